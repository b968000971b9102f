/** `functools.partialmethod` (Lib/functools.py). */
import { iscoroutinefunction, markCoroutineFunctions } from "../../asyncio/coroutines.ts";
import { bindArguments } from "../../python/argumentBinding.ts";
import { TypeError } from "../../python/exceptions.ts";
import { repr } from "../../python/repr.ts";
import { splitKeywords } from "../../python/keywords.ts";

/**
 * A method that calls another with its first arguments filled in; keyword arguments are a trailing object,
 * as in a call, and those of the call win.
 *
 * ```ts
 * class Report {
 *   static {
 *     this.prototype.starred = partialmethod(this.prototype.cell, { fill: "*" });
 *   }
 * }
 * ```
 */
export function partialmethod<R>(
  method: (...args: never[]) => R,
  ...given: unknown[]
): (...args: any[]) => R {
  if (typeof method !== "function") {
    throw new TypeError(`${repr(method)} is not callable or a descriptor`);
  }
  const call = method as (...args: unknown[]) => R;
  const [args, keywords] = splitKeywords(given);
  const partial = function (this: unknown, ...more: unknown[]): R {
    const [positional, own] = splitKeywords(more);
    const all = bindArguments(method, [...args, ...positional], { ...keywords, ...own });
    return call.apply(this, all);
  };
  if (iscoroutinefunction(method)) markCoroutineFunctions(partial);
  return partial;
}
