/** From the form a value has to the form that its place wants. */
import type * as ast from "../ast/nodes.ts";
import {
  ancestry,
  hasUnknownCallers,
  isSubclass,
  type ClassInfo,
  type FunctionInfo,
} from "../analyze/types/declarations.ts";
import { isSafe } from "../analyze/types/interval.ts";
import { members, type Type } from "../analyze/types/type.ts";
import type { TransformContext } from "./context.ts";
import { call, type TsExpression } from "./factory.ts";
import { translateExpression } from "./registry.ts";
import { isFloatOnly, mayBeIntegralFloat } from "./representation.ts";

/** Whether the expression gives a float as a plain number. */
export function isRaw(ctx: TransformContext, node: ast.Expression): boolean {
  const type = ctx.typeOf(node);
  if (!isFloatOnly(type)) return false;
  switch (node.kind) {
    case "Constant":
    case "BinOp":
    case "UnaryOp":
      return true;
    case "Name": {
      const binding = ctx.bindingOf(node);
      if (binding === null) return true;
      return (
        isFloatOnly(ctx.analysis.typeOfBinding(binding)) && ctx.placeOf(binding) === "variable"
      );
    }
    case "Attribute":
      return isRawAttribute(ctx, node);
    case "Call": {
      const callee = ctx.analysis.calleeOf.get(node);
      return isFloatConstructor(ctx, node) || (callee !== undefined && returnsRaw(ctx, callee));
    }
    case "Await": {
      if (node.value.kind !== "Call") return false;
      const callee = ctx.analysis.calleeOf.get(node.value);
      return callee !== undefined && returnsRaw(ctx, callee);
    }
    case "IfExp":
      return isRaw(ctx, node.body) && isRaw(ctx, node.orelse);
    case "NamedExpr":
      return isRaw(ctx, node.target);
    default:
      return false;
  }
}

function isFloatConstructor(ctx: TransformContext, node: ast.Call): boolean {
  const type = ctx.typeOf(node.func);
  return type.kind === "class" && type.cls.module.name === "builtins" && type.cls.name === "float";
}

/** Attributes of the program's own plain classes are raw: nothing prints them unseen. */
function isRawAttribute(ctx: TransformContext, node: ast.Attribute): boolean {
  const receiver = members(ctx.typeOf(node.value));
  return (
    receiver.length > 0 &&
    receiver.every((m) => {
      if (m.kind === "module") {
        const { importedModules } = ctx;
        return (
          m.module.library ||
          importedModules.holdsRaw(importedModules.originIn(m.module, node.attr))
        );
      }
      if (m.kind !== "instance" && m.kind !== "class") return false;
      if (m.cls.module.library) return true;
      const getters = m.kind === "instance" ? gettersOf(ctx, m.cls, node.attr) : [];
      if (getters.length > 0) return getters.some((getter) => returnsRaw(ctx, getter));
      return ctx.holdsRaw(m.cls, node.attr);
    })
  );
}

/** The getters that reading a property may call: its own or inherited one, and those of subclasses. */
function gettersOf(ctx: TransformContext, cls: ClassInfo, name: string): FunctionInfo[] {
  const own = [...ancestry(cls)].find((base) => base.properties.has(name));
  if (own === undefined) return [];
  const overriding = [...ctx.analysis.classOf.values()].filter(
    (other) => other !== cls && other.properties.has(name) && isSubclass(other, cls),
  );
  return [own, ...overriding].flatMap((each) => each.properties.get(name)?.getter ?? []);
}

/** Whether a function's float result is a plain number: only if nobody passes its results on unseen. */
export function returnsRaw(ctx: TransformContext, fn: FunctionInfo): boolean {
  if (fn.module.library) return fn.declaredResult !== null && isFloatOnly(fn.declaredResult);
  // what a generator returns goes to whoever delegates to it
  if (fn.isGenerator) return false;
  if (isCalledByOperator(fn)) return false;
  return isFloatOnly(fn.result.type) && !hasUnknownCallers(fn) && !ctx.lazilyCalled.has(fn);
}

/** `vector[0]`, `a + b`: the library calls the method, and gives what it returns to whoever asks. */
function isCalledByOperator({ owner, name }: FunctionInfo): boolean {
  return owner !== null && name.startsWith("__") && name.endsWith("__");
}

/** The value as it may be stored anywhere, printed, or handed to code that knows no types. */
export function toUniversal(ctx: TransformContext, node: ast.Expression): TsExpression {
  const translated = translateExpression(ctx, node);
  return isRaw(ctx, node) && mayBeIntegralFloat(ctx.typeOf(node))
    ? universal(ctx, translated)
    : translated;
}

export function universal(ctx: TransformContext, node: TsExpression): TsExpression {
  return call(ctx.builtin("asFloat"), node);
}

/** The value as a plain JavaScript number. */
export function toNumber(ctx: TransformContext, node: ast.Expression): TsExpression {
  const translated = translateExpression(ctx, node);
  return isPlainNumber(ctx, node) ? translated : call("Number", translated);
}

/** Whether TypeScript, too, knows the value as a number. */
function isPlainNumber(ctx: TransformContext, node: ast.Expression): boolean {
  const type = ctx.typeOf(node);
  if (isRaw(ctx, node)) return true;
  return members(type).every(
    (m) => (m.kind === "int" && isSafe(m)) || (m.kind === "float" && !m.integral),
  );
}

/** The value as a place of that type holds it. `variable`: a local variable, parameter or result. */
export function toPlace(
  ctx: TransformContext,
  node: ast.Expression,
  type: Type,
  place: "variable" | "item",
): TsExpression {
  return place === "variable" && isFloatOnly(type) ? toRaw(ctx, node) : toUniversal(ctx, node);
}

/** For places that hold floats raw; None stays null. */
function toRaw(ctx: TransformContext, node: ast.Expression): TsExpression {
  const type = ctx.typeOf(node);
  if (type.kind === "none" || type.kind === "never") return translateExpression(ctx, node);
  if (members(type).some((m) => m.kind === "none")) {
    return isRaw(ctx, node)
      ? translateExpression(ctx, node)
      : call(ctx.language("rawFloat"), translateExpression(ctx, node));
  }
  return toNumber(ctx, node);
}
