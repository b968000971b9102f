import type * as ast from "../../ast/nodes.ts";
import { isRaw, toUniversal } from "../coercion.ts";
import { condition } from "../conditions.ts";
import type { TransformContext } from "../context.ts";
import {
  assignment,
  block,
  conditional,
  expressionStatement,
  id,
  ifStatement,
  variable,
  type TsExpression,
  type TsStatement,
} from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { typeNode } from "../typeNodes.ts";

type Branch = ReturnType<TransformContext["apart"]>;

export function translateIfExp(ctx: TransformContext, node: ast.IfExp): TsExpression {
  const raw = isRaw(ctx, node);
  const branch = (value: ast.Expression): Branch =>
    ctx.apart(() => (raw ? translateExpression(ctx, value) : toUniversal(ctx, value)));
  const test = condition(ctx, node.test);
  const body = branch(node.body);
  const orelse = branch(node.orelse);
  if (body.before.length + orelse.before.length === 0)
    return conditional(test, body.value, orelse.value);
  // [line async for line in lines] if lines else []: the loop is a statement
  const chosen = ctx.temporary("chosen");
  const type = typeNode(ctx, ctx.typeOf(node), raw ? "variable" : "item");
  const choose = ({ before, value }: Branch): TsStatement[] => [
    ...before,
    expressionStatement(assignment(id(chosen), value)),
  ];
  ctx.precede(variable(chosen, { constant: false, type }));
  ctx.precede(ifStatement(test, choose(body), block(choose(orelse))));
  return id(chosen);
}
