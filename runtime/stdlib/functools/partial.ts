/** `functools.partial` (Modules/_functoolsmodule.c). */
import { bindArguments } from "../../python/argumentBinding.ts";
import { iscoroutinefunction, markCoroutineFunctions } from "../../asyncio/coroutines.ts";
import { Dict } from "../../python/dict.ts";
import { TypeError } from "../../python/exceptions.ts";
import { snake } from "../../python/names.ts";
import { repr } from "../../python/repr.ts";
import { tupleFrom } from "../../python/tuple.ts";
import type { Keywords } from "../../python/keywords.ts";
import { splitKeywords } from "../../python/keywords.ts";

/** A function with its first arguments filled in. */
export interface Partial<F extends (...args: never[]) => unknown> {
  (...args: Parameters<F>): ReturnType<F>;
  readonly func: (...args: never[]) => unknown;
  readonly args: readonly unknown[];
  readonly keywords: Dict<string, unknown>;
}

type KeywordArguments = Readonly<Record<string, unknown>>;

/** Parameters of which keywords may have given any. */
type Optional<B extends unknown[]> = { [I in keyof B]?: B[I] };

const partials = new WeakMap<object, { func: AnyFunction; args: unknown[]; keywords: Keywords }>();
type AnyFunction = (...args: unknown[]) => unknown;

/**
 * `functools.partial(power, 2)`; keyword arguments are a trailing object, as in a call.
 *
 * Calling the result calls `func` with the given arguments first; keywords of the call win.
 */
export function partial<R, B extends unknown[]>(
  func: (...args: B) => R,
): Partial<(...args: B) => R>;
export function partial<R, B extends unknown[]>(
  func: (...args: B) => R,
  keywords: KeywordArguments,
): Partial<(...args: Optional<B>) => R>;
export function partial<R, A1, B extends unknown[]>(
  func: (a: A1, ...args: B) => R,
  a: A1,
): Partial<(...args: B) => R>;
export function partial<R, A1, B extends unknown[]>(
  func: (a: A1, ...args: B) => R,
  a: A1,
  keywords: KeywordArguments,
): Partial<(...args: Optional<B>) => R>;
export function partial<R, A1, A2, B extends unknown[]>(
  func: (a: A1, b: A2, ...args: B) => R,
  a: A1,
  b: A2,
): Partial<(...args: B) => R>;
export function partial<R, A1, A2, B extends unknown[]>(
  func: (a: A1, b: A2, ...args: B) => R,
  a: A1,
  b: A2,
  keywords: KeywordArguments,
): Partial<(...args: Optional<B>) => R>;
export function partial<R, A1, A2, A3, B extends unknown[]>(
  func: (a: A1, b: A2, c: A3, ...args: B) => R,
  a: A1,
  b: A2,
  c: A3,
): Partial<(...args: B) => R>;
export function partial<R, A1, A2, A3, B extends unknown[]>(
  func: (a: A1, b: A2, c: A3, ...args: B) => R,
  a: A1,
  b: A2,
  c: A3,
  keywords: KeywordArguments,
): Partial<(...args: Optional<B>) => R>;
export function partial<R>(
  func: (...args: never[]) => R,
  ...args: unknown[]
): Partial<(...args: unknown[]) => R>;
export function partial(callable: (...args: never[]) => unknown, ...given: unknown[]): unknown {
  let func = callable as AnyFunction;
  if (typeof func !== "function") throw new TypeError("the first argument must be callable");
  let [args, keywords] = splitKeywords(given);
  const inner = partials.get(func);
  if (inner !== undefined) {
    func = inner.func;
    args = [...inner.args, ...args];
    keywords = { ...inner.keywords, ...keywords };
  }
  const call = (...more: unknown[]): unknown => {
    const [positional, own] = splitKeywords(more);
    return func(...bindArguments(func, [...args, ...positional], { ...keywords, ...own }));
  };
  if (iscoroutinefunction(func)) markCoroutineFunctions(call);
  partials.set(call, { func, args, keywords });
  const pythonKeywords = (): Dict<string, unknown> => {
    const shown = new Dict<string, unknown>();
    for (const [key, value] of Object.entries(keywords)) shown.set(snake(key), value);
    return shown;
  };
  return Object.defineProperties(call, {
    func: { value: func },
    args: { value: tupleFrom(args) },
    keywords: { get: pythonKeywords },
    __repr__: { value: () => show(func, args, keywords) },
  });
}

function show(func: AnyFunction, args: readonly unknown[], keywords: Keywords): string {
  const parts = [func, ...args].map(repr);
  for (const [key, value] of Object.entries(keywords)) parts.push(`${snake(key)}=${repr(value)}`);
  return `functools.partial(${parts.join(", ")})`;
}
