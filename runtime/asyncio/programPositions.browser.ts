/**
 * In a browser, which has no Python files, only asyncio's own coroutines have a place.
 *
 * Bundles for browsers have this file in the place of programPositions.ts: see `browser` in package.json.
 */
import type { Definition } from "../python/definitions.ts";
import type { Stack } from "../python/stackCapture.ts";
import { libraryCoroutine, type LibraryCoroutine } from "./libraryCoroutines.ts";
import { LIBRARY } from "./sourcePositions.ts";

type AnyFunction = (...args: never[]) => unknown;

export function describeCallback(
  _fn: AnyFunction,
): { definition: Definition; bound: boolean } | null {
  return null;
}

export function describeCoroutine(fn: AnyFunction): Definition | LibraryCoroutine | null {
  return libraryCoroutine(fn, LIBRARY);
}

export function suspendedStack(): Stack | null {
  return null;
}

const nothing = (): void => {};

export function noteObjectAwait(_task: object | null): () => void {
  return nothing;
}

export function objectAwaitsOf(_task: object): readonly Stack[] {
  return [];
}
