/** `f.__name__`, `C.__qualname__`. */
import { getattr } from "../attributes.ts";
import { nameFunction } from "../types.ts";

export { unbound } from "../unboundMethods.ts";

/** The name that Python gives a function or class. Raises AttributeError for what has none. */
export function nameOf(value: unknown): string {
  return getattr(value, "__name__") as string;
}

/** `main.<locals>.Worker.run`. Raises AttributeError for what has none. */
export function qualnameOf(value: unknown): string {
  return getattr(value, "__qualname__") as string;
}

/** Gives a function its `__doc__`. Returns the function. */
export function withDocstring<F extends object>(fn: F, docstring: string): F {
  return Object.defineProperty(fn, "__doc__", {
    value: docstring,
    writable: true,
    configurable: true,
  });
}

/** Gives a function its `__name__`. Returns the function. */
export function withName<F extends object>(fn: F, name: string): F {
  nameFunction(fn, name);
  return fn;
}
