/** What tells objects with `__await__`; awaitables.ts awaits them. */

/** An object whose `__await__` returns an iterator of the futures to wait for. */
export interface CustomAwaitable<T> {
  __await__(): Iterator<unknown, T>;
}

export function isAwaitable(value: unknown): value is CustomAwaitable<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { __await__?: unknown }).__await__ === "function"
  );
}
