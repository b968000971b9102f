import type * as ast from "../../ast/nodes.ts";
import { toUniversal } from "../coercion.ts";
import { condition } from "../conditions.ts";
import type { TransformContext } from "../context.ts";
import { create, ifStatement, not, throwStatement, type TsStatement } from "../factory.ts";

export function translateAssert(ctx: TransformContext, node: ast.Assert): TsStatement[] {
  const args = node.msg === null ? [] : [toUniversal(ctx, node.msg)];
  return [
    ifStatement(not(condition(ctx, node.test)), [
      throwStatement(create(ctx.builtin("AssertionError"), ...args)),
    ]),
  ];
}
