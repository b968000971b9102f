import type * as ast from "../../ast/nodes.ts";
import { withoutType } from "../awaitedTypes.ts";
import { spawnedUnseen } from "../calls/eager.ts";
import type { TransformContext } from "../context.ts";
import { call, expressionStatement, type TsStatement } from "../factory.ts";
import { translateExpression } from "../registry.ts";

export function translateExpr(ctx: TransformContext, node: ast.Expr): TsStatement[] {
  const { value } = node;
  if (value.kind === "Constant") {
    // a docstring is the comment of its function, class or module; `...` does nothing
    return [];
  }
  // looking at what is always there does nothing
  if (value.kind === "Name" && value.id === "__builtins__" && ctx.bindingOf(value) === null)
    return [];
  const translated = withoutType(translateExpression(ctx, value));
  if (ctx.setsExceptionHandler && makesTask(ctx, value))
    return [expressionStatement(call(ctx.asyncio("unreferenced"), translated))];
  const isSpawned = value.kind === "Call" && ctx.analysis.colours.eager;
  return [expressionStatement(isSpawned ? spawnedUnseen(translated) : translated)];
}

/**
 * `asyncio.create_task(f())` alone: nobody refers to the task, so CPython reports its exception the moment
 * it ends, to a handler that may print.
 */
function makesTask(ctx: TransformContext, node: ast.Expression): boolean {
  if (node.kind !== "Call" || ctx.analysis.colours.eager) return false;
  const fn = ctx.analysis.calleeOf.get(node);
  if (fn === undefined || !fn.module.library || fn.module.name !== "asyncio") return false;
  return (
    fn.name === "ensure_future" || (fn.name === "create_task" && fn.owner?.name !== "TaskGroup")
  );
}
