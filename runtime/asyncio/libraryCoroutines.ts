/**
 * Coroutines of asyncio itself, as reprs of tasks show them: `Queue.get() running at .../queues.py:186`.
 *
 * The places are those in CPython 3.13.0.
 */
import { methodOf } from "../python/boundMethods.ts";
import type { Definition } from "../python/definitions.ts";
import { snake } from "../python/names.ts";
import { className, type AnyClass } from "../python/types.ts";

/** A coroutine function of asyncio. */
export interface LibraryCoroutine extends Definition {
  /** The line of the `await` at which it waits. */
  readonly awaitLine: number;
}

type Place = readonly [file: string, line: number, awaitLine: number];

const places: Record<string, Place> = { sleep: ["tasks.py", 703, 718] };

/** Says where CPython has coroutines of asyncio, by their `__qualname__`. */
export function declareLibraryCoroutines(more: Readonly<Record<string, Place>>): void {
  Object.assign(places, more);
}

/** Methods that a class has from another one: a condition has the `acquire` of its lock. */
const shared: Record<string, string> = {};

export function declareSharedMethod(qualname: string, own: string): void {
  shared[qualname] = own;
}

/** The `__qualname__` of a method of asyncio; null for any other function. */
export function libraryMethodName(fn: object): string | null {
  const origin = methodOf(fn);
  if (origin === null) return null;
  const { name } = origin.method;
  let cls: AnyClass | null = null;
  let prototype = Object.getPrototypeOf(origin.receiver) as object | null;
  while (prototype !== null) {
    const { constructor } = prototype as { constructor: AnyClass };
    // What several classes share here, in a base that CPython does not have, each has by itself there.
    if (isOfAsyncio(constructor)) cls = constructor;
    if (Object.hasOwn(prototype, name)) break;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  if (cls === null) return null;
  const qualname = `${className(cls)}.${snake(name)}`;
  return shared[qualname] ?? qualname;
}

function isOfAsyncio(cls: AnyClass): boolean {
  if (!Object.hasOwn(cls, "__module__")) return false;
  return String((cls as { __module__?: unknown }).__module__).startsWith("asyncio.");
}

/**
 * Where a coroutine function of asyncio stands; null if that is not known.
 *
 * @param folder the folder of CPython's asyncio
 */
export function libraryCoroutine(
  fn: { readonly name: string },
  folder: string,
): LibraryCoroutine | null {
  const qualname = libraryMethodName(fn) ?? snake(fn.name);
  if (!Object.hasOwn(places, qualname)) return null;
  const [file, line, awaitLine] = places[qualname]!;
  const name = qualname.split(".").at(-1)!;
  return { file: folder + file, line, awaitLine, name, qualname };
}
