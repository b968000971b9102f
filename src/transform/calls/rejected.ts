/** Calls whose arguments do not fit: they raise TypeError when they are reached. */
import type * as ast from "../../ast/nodes.ts";
import type { FunctionInfo } from "../../analyze/types/declarations.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { spreadable } from "../expressions/displays.ts";
import { call, spread, string, type TsExpression } from "../factory.ts";

/** Arguments that do not fit: evaluated all the same, before the TypeError. */
export function rejected(
  ctx: TransformContext,
  node: ast.Call,
  fn: FunctionInfo,
  message: string,
): TsExpression {
  if (fn.module.library) ctx.report("unsupported-arguments", node, message);
  else ctx.report("wrong-arguments", node, message);
  return rejectedCall(ctx, node, message);
}

/** The same, where it has been reported. */
export function rejectedCall(ctx: TransformContext, node: ast.Call, message: string): TsExpression {
  const values = [...node.args, ...node.keywords.map((keyword) => keyword.value)];
  const evaluated = values.map((value) =>
    value.kind === "Starred" ? spread(spreadable(ctx, value.value)) : toUniversal(ctx, value),
  );
  return call(ctx.language("rejectCall"), string(message), ...evaluated);
}
