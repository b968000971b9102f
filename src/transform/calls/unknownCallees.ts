/** Calls of values about which nothing is known, or not enough. */
import type * as ast from "../../ast/nodes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { bindCall } from "../../analyze/infer/binding.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import type { TransformContext } from "../context.ts";
import { call, id, string, variable, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { mayReject } from "./acceptance.ts";
import {
  boundArguments,
  checkedArguments,
  translateArguments,
  untypedArguments,
} from "./arguments.ts";
import { CALLABLE_TYPES } from "./callableTypes.ts";
import { createOneOf } from "./oneOfClasses.ts";
import { hasEffect } from "./stability.ts";
import { unknownMethod } from "./unknownMethods.ts";

/** A callee about which nothing is known: it may be an async function. */
export function callUnknown(ctx: TransformContext, node: ast.Call, callee: Type): TsExpression {
  const { func } = node;
  if (callee.kind === "callable" && callee.signature !== undefined) {
    // @asynccontextmanager and the like keep the parameters of what they decorate
    const bound = bindCall(callee.signature, node, 0);
    if (bound.problem === null)
      return call(
        translateExpression(ctx, func),
        ...translateArguments(ctx, callee.signature, bound),
      );
  }
  const classes = members(callee).flatMap((m) =>
    m.kind === "class" && !(m.cls.module.library && CALLABLE_TYPES.has(m.cls.name)) ? [m.cls] : [],
  );
  if (classes.length > 0 && classes.length === members(callee).length)
    return createOneOf(ctx, node, classes);
  const later = !ctx.awaitedOnTheSpot.has(node) && mayBeAsync(callee);
  const isBound = node.keywords.length > 0 || mayReject(ctx, node, callee);
  const args = (target: TsExpression): TsExpression[] => {
    if (!isBound || isOfLibrary(callee)) return untypedArguments(ctx, node);
    if (node.keywords.length > 0) return boundArguments(ctx, node, target);
    return checkedArguments(
      ctx,
      node,
      func.kind === "Attribute" ? withReceiver(ctx, func) : target,
    );
  };
  if (isBound && hasEffect(ctx, func)) {
    // find()(key=1): the callee is needed twice, for its parameters and for the call
    const name = ctx.temporary("callee");
    const found =
      func.kind === "Attribute"
        ? call(ctx.builtin("getattr"), translateExpression(ctx, func.value), string(func.attr))
        : translateExpression(ctx, func);
    ctx.precede(variable(name, { constant: true, value: found }));
    return call(later ? ctx.asyncio("call") : ctx.language("invoke"), id(name), ...args(id(name)));
  }
  if (func.kind === "Attribute") {
    const target = isUnknown(ctx.typeOf(func.value))
      ? unknownMethod(ctx, func)
      : translateExpression(ctx, func);
    const given = args(target);
    if (later && (ctx.holdsValues(func.attr) || isCoroutineMethod(ctx, func.attr)))
      return call(ctx.asyncio("call"), target, ...given);
    return ctx.holdsValues(func.attr) && mayNeedInvoking(ctx, callee)
      ? call(ctx.language("invoke"), target, ...given)
      : call(target, ...given);
  }
  const target = translateExpression(ctx, func);
  if (later) return call(ctx.asyncio("call"), target, ...args(target));
  return mayNeedInvoking(ctx, callee) || spreadsIntoParameters(node, callee)
    ? call(ctx.language("invoke"), target, ...args(target))
    : call(target, ...args(target));
}

/** `callback(*args)`: TypeScript wants a tuple for parameters that are counted. */
function spreadsIntoParameters({ args }: ast.Call, callee: Type): boolean {
  const all = members(callee);
  if (!args.some(({ kind }) => kind === "Starred") || all.some(isUnknown)) return false;
  return all.some(
    (m) => m.kind === "function" && m.fn.parameters.every(({ kind }) => kind !== "variadic"),
  );
}

/** The method as a value: its receiver counts among the arguments. */
function withReceiver(ctx: TransformContext, func: ast.Attribute): TsExpression {
  return call(ctx.builtin("getattr"), translateExpression(ctx, func.value), string(func.attr));
}

function isOfLibrary(callee: Type): boolean {
  return members(callee).every((m) => m.kind === "function" && m.fn.module.library);
}

/** Whether a callee may be a class, which wants `new`, an object with `__call__`, or nothing to call. */
function mayNeedInvoking(ctx: TransformContext, callee: Type): boolean {
  if (
    members(callee).some((m) => ["str", "int", "float", "bool", "none", "tuple"].includes(m.kind))
  )
    return true;
  return (
    members(callee).some((m) => m.kind === "class" || m.kind === "instance") ||
    (isUnknown(callee) && ctx.classesTravel)
  );
}

function isUnknown(type: Type): boolean {
  return type.kind === "any" || type.kind === "never";
}

function mayBeAsync(callee: Type): boolean {
  return members(callee).some(
    (m) =>
      m.kind === "any" ||
      (m.kind === "function" && m.fn.isAsync) ||
      (m.kind === "instance" && hasAsyncCall(m.cls)) ||
      (m.kind === "callable" && members(m.result).some(mayBeCoroutine)),
  );
}

/** What a coroutine function may be said to give. */
function mayBeCoroutine(result: Type): boolean {
  return (
    result.kind === "any" ||
    (result.kind === "instance" &&
      result.cls.module.name === "protocols" &&
      ["Awaitable", "Coroutine"].includes(result.cls.name))
  );
}

/** Whether a class of the module has an `async def` of that name. */
function isCoroutineMethod(ctx: TransformContext, name: string): boolean {
  return [...ctx.analysis.classOf.values()].some((cls) => {
    const method = cls.members.get(name);
    if (method?.kind !== "function") return false;
    return method.overloads.some((fn) => fn.isAsync && !fn.isGenerator);
  });
}

/** Whether calling an object of the class gives a coroutine: `async def __call__`. */
function hasAsyncCall(cls: ClassInfo): boolean {
  const method = lookup(cls, "__call__")?.member;
  return method?.kind === "function" && method.overloads.some((fn) => fn.isAsync);
}
