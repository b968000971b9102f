/** Where TypeScript takes an awaitable for its result. */
import type * as ast from "../ast/nodes.ts";
import { isAwaitableClass } from "../analyze/infer/protocols.ts";
import { members, type Type } from "../analyze/types/type.ts";
import { typescript } from "../typescript.ts";
import type { TransformContext } from "./context.ts";
import { cast, type TsExpression } from "./factory.ts";
import { typeNode } from "./typeNodes.ts";

/** A promise of an awaitable is to TypeScript a promise of the awaitable's result. */
export function isAwaitable(type: Type): boolean {
  return members(type).some((m) => m.kind === "instance" && isAwaitableClass(m.cls));
}

/** `await pick(tasks)` where that gives a task: the task it is, not the task's result. */
export function asAwaited(
  ctx: TransformContext,
  node: ast.Expression,
  awaited: TsExpression,
): TsExpression {
  const type = ctx.typeOf(node);
  if (!isAwaitable(type)) return awaited;
  const unknown = typescript.factory.createKeywordTypeNode(typescript.SyntaxKind.UnknownKeyword);
  return cast(cast(awaited, unknown), typeNode(ctx, type));
}

/** The same value where nobody looks at its type. */
export function withoutType(node: TsExpression): TsExpression {
  return typescript.isAsExpression(node) ? withoutType(node.expression) : node;
}
