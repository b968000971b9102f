/** What CPython does with coroutines and generators when their last reference goes. */
import type * as ast from "../ast/nodes.ts";
import { cleansUp } from "../analyze/dropping.ts";
import type { TransformContext } from "./context.ts";
import { makesCoroutine } from "./expressions/call.ts";
import {
  call,
  expressionStatement,
  id,
  variable,
  type TsExpression,
  type TsStatement,
} from "./factory.ts";

/**
 * The statement that does it, where it can be noticed.
 *
 * @param made the call that made the value
 * @param report the function that tells of a coroutine
 */
export function destroyed(
  ctx: TransformContext,
  made: ast.Call,
  value: TsExpression,
  report: "leftUnawaited" | "unawaited",
): TsStatement[] {
  if (makesCoroutine(ctx, made)) return [expressionStatement(call(ctx.asyncio(report), value))];
  const fn = ctx.analysis.calleeOf.get(made);
  if (fn === undefined || !cleansUp(fn)) return [];
  const close = fn.isAsync ? ctx.asyncio("closeLater") : ctx.language("closeUnreferenced");
  return [expressionStatement(call(close, value))];
}

/** A statement that gives a variable another value, where that destroys the old one. */
export function rebinding(
  ctx: TransformContext,
  node: ast.Assign,
  target: ast.Name,
  assign: TsStatement,
): TsStatement[] {
  const made = ctx.lost.get(node);
  const binding = ctx.bindingOf(target);
  if (made === undefined || binding === null) return [assign];
  const name = ctx.names.of(binding);
  if (node.value.kind === "Constant")
    return [...destroyed(ctx, made, id(name), "unawaited"), assign];
  const previous = ctx.temporary("previous");
  const destroy = destroyed(ctx, made, id(previous), "unawaited");
  if (destroy.length === 0) return [assign];
  return [variable(previous, { constant: true, value: id(name) }), assign, ...destroy];
}
