import type * as ast from "../../ast/nodes.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { expressionStatement, variable, type TsStatement } from "../factory.ts";
import { typeNode } from "../typeNodes.ts";
import { assignTranslated } from "../targets.ts";
import { assignName, assignValue, isDeclaredHere, toAttribute } from "./assign.ts";

/** `x: int = 1` is an assignment; `x: int` alone only declares. */
export function translateAnnAssign(ctx: TransformContext, node: ast.AnnAssign): TsStatement[] {
  const { target, value } = node;
  if (ctx.typeAliases.has(node)) return [];
  if (value === null) {
    if (target.kind !== "Name" || isDeclaredHere(ctx, target) === null) return [];
    const binding = ctx.bindingOf(target)!;
    return [
      variable(ctx.names.of(binding), {
        constant: false,
        type: typeNode(ctx, ctx.analysis.typeOfBinding(binding), ctx.placeOf(binding)),
        definite: true,
      }),
    ];
  }
  if (target.kind === "Name") return [assignName(ctx, target, value)];
  if (target.kind === "Attribute") {
    return [expressionStatement(assignTranslated(ctx, target, toAttribute(ctx, target, value)))];
  }
  return assignValue(ctx, target, toUniversal(ctx, value));
}
