import type * as ast from "../../ast/nodes.ts";
import { mayBeBool } from "../../analyze/types/type.ts";
import { condition } from "../conditions.ts";
import { toNumber, toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { call, not, token, type TsExpression } from "../factory.ts";
import { typescript } from "../../typescript.ts";
import { isFloatOnly, isKind, isSmallInt } from "../representation.ts";

const FUNCTIONS = { USub: "neg", UAdd: "pos", Invert: "invert" } as const;

export function translateUnaryOp(ctx: TransformContext, node: ast.UnaryOp): TsExpression {
  if (node.op === "Not") return not(condition(ctx, node.operand));
  const type = ctx.typeOf(node.operand);
  const plain = (isSmallInt(type) && !isKind(type, "bool")) || isFloatOnly(type);
  if (plain && node.op === "USub") {
    return typescript.factory.createPrefixUnaryExpression(
      token.MinusToken,
      toNumber(ctx, node.operand),
    );
  }
  if (plain && node.op === "UAdd" && !mayBeBool(type)) return toNumber(ctx, node.operand);
  return call(ctx.operator(FUNCTIONS[node.op]), toUniversal(ctx, node.operand));
}
