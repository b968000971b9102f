/** `f.__annotations__`, in programs that read it. */
import { Dict } from "./dict.ts";
import { hashOf } from "./hash.ts";
import type { Int } from "./integers.ts";
import { NotImplemented } from "./notImplemented.ts";

/** `list[int]`, `typing.Any`: an annotation that is no class, as CPython shows it. */
export class TypeHint {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  __eq__(other: unknown): unknown {
    return other instanceof TypeHint ? other.text === this.text : NotImplemented;
  }

  __hash__(): Int {
    return hashOf(this.text);
  }

  __repr__(): string {
    return this.text;
  }
}

/** Gives a function its `__annotations__`, by the names of its parameters and `return`. Returns the function. */
export function withAnnotations<F extends object>(
  fn: F,
  annotations: readonly (readonly [name: string, annotation: unknown])[],
): F {
  return Object.defineProperty(fn, "__annotations__", {
    value: new Dict(annotations),
    writable: true,
    configurable: true,
  });
}
