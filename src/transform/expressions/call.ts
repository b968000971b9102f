/** Calls: what kind of call one is; those of known functions and methods are translated here. */
import type * as ast from "../../ast/nodes.ts";
import { isStrEnum } from "../../analyze/infer/attributes.ts";
import { bindCall, type BoundCall } from "../../analyze/infer/binding.ts";
import { calleeName } from "../../analyze/infer/specialCalls.ts";
import { ancestry, type FunctionInfo, type Parameter } from "../../analyze/types/declarations.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { boundArguments, needsBinding, translateArguments } from "../calls/arguments.ts";
import { construct } from "../calls/construct.ts";
import { lazily, restOfArguments } from "../calls/coroutine.ts";
import { eagerly, spawned } from "../calls/eager.ts";
import { createsTasks, startsTask } from "../../analyze/colours.ts";
import { OVERLAYS } from "../calls/overlays.ts";
import { rejected } from "../calls/rejected.ts";
import { sleepOfThread } from "../calls/sleepOfThread.ts";
import { DRIVING_MODULE } from "../../mapping/methodModules.ts";
import { asAwaited } from "../awaitedTypes.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  arrow,
  awaited,
  call,
  id,
  member,
  spread,
  string,
  variable,
  type TsExpression,
} from "../factory.ts";
import { hasEffect, isStable } from "../calls/stability.ts";
import { superCall } from "../calls/superCalls.ts";
import { callUnknown } from "../calls/unknownCallees.ts";
import { qualname } from "../qualname.ts";
import { translateExpression } from "../registry.ts";
import { mayBeRenamed } from "../renamedAttributes.ts";
import { isBuiltinValue } from "../representation.ts";
import { present, propertyName, sideOf } from "./attribute.ts";
import { checkKnown } from "./knownAttributes.ts";

export function translateCall(ctx: TransformContext, node: ast.Call): TsExpression {
  const translated = translateTheCall(ctx, node);
  if (ctx.dropped.has(node) && makesCoroutine(ctx, node))
    return call(ctx.asyncio("unawaited"), translated);
  if (!ctx.analysis.colours.awaitedCalls.has(node)) return translated;
  const fn = ctx.analysis.calleeOf.get(node);
  if (ctx.analysis.colours.eager && fn !== undefined && createsTasks(ctx.analysis, node, fn))
    return spawned(translated);
  if (fn !== undefined && startsTask(node, fn))
    return spawned(call(ctx.asyncio("startEagerly"), translated));
  if (!ctx.awaitedOnTheSpot.has(node)) return asAwaited(ctx, node, awaited(translated));
  // await started(): the function itself is async here only, Python awaits what it returns
  const isPlain = fn !== undefined && !fn.isAsync && ctx.analysis.colours.asyncFunctions.has(fn);
  return isPlain && areAlike(ctx.typeOf(node.func)) ? awaited(translated) : translated;
}

/** Whether the call surely makes, or may well make, a coroutine that is not awaited on the spot. */
export function makesCoroutine(ctx: TransformContext, node: ast.Call): boolean {
  if (ctx.awaitedOnTheSpot.has(node)) return false;
  const isCoroutineFunction = (fn: FunctionInfo): boolean => fn.isAsync && !fn.isGenerator;
  const callee = ctx.typeOf(node.func);
  const fn = areAlike(callee) ? ctx.analysis.calleeOf.get(node) : undefined;
  if (fn !== undefined) return isCoroutineFunction(fn);
  return members(callee).some((m) => m.kind === "function" && isCoroutineFunction(m.fn));
}

function translateTheCall(ctx: TransformContext, node: ast.Call): TsExpression {
  const { driving, threadSleeps } = ctx.analysis.colours;
  if (driving.ofUnknown.has(node)) return driveUnknown(ctx, node);
  if (driving.iterators.has(node))
    ctx.report("unsupported-api", node, "coroutine.__await__() outside of `yield from`");
  const callee = ctx.typeOf(node.func);
  const name = calleeName(callee);
  const overlay = name === null ? undefined : OVERLAYS.get(name);
  const special = overlay?.(ctx, node) ?? superCall(ctx, node);
  if (special !== null && special !== undefined) return special;
  if (callee.kind === "class") return construct(ctx, node, callee.cls);
  const fn = ctx.analysis.calleeOf.get(node) ?? null;
  if (fn === null || !areAlike(callee)) return callUnknown(ctx, node, callee);
  if (threadSleeps.has(node)) {
    const bound = bindCall(fn, node, 0, fn.name);
    if (bound.problem === null)
      return call(sleepOfThread(ctx, node.func), ...translateArguments(ctx, fn, bound));
  }
  return callFunction(ctx, node, fn, callee);
}

