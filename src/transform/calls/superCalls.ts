/** Calls of the methods of base classes: through `super()`, and by the name of the class. */
import type * as ast from "../../ast/nodes.ts";
import { realBases } from "../../analyze/cooperation.ts";
import { subclassHook } from "../../analyze/infer/attributes.ts";
import { bindCall } from "../../analyze/infer/binding.ts";
import { isSuper } from "../../analyze/infer/superCalls.ts";
import type { ClassInfo, FunctionInfo } from "../../analyze/types/declarations.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import { ownProperty, propertyName } from "../expressions/attribute.ts";
import { superReceiver } from "../expressions/superReceiver.ts";
import { arrow, call, id, member, spread, type TsExpression } from "../factory.ts";
import { qualname } from "../qualname.ts";
import { translateExpression } from "../registry.ts";
import { boundArguments, needsBinding, translateArguments, untypedArguments } from "./arguments.ts";
import { restOfArguments } from "./coroutine.ts";
import { isStable } from "./stability.ts";

/** `super().method(...)`; `super().__init__(...)` is the constructor's `super(...)`. */
export function superCall(ctx: TransformContext, node: ast.Call): TsExpression | null {
  const { func } = node;
  if (func.kind !== "Attribute") return null;
  if (!isSuper(ctx.analysis, func.value)) return baseMethod(ctx, node, func);
  const cls = ctx.currentClass;
  if (cls !== null && func.attr === "__init_subclass__" && subclassHook(cls) === null) {
    const args = untypedArguments(ctx, node);
    return call(ctx.language("objectInitSubclass"), typescript.factory.createThis(), ...args);
  }
  if (cls !== null && ctx.analysis.cooperative.has(cls.node)) {
    const target = member(superReceiver(ctx), ownProperty(ctx, func.attr));
    const args =
      node.keywords.length > 0 ? boundArguments(ctx, node, target) : untypedArguments(ctx, node);
    return callSuper(ctx, node, target, args);
  }
  const keepsInit = cls !== null && ctx.analysis.initialisers.methods.has(cls.node);
  const isInit = func.attr === "__init__" && !keepsInit;
  const target = isInit
    ? superReceiver(ctx)
    : member(superReceiver(ctx), ownProperty(ctx, func.attr));
  const args = argumentsOfSuper(ctx, node, isInit ? superClass(ctx) : target);
  return isInit ? call(target, ...args) : callSuper(ctx, node, target, args);
}

/** A base's async method that is not awaited on the spot has not started: `coro(() => super.step())`. */
function callSuper(
  ctx: TransformContext,
  node: ast.Call,
  target: TsExpression,
  args: readonly TsExpression[],
): TsExpression {
  const fn = ctx.analysis.calleeOf.get(node);
  if (fn === undefined || !fn.isAsync || fn.isGenerator || ctx.awaitedOnTheSpot.has(node))
    return call(target, ...args);
  const given = [...node.args, ...node.keywords.map((keyword) => keyword.value)];
  if (given.every((argument) => isStable(ctx, argument)))
    return call(ctx.asyncio("coro"), arrow([], call(target, ...args)));
  const started = arrow([restOfArguments()], call(target, spread(id("args"))));
  return call(ctx.asyncio("coro"), started, ...args);
}

function argumentsOfSuper(
  ctx: TransformContext,
  node: ast.Call,
  target: TsExpression,
): TsExpression[] {
  const fn = ctx.analysis.calleeOf.get(node);
  if (fn === undefined) return untypedArguments(ctx, node);
  const bound = bindCall(fn, node, 1);
  return needsBinding(fn, bound)
    ? boundArguments(ctx, node, target)
    : translateArguments(ctx, fn, bound);
}

/** `Animal.speak(self)`, of a class of the program; `asyncio.Future.set_result(task, 1)`. */
function baseMethod(
  ctx: TransformContext,
  node: ast.Call,
  func: ast.Attribute,
): TsExpression | null {
  const callee = ctx.typeOf(node.func);
  const fn = ctx.analysis.calleeOf.get(node);
  const type = ctx.typeOf(func.value);
  if (func.attr === "__new__" && func.value.kind === "Name" && func.value.id === "object")
    return call(ctx.language("newObject"), ...untypedArguments(ctx, node));
  if (type.kind === "class" && type.cls.module.library && func.attr === "__init__")
    return libraryInit(ctx, node, type.cls);
  if (type.kind !== "class" || callee.kind !== "function" || fn === undefined) return null;
  const [receiver] = node.args;
  if (
    fn.binding !== "method" ||
    (fn.module.library && !hasPrototypeMethod(ctx, node, fn)) ||
    callee.self !== null ||
    receiver === undefined ||
    receiver.kind === "Starred"
  )
    return null;
  const bound = bindCall(fn, node, 0, qualname(ctx, fn));
  if (bound.problem !== null || needsBinding(fn, bound)) return null;
  const isOwnInit =
    func.attr === "__init__" &&
    ctx.inConstructor &&
    !ctx.analysis.initialisers.methods.has(type.cls.node);
  const args = translateArguments(ctx, fn, bound);
  if (isOwnInit && ctx.currentClass?.bases[0]?.cls === type.cls) {
    return call(typescript.factory.createSuper() as unknown as TsExpression, ...args.slice(1));
  }
  // Worker.start(worker), to be awaited later
  if (fn.isAsync && !fn.isGenerator && !ctx.awaitedOnTheSpot.has(node))
    return call(ctx.asyncio("coro"), translateExpression(ctx, func), ...args);
  const method = member(
    member(translateExpression(ctx, func.value), "prototype"),
    propertyName(ctx, func.attr, type),
  );
  return call(member(method, "call"), ...args);
}

/** The methods of Python's builtin types are functions here: `str.upper`; other classes are classes. */
function hasPrototypeMethod(ctx: TransformContext, node: ast.Call, fn: FunctionInfo): boolean {
  return fn.module.name !== "builtins" && (!fn.isAsync || ctx.awaitedOnTheSpot.has(node));
}

/** `Exception.__init__(self, message)`, of the class right above. */
function libraryInit(ctx: TransformContext, node: ast.Call, base: ClassInfo): TsExpression | null {
  const own = ctx.currentClass;
  const [receiver, ...args] = node.args;
  if (!ctx.inConstructor || own?.bases[0]?.cls !== base || receiver === undefined) return null;
  const keepsInit = ctx.analysis.initialisers.methods.has(own.node);
  const target = keepsInit ? member(superReceiver(ctx), "__init__") : superReceiver(ctx);
  const rest = { ...node, args };
  return call(
    target,
    ...(node.keywords.length > 0
      ? boundArguments(ctx, rest, superClass(ctx))
      : untypedArguments(ctx, rest)),
  );
}

/** What `super` is in a constructor, for reading its parameters. */
function superClass(ctx: TransformContext): TsExpression {
  const [base] = realBases(ctx.currentClass!.node);
  return base === undefined ? id(ctx.builtin("object")) : translateExpression(ctx, base);
}
