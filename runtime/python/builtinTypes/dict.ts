/** Python's `dict`: `dict(mapping)`, `dict(pairs)`, `dict.fromkeys`. */
import { Dict, fromkeys, type Entries } from "../dict.ts";
import { isKeywords } from "../keywords.ts";
import { snake } from "../names.ts";
import { declareType } from "../typeRegistry.ts";

/** `dict()`, `dict(mapping)`, `dict(pairs)`, each with keywords in a trailing plain object. */
function dict<K = string, V = unknown>(
  entries?: Entries<K, V> | null,
  keywords?: Readonly<Record<string, V>>,
): Dict<K, V>;
function dict<T>(pairs: Iterable<readonly T[]>): Dict<T, T>;
function dict(pairs: Iterable<string>): Dict<string, string>;
function dict<V>(keywords: Readonly<Record<string, V>>): Dict<string, V>;
function dict(entries?: unknown, keywords?: Readonly<Record<string, unknown>>): Dict {
  if (isKeywords(entries)) return dict(null, entries) as Dict;
  const made = new Dict();
  made.update(entries as Entries<unknown, unknown>);
  for (const [name, value] of Object.entries(keywords ?? {})) made.set(snake(name), value);
  return made;
}

const typed = Object.assign(dict, { __name__: "dict", fromkeys } as const);
export { typed as dict };

declareType(typed, (value) => value instanceof Dict, Dict);
