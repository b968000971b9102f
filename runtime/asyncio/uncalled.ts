/**
 * A function where Python wants the coroutine that calling it gives: `asyncio.run(main)`.
 *
 * In TypeScript that is a short way to write `asyncio.run(coro(main))`; in Python it is an error, which a
 * translation has to keep.
 */
import { repr } from "../python/repr.ts";

/** A function that nothing takes for a coroutine. */
class Uncalled {
  static readonly __module__ = "builtins";
  static readonly __name__ = "function";
  readonly #fn: unknown;

  constructor(fn: unknown) {
    this.#fn = fn;
  }

  __repr__(): string {
    return repr(this.#fn);
  }
}

/** Python's `asyncio.run(main)` without the call: `asyncio.run(uncalled(main))` raises as it does there. */
export function uncalled(value: unknown): any {
  return typeof value === "function" ? new Uncalled(value) : value;
}
