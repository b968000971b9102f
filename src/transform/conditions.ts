/** Python's truth of a value, as a JavaScript condition. */
import type * as ast from "../ast/nodes.ts";
import { mayBeBool, members, type Type } from "../analyze/types/type.ts";

import { boolOpCondition, hasJavaScriptTruth, isAlwaysTrue } from "./expressions/boolOp.ts";
import type { TransformContext } from "./context.ts";
import { toUniversal } from "./coercion.ts";
import {
  binary,
  call,
  member,
  not,
  nullValue,
  number,
  string,
  token,
  type TsExpression,
} from "./factory.ts";
import { isComparedWithLiteral, literalValue } from "./literals.ts";
import { translateExpression } from "./registry.ts";
import { isBuiltin, isKind, isSmallInt } from "./representation.ts";

export function condition(ctx: TransformContext, node: ast.Expression): TsExpression {
  switch (node.kind) {
    case "Compare":
      if (isKind(ctx.typeOf(node), "bool")) return translateExpression(ctx, node);
      break;
    case "BoolOp":
      return boolOpCondition(ctx, node);
    case "UnaryOp":
      if (node.op === "Not") return not(condition(ctx, node.operand));
      break;
    default:
      break;
  }
  const type = ctx.typeOf(node);
  // compared with 0 or "" TypeScript would say that it never is
  if (
    node.kind === "Name" &&
    (isSmallInt(type) || isKind(type, "str")) &&
    (literalValue(ctx, node) !== undefined || isComparedWithLiteral(ctx, node))
  )
    return translateExpression(ctx, node);
  return truth(
    ctx,
    type,
    () => translateExpression(ctx, node),
    () => toUniversal(ctx, node),
  );
}

function truth(
  ctx: TransformContext,
  type: Type,
  plain: () => TsExpression,
  universal: () => TsExpression,
): TsExpression {
  if (isKind(type, "bool")) return plain();
  if (isSmallInt(type) && !mayBeBool(type))
    return binary(plain(), token.ExclamationEqualsEqualsToken, number(0));
  if (isKind(type, "str")) return binary(plain(), token.ExclamationEqualsEqualsToken, string(""));
  if (isBuiltin(type, "list", "tuple"))
    return binary(member(plain(), "length"), token.GreaterThanToken, number(0));
  if (isBuiltin(type, "dict", "set", "frozenset")) {
    return binary(member(plain(), "size"), token.GreaterThanToken, number(0));
  }
  const rest = members(type).filter((m) => m.kind !== "none");
  if (rest.length < members(type).length && rest.length > 0 && rest.every(isAlwaysTrue)) {
    return binary(plain(), token.ExclamationEqualsToken, nullValue());
  }
  if (hasJavaScriptTruth(type)) return plain();
  return call(ctx.builtin("truth"), universal());
}
