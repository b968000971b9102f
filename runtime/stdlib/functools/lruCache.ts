/** `functools.lru_cache` and `cache` (Lib/functools.py). */
import { Dict } from "../../python/dict.ts";
import { TypeError } from "../../python/exceptions.ts";
import type { Int } from "../../python/integers.ts";
import { tupleFrom } from "../../python/tuple.ts";
import { typeName } from "../../python/types.ts";
import { namedtuple } from "../collections/namedtuple.ts";
import { isKeywords } from "../../python/keywords.ts";
import { updateWrapper } from "./wraps.ts";

/** The statistics of a cache: `CacheInfo(hits=1, misses=2, maxsize=128, currsize=2)`. */
export class CacheInfo extends namedtuple<{
  hits: number;
  misses: number;
  maxsize: Int | null;
  currsize: number;
}>("CacheInfo", ["hits", "misses", "maxsize", "currsize"]) {
  static readonly __module__ = "functools";
}

type AnyFunction = (...args: never[]) => unknown;

/** A function that remembers its results. */
export type Cached<F extends AnyFunction> = F & {
  cacheInfo(): CacheInfo;
  cacheClear(): void;
  cacheParameters(): Dict<string, unknown>;
  readonly __wrapped__: F;
};

/** Sets the arguments of a call apart from a single one that is a tuple itself. */
const KEYWORDS_FOLLOW = Symbol("keywords");

/** One str or int is its own key; anything else is a tuple, so that f(3) and f(3.0) are two calls. */
function makeKey(args: readonly unknown[]): unknown {
  const [only] = args;
  if (args.length === 1) {
    if (typeof only === "string" || typeof only === "bigint") return only;
    if (typeof only === "number" && Number.isInteger(only)) return only;
  }
  if (!isKeywords(args.at(-1))) return tupleFrom(args);
  const keywords = Object.entries(args.at(-1) as object).flat();
  return tupleFrom([...args.slice(0, -1), KEYWORDS_FOLLOW, ...keywords]);
}

function cached<F extends AnyFunction>(func: F, maxsize: number | null, typed: boolean): Cached<F> {
  const results = new Dict<unknown, unknown>();
  let hits = 0;
  let misses = 0;
  const call = func as unknown as (...args: unknown[]) => unknown;
  const wrapper = function (this: unknown, ...args: unknown[]): unknown {
    if (maxsize === 0) {
      misses++;
      return call.apply(this, args);
    }
    const key = typed ? tupleFrom([makeKey(args), ...args.map(typeName)]) : makeKey(args);
    if (results.has(key)) {
      hits++;
      const result = results.at(key);
      if (maxsize !== null) {
        // The most recently used entry is the last one.
        results.delete(key);
        results.set(key, result);
      }
      return result;
    }
    misses++;
    const result = call.apply(this, args);
    if (!results.has(key)) {
      if (maxsize !== null && results.size >= maxsize) {
        for (const oldest of results.keys()) {
          results.delete(oldest);
          break;
        }
      }
      results.set(key, result);
    }
    return result;
  };
  const parameters = (): Dict<string, unknown> => {
    const shown = new Dict<string, unknown>();
    shown.set("maxsize", maxsize);
    shown.set("typed", typed);
    return shown;
  };
  const extras = {
    cacheInfo: () => new CacheInfo(hits, misses, maxsize, results.size),
    cacheClear: () => {
      results.clear();
      hits = misses = 0;
    },
    cacheParameters: parameters,
  };
  return Object.assign(updateWrapper(wrapper, func), extras) as unknown as Cached<F>;
}

/**
 * Both of Python's forms: `lruCache(f)`, and `lruCache(32)(f)` for `@lru_cache(maxsize=32)`.
 *
 * The least recently used result is forgotten when there are more than `maxsize`; null is no limit.
 */
export function lruCache<F extends AnyFunction>(userFunction: F): Cached<F>;
export function lruCache(
  maxsize?: Int | null,
  typed?: boolean,
): <F extends AnyFunction>(userFunction: F) => Cached<F>;
export function lruCache(maxsize: unknown = 128, typed = false): unknown {
  if (typeof maxsize === "function") return cached(maxsize as AnyFunction, 128, false);
  if (maxsize !== null && typeof maxsize !== "number" && typeof maxsize !== "bigint") {
    throw new TypeError("Expected first argument to be an integer, a callable, or None");
  }
  const limit = maxsize === null ? null : Math.max(0, Number(maxsize));
  return (userFunction: AnyFunction) => cached(userFunction, limit, typed);
}

/** `@functools.cache`: remembers every result. */
export function cache<F extends AnyFunction>(userFunction: F): Cached<F> {
  return cached(userFunction, null, false);
}
