/** What a call gives, and what it passes on. */
import type * as ast from "../../ast/nodes.ts";
import { joinAll } from "../types/join.ts";
import { ANY, members, NEVER, type Type } from "../types/type.ts";
import { escapeArguments } from "./argumentFlow.ts";
import { lookup } from "./attributes.ts";
import { chooseOverload } from "./chooseOverload.ts";
import { construct } from "./construction.ts";
import type { InferContext } from "./context.ts";
import { feedDecorated, isPassedOn, passedOnResult } from "./decoratedCalls.ts";
import { constructorOf, functionBehind } from "./escape.ts";
import { callFunction, callFunctionValue } from "./functionCalls.ts";
import { specialCall } from "./specialCalls.ts";
import { isSuper, isSuperMethod, newInstance, superType } from "./superCalls.ts";
import { callByName } from "./unknownReceivers.ts";

/** Evaluates the expressions of a call's arguments; given by whoever evaluates expressions. */
export type Evaluate = (node: ast.Expression) => Type;

export function callType(
  ctx: InferContext,
  node: ast.Call,
  callee: Type,
  evaluate: Evaluate,
): Type {
  for (const argument of node.args)
    evaluate(argument.kind === "Starred" ? argument.value : argument);
  for (const keyword of node.keywords) evaluate(keyword.value);
  if (callee.kind === "never") return NEVER;
  if (isSuper(ctx, node)) return superType(ctx, node);
  ctx.calleeOf.delete(node);
  const made = callee.kind === "any" ? newInstance(ctx, node) : null;
  if (made !== null) return made;
  const special = specialCall(ctx, node, callee);
  if (special !== null) {
    // its result is known better than the signature tells; where the arguments go it tells all the same
    if (callee.kind === "function" && callee.fn.module.library && !ctx.calleeOf.has(node)) {
      ctx.calleeOf.set(
        node,
        chooseOverload(ctx, node, callee.fn, callee.self !== null ? 1 : 0).overload,
      );
    }
    const init =
      callee.kind === "class" && callee.cls.module.library ? constructorOf(callee.cls) : null;
    if (init !== null && !ctx.calleeOf.has(node))
      ctx.calleeOf.set(node, chooseOverload(ctx, node, init, 1).overload);
    return special;
  }
  return joinAll(members(callee).map((member) => callMember(ctx, node, member)));
}

function callMember(ctx: InferContext, node: ast.Call, callee: Type): Type {
  switch (callee.kind) {
    case "function":
      return callFunctionValue(ctx, node, callee);
    case "class":
      return construct(ctx, node, callee.cls);
    case "callable":
      if (functionBehind(callee) === null) return callee.result;
      if (isPassedOn(ctx, node, callee)) return passedOnResult(ctx, callee.result);
      feedDecorated(ctx, node, callee, null);
      return callee.result;
    case "instance": {
      const method = lookup(callee.cls, "__call__");
      if (method?.member.kind === "function")
        return callFunction(ctx, node, method.member.overloads[0]!, callee);
      escapeArguments(ctx, node);
      return ANY;
    }
    default:
      if (callee.kind === "any" && !isSuperMethod(ctx, node)) callByName(ctx, node);
      escapeArguments(ctx, node);
      return ANY;
  }
}
