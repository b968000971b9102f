import { isNone } from "../../ast/constants.ts";
import type * as ast from "../../ast/nodes.ts";
import { members } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import { returnsRaw, toNumber, toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { expressionStatement, nullValue, type TsStatement } from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { isVoid } from "../voidFunctions.ts";

export function translateReturn(ctx: TransformContext, node: ast.Return): TsStatement[] {
  const f = typescript.factory;
  const fn = ctx.currentFunction;
  if (ctx.inConstructor) return [f.createReturnStatement()];
  if (node.value === null) {
    return [
      f.createReturnStatement(
        fn !== null && !isVoid(ctx, fn) && !fn.isGenerator ? nullValue() : undefined,
      ),
    ];
  }
  if (fn !== null && isVoid(ctx, fn)) {
    if (isNone(node.value)) return [f.createReturnStatement()];
    return [expressionStatement(translateExpression(ctx, node.value)), f.createReturnStatement()];
  }
  const raw =
    fn !== null &&
    returnsRaw(ctx, fn) &&
    !members(ctx.typeOf(node.value)).every((m) => m.kind === "none");
  return [f.createReturnStatement(raw ? toNumber(ctx, node.value) : toUniversal(ctx, node.value))];
}
