import type * as ast from "../../ast/nodes.ts";
import { toPlace } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { assignment, id, type TsExpression } from "../factory.ts";
import { ANY } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";

/** `(name := value)`; the name is declared before the statement. */
export function translateNamedExpr(ctx: TransformContext, node: ast.NamedExpr): TsExpression {
  const binding = ctx.bindingOf(node.target);
  const type = binding === null ? ANY : ctx.analysis.typeOfBinding(binding);
  const name = binding === null ? node.target.id : ctx.names.of(binding);
  return typescript.factory.createParenthesizedExpression(
    assignment(
      id(name),
      toPlace(ctx, node.value, type, binding === null ? "item" : ctx.placeOf(binding)),
    ),
  );
}
