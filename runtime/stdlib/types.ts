/** Python's `types`: the object with nothing but attributes, and classes to ask about. */
import { Coroutine } from "../asyncio/coroutines.ts";
import { eq } from "../python/comparison.ts";
import { snake } from "../python/names.ts";
import { NotImplemented } from "../python/notImplemented.ts";
import { guardRecursion, repr } from "../python/repr.ts";
import type { Keywords } from "../python/keywords.ts";

export { Coroutine as CoroutineType };
export { _GeneratorWrapper, coroutine } from "./types/coroutine.ts";
export { CodeType, FrameType } from "../python/frame.ts";
export { TracebackType } from "../python/tracebackObjects.ts";
export { GenericAlias } from "../python/genericAlias.ts";
export {
  BuiltinFunctionType,
  FunctionType,
  GeneratorType,
  MethodType,
  NoneType,
} from "../python/typeOf.ts";
export { UnionType } from "../python/unionType.ts";

/** `SimpleNamespace(x=1)` is `new SimpleNamespace({ x: 1 })`. */
export class SimpleNamespace {
  static readonly __module__ = "types";
  [attribute: string]: unknown;

  constructor(attributes: Keywords = {}) {
    Object.assign(this, attributes);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof SimpleNamespace)) return NotImplemented;
    const [own, others] = [Object.keys(this), Object.keys(other)];
    return own.length === others.length && own.every((key) => eq(this[key], other[key]));
  }

  __repr__(): string {
    return guardRecursion(this, "namespace(...)", () => {
      const shown = Object.entries(this).map(([key, value]) => `${snake(key)}=${repr(value)}`);
      return `namespace(${shown.join(", ")})`;
    });
  }
}
