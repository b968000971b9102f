/** Whether a value may be passed where the library declares a type. */
import { ancestry } from "../types/declarations.ts";
import type { Type } from "../types/type.ts";
import { lookup } from "./attributes.ts";
import type { InferContext } from "./context.ts";
import { isAwaitableClass, iterationType } from "./protocols.ts";

/** Whether a value may be passed where a type is declared; in doubt it may. */
export function fits(ctx: InferContext, actual: Type, declared: Type): boolean {
  if (declared.kind === "any" || actual.kind === "any" || actual.kind === "never") return true;
  if (declared.kind === "typevar")
    return declared.bound === undefined || fits(ctx, actual, declared.bound);
  if (actual.kind === "union") return actual.members.every((m) => fits(ctx, m, declared));
  if (declared.kind === "union") return declared.members.some((m) => fits(ctx, actual, m));
  switch (declared.kind) {
    case "float":
      return actual.kind === "float" || actual.kind === "int" || actual.kind === "bool";
    case "int":
      return actual.kind === "int" || actual.kind === "bool";
    case "tuple":
      return (
        actual.kind === "tuple" &&
        actual.items.length === declared.items.length &&
        actual.items.every((item, i) => fits(ctx, item, declared.items[i]!))
      );
    case "callable":
      return (
        actual.kind === "function" ||
        actual.kind === "class" ||
        actual.kind === "callable" ||
        (actual.kind === "instance" && lookup(actual.cls, "__call__") !== null)
      );
    case "instance": {
      const { cls } = declared;
      if (cls.module.name === "protocols") {
        if (cls.name === "Awaitable" || cls.name === "Coroutine") {
          if (actual.kind !== "instance") return false;
          const own = [...ancestry(actual.cls)];
          if (own.some((c) => c.unknownBase)) return true;
          if (cls.name === "Coroutine") return own.includes(cls);
          return isAwaitableClass(actual.cls) || own.some((c) => c.members.has("__await__"));
        }
        return iterationType(ctx, actual, cls.name.startsWith("Async")) !== null;
      }
      if (actual.kind === "tuple") return cls.name === "tuple";
      if (actual.kind === "class") return cls.name === "type";
      return (
        actual.kind === "instance" &&
        [...ancestry(actual.cls)].some((c) => c === cls || c.unknownBase)
      );
    }
    default:
      return actual.kind === declared.kind;
  }
}
