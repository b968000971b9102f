/** Declarations of variables that outlive the block in which they are first assigned. */
import type * as ast from "../../ast/nodes.ts";
import type { TransformContext } from "../context.ts";
import { variable, type TsStatement } from "../factory.ts";
import { typeNode } from "../typeNodes.ts";

export function declareHoisted(ctx: TransformContext, node: ast.Statement): TsStatement[] {
  return ctx.placements.before(node).map((binding) =>
    variable(ctx.names.of(binding), {
      constant: false,
      definite: true,
      type: typeNode(ctx, ctx.analysis.typeOfBinding(binding), ctx.placeOf(binding)),
    }),
  );
}