/** `task.coro.send(value)`: whether that is a coroutine shows when the program runs. */
function driveUnknown(ctx: TransformContext, node: ast.Call): TsExpression {
  const func = node.func as ast.Attribute;
  const name = ctx.imports.use(DRIVING_MODULE, func.attr === "throw" ? "throwInto" : func.attr);
  const args = node.args.map((argument) => toUniversal(ctx, argument));
  return call(id(name), translateExpression(ctx, func.value), ...args);
}

function callFunction(
  ctx: TransformContext,
  node: ast.Call,
  fn: FunctionInfo,
  callee: Type,
): TsExpression {
  if (ctx.analysis.colours.eager) {
    const eager = eagerly(ctx, node, fn);
    if (eager !== null) return eager;
  }
  const bound = bindCall(fn, node, skipped(fn, callee), qualname(ctx, fn));
  if (bound.problem !== null) return rejected(ctx, node, fn, bound.problem);
  if (needsBinding(fn, bound) || goesThroughWrapper(fn, node, bound))
    return callBound(ctx, node, fn);
  const args = (): TsExpression[] => translateArguments(ctx, fn, bound);
  if (fn.isAsync && !fn.isGenerator && !ctx.awaitedOnTheSpot.has(node))
    return lazily(ctx, node, fn, bound);
  if (callee.kind === "instance")
    return call(member(translateExpression(ctx, node.func), "__call__"), ...args());
  if (node.func.kind === "Attribute") return callMethod(ctx, node, node.func, fn, args);
  if (fn.module.name === "builtins" && fn.owner === null && fn.facts.js !== null)
    return call(ctx.builtin(fn.facts.js), ...args());
  return call(translateExpression(ctx, node.func), ...args());
}

/** `api.get(url="/")` of a decorated method: whether `url` is a keyword is for the wrapper to see. */
function goesThroughWrapper(fn: FunctionInfo, node: ast.Call, bound: BoundCall): boolean {
  if (node.keywords.length === 0 || fn.decorated?.type.kind !== "function") return false;
  const isPositional = (p: Parameter): boolean =>
    p.kind === "positional" || p.kind === "positional-only";
  const byPosition = bound.arguments.filter((a) => a.keyword === null).map((a) => a.parameter);
  return (
    bound.arguments.some((a) => a.keyword !== null && isPositional(a.parameter)) ||
    fn.parameters.slice(1).some((p) => isPositional(p) && !byPosition.includes(p))
  );
}

/** A call whose arguments find their places when the program runs. */
function callBound(ctx: TransformContext, node: ast.Call, fn: FunctionInfo): TsExpression {
  const { func } = node;
  if (func.kind !== "Attribute" && hasEffect(ctx, func)) {
    const name = ctx.temporary("callee");
    ctx.precede(variable(name, { constant: true, value: translateExpression(ctx, func) }));
    return callTarget(ctx, node, fn, id(name));
  }
  const stable =
    func.kind !== "Attribute" ||
    isStable(ctx, func.value) ||
    ctx.typeOf(func.value).kind === "module";
  if (!stable) {
    const name = ctx.temporary("receiver");
    ctx.precede(variable(name, { constant: true, value: translateExpression(ctx, func.value) }));
    return callTarget(
      ctx,
      node,
      fn,
      member(id(name), propertyName(ctx, func.attr, ctx.typeOf(func.value))),
    );
  }
  return callTarget(
    ctx,
    node,
    fn,
    func.kind === "Attribute"
      ? member(
          translateExpression(ctx, func.value),
          propertyName(ctx, func.attr, ctx.typeOf(func.value)),
        )
      : translateExpression(ctx, func),
  );
}

