/** `f.__defaults__` and `f.__kwdefaults__`: what the parameters of a function are where nothing is given. */
import { Dict } from "./dict.ts";
import { snake } from "./names.ts";
import { signatureOf } from "./signature.ts";
import { tupleFrom } from "./tuple.ts";

interface Defaults {
  readonly __defaults__: readonly unknown[] | null;
  readonly __kwdefaults__: Dict<string, unknown> | null;
}

const known = new WeakMap<object, Defaults>();

/** Keeps the defaults of a function, by position and by name. Returns the function. */
export function withDefaults<F extends object>(
  fn: F,
  positional: readonly unknown[] | null,
  named: Readonly<Record<string, unknown>> | null = null,
): F {
  let dict: Dict<string, unknown> | null = null;
  if (named !== null) {
    dict = new Dict();
    for (const [name, value] of Object.entries(named)) dict.set(snake(name), value);
  }
  known.set(fn, {
    __defaults__: positional === null ? null : tupleFrom([...positional]),
    __kwdefaults__: dict,
  });
  return fn;
}

/** Undefined where a function has defaults that are not known. */
export function defaultsOf(fn: object, name: keyof Defaults): Defaults[keyof Defaults] | undefined {
  const found = known.get(fn);
  if (found !== undefined) return found[name];
  const signature = signatureOf(fn);
  const parameters = [...(signature?.positional ?? []), ...(signature?.options ?? [])];
  return signature !== null && parameters.every((each) => each.required) ? null : undefined;
}
