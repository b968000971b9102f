/** `**kwargs` between Python's dicts and the object of options that a call carries. */
import { Dict } from "../dict.ts";
import { TypeError } from "../exceptions.ts";
import { isKeywords, type Keywords } from "../keywords.ts";
import { camel, snake } from "../names.ts";
import { tupleFrom } from "../tuple.ts";

/** `f(**values)`: the options that a dict means, with the names that TypeScript uses. */
export function keywords(values: unknown): Keywords {
  if (isKeywords(values)) return values;
  if (!(values instanceof Dict)) throw new TypeError("argument after ** must be a mapping");
  const options: Keywords = {};
  for (const [key, value] of values.items()) options[camel(String(key))] = value;
  return options;
}

/** `def f(**kwargs)`: the dict that `kwargs` is, with the names that Python uses. */
export function keywordDict<V>(options: Record<string, V>): Dict<string, V> {
  const result = new Dict<string, V>();
  for (const [name, value] of Object.entries(options)) result.set(snake(name), value);
  return result;
}

/** `def f(*args, sep=" ")`: the positional arguments, and the options where the last one is that. */
export function splitOptions(all: readonly unknown[]): [args: any, options: any] {
  const last = all.at(-1);
  return isKeywords(last) ? [tupleFrom(all.slice(0, -1)), last] : [tupleFrom(all), {}];
}