function callTarget(
  ctx: TransformContext,
  node: ast.Call,
  fn: FunctionInfo,
  target: TsExpression,
): TsExpression {
  const args = boundArguments(ctx, node, target);
  const isLazy = fn.isAsync && !fn.isGenerator && !ctx.awaitedOnTheSpot.has(node);
  if (!isLazy) return call(target, ...args);
  if (node.func.kind !== "Attribute" || fn.owner === null)
    return call(ctx.asyncio("coro"), target, ...args);
  return call(
    ctx.asyncio("coro"),
    arrow([restOfArguments()], call(target, spread(id("args")))),
    ...args,
  );
}

/** One function, or the same method of several classes: `shape.area()`. */
function areAlike(callee: Type): boolean {
  const all = members(callee);
  if (all.length === 1) return true;
  const signature = (m: Type): string =>
    m.kind === "function" && !m.fn.module.library
      ? [
          m.fn.isAsync,
          m.fn.isGenerator,
          m.self !== null,
          ...m.fn.parameters.map((p) => `${p.kind} ${p.name}`),
        ].join()
      : "";
  const first = signature(all[0] ?? callee);
  return first !== "" && all.every((m) => signature(m) === first);
}

function skipped(fn: FunctionInfo, callee: Type): number {
  const [first] = members(callee);
  return first?.kind === "function" && first.self !== null && fn.binding !== "static"
    ? 1
    : callee.kind === "instance"
      ? 1
      : 0;
}

function mayBeArray(type: Type): boolean {
  return members(type).some(
    (m) => m.kind === "instance" && m.cls.module.name === "builtins" && m.cls.name === "list",
  );
}

/** `receiver.method(args)`. */
function callMethod(
  ctx: TransformContext,
  node: ast.Call,
  func: ast.Attribute,
  fn: FunctionInfo,
  args: () => TsExpression[],
): TsExpression {
  const type = ctx.typeOf(func.value);
  if (type.kind === "module" || mayBeRenamed(ctx, type, func.attr))
    return call(translateExpression(ctx, func), ...args());
  const receiver = (): TsExpression => present(translateExpression(ctx, func.value), type);
  if (isAsyncGenerator(type) && func.attr === "__aiter__")
    return call(ctx.builtin("aiter"), receiver());
  if (isAsyncGenerator(type))
    return call(ctx.asyncio(fn.facts.js ?? func.attr), receiver(), ...args());
  if (
    type.kind === "instance" &&
    type.cls.module.name === "protocols" &&
    type.cls.name === "Generator"
  ) {
    return call(
      ctx.language(func.attr === "throw" ? "throwInto" : func.attr),
      receiver(),
      ...args(),
    );
  }
  if (fn.module.name === "builtins" && mayBeArray(type) && !isBuiltinValue(type))
    // a list, or an object of a class that inherits from it
    return call(call(ctx.builtin("getattr"), receiver(), string(func.attr)), ...args());
  const isText = fn.owner?.name === "str" && isMemberOfStrEnum(type);
  if ((isBuiltinValue(type) || isText) && fn.module.name === "builtins") {
    const value = (): TsExpression => (isText ? member(receiver(), "value") : receiver());
    if (fn.facts.native !== null && (ctx.discarded.has(node) || fn.declaredResult?.kind !== "none"))
      return call(member(value(), fn.facts.native), ...args());
    // ", ".join(names) is str.join(", ", names)
    const cls = id(ctx.builtin(fn.owner?.name ?? "object"));
    return call(
      member(cls, fn.facts.js ?? ctx.names.property(fn.name)),
      isText ? value() : toUniversal(ctx, func.value),
      ...args(),
    );
  }
  checkKnown(ctx, func, type);
  return call(
    member(sideOf(ctx, func.attr, type, receiver()), propertyName(ctx, func.attr, type)),
    ...args(),
  );
}

/** `Colour.RED.upper()`: the member is a string, here its value. */
function isMemberOfStrEnum(type: Type): boolean {
  return members(type).every(
    (m) => m.kind === "instance" && m.cls.kind === "enum" && [...ancestry(m.cls)].some(isStrEnum),
  );
}

/** JavaScript's async generators have no `asend`: asyncio has functions for them. */
function isAsyncGenerator(type: Type): boolean {
  return (
    type.kind === "instance" &&
    type.cls.module.name === "protocols" &&
    type.cls.name === "AsyncGenerator"
  );
}
