/**
 * What `async for` and `async with` await by themselves: what `__anext__`, `__aenter__` and `__aexit__` give.
 *
 * Mostly that is a promise. It may also be an object with `__await__`, which native `await` would take for its
 * own result: asyncio knows how to await those, and tells it here, in programs that have such objects.
 */
import { TypeError } from "./exceptions/hierarchy.ts";
import { typeName } from "./types.ts";

type AwaitObject = (awaitable: never) => PromiseLike<unknown>;

let awaitObject: AwaitObject | null = null;

export function setObjectAwait(awaiting: AwaitObject): void {
  awaitObject = awaiting;
}

/**
 * What is to be awaited: `await toAwait(manager.__aenter__(), complaint)`.
 *
 * @param complaint the text of the TypeError for what cannot be awaited, by the name of its type
 */
export function toAwait<T>(value: T, complaint: (type: string) => string): PromiseLike<Awaited<T>>;
export function toAwait(value: unknown, complaint: (type: string) => string): unknown {
  if (value instanceof Promise) return value;
  const { then, __await__ } = (value ?? {}) as { then?: unknown; __await__?: unknown };
  if (typeof __await__ === "function") return awaitObject?.(value as never) ?? value;
  if (typeof then === "function") return value;
  throw new TypeError(complaint(typeName(value)));
}
