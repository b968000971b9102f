/** `functools.singledispatch`: one function, chosen by the class of its first argument. */
import { isinstance, issubclass, object, repr } from "../../python/builtins.ts";
import { TypeError } from "../../python/exceptions.ts";
import { NoneType } from "../../python/typeOf.ts";
import { functionName, isClass } from "../../python/types.ts";
import { UnionType } from "../../python/unionType.ts";
import type { AnyFunction } from "./wraps.ts";
import { updateWrapper } from "./wraps.ts";

type AnyClass = Parameters<typeof issubclass>[0];

export type Dispatching<F extends AnyFunction> = F & {
  /** `@f.register(int)`: `f.register(int, (n) => ...)`, or `f.register(int)(fn)`. */
  register<G extends AnyFunction>(cls: unknown, func: G): G;
  register(cls: unknown): <G extends AnyFunction>(func: G) => G;
};

/** Makes `func` the implementation for all classes that have none registered. */
export function singledispatch<F extends AnyFunction>(func: F): Dispatching<F> {
  const registry = new Map<unknown, AnyFunction>();

  function implementation(value: unknown): AnyFunction {
    let best: unknown = object;
    let found: AnyFunction = func;
    for (const [cls, candidate] of registry) {
      if (!isinstance(value, cls as AnyClass)) continue;
      if (best === object || issubclass(cls as AnyClass, best as AnyClass)) {
        best = cls;
        found = candidate;
      }
    }
    return found;
  }

  const wrapper = (...args: never[]): unknown => {
    if (args.length === 0) {
      throw new TypeError(`${functionName(func)} requires at least 1 positional argument`);
    }
    return implementation(args[0])(...args);
  };
  const register = (cls: unknown, candidate?: AnyFunction): unknown => {
    if (!isClass(cls) && !(cls instanceof UnionType)) {
      throw new TypeError(
        `Invalid first argument to \`register()\`: ${repr(cls)}. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`,
      );
    }
    if (candidate === undefined) return (given: AnyFunction) => register(cls, given);
    const classes = cls instanceof UnionType ? cls.members : [cls];
    for (const each of classes) registry.set(each ?? NoneType, candidate);
    return candidate;
  };
  return Object.assign(updateWrapper(wrapper, func), { register }) as unknown as Dispatching<F>;
}
