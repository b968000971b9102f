import type * as ast from "../../ast/nodes.ts";
import { isRaw, toUniversal } from "../coercion.ts";
import { condition } from "../conditions.ts";
import type { TransformContext } from "../context.ts";
import { conditional, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";

export function translateIfExp(ctx: TransformContext, node: ast.IfExp): TsExpression {
  const branch = (value: ast.Expression): TsExpression =>
    ctx.withoutPreceding(
      () => (isRaw(ctx, node) ? translateExpression(ctx, value) : toUniversal(ctx, value)),
      () =>
        ctx.report(
          "unsupported-expression",
          value,
          "an asynchronous comprehension that may not run",
        ),
    );
  return conditional(condition(ctx, node.test), branch(node.body), branch(node.orelse));
}
