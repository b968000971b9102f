import type * as ast from "../../ast/nodes.ts";
import { members } from "../../analyze/types/type.ts";
import type { TransformContext } from "../context.ts";
import {
  call,
  create,
  id,
  throwStatement,
  type TsExpression,
  type TsStatement,
} from "../factory.ts";
import { translateExpression } from "../registry.ts";

export function translateRaise(ctx: TransformContext, node: ast.Raise): TsStatement[] {
  if (node.exc === null) {
    if (ctx.caught !== null) return [throwStatement(id(ctx.caught))];
    // what a caller is handling, if anything
    return [throwStatement(call(ctx.language("handledException")))];
  }
  const error = exception(ctx, node.exc);
  if (node.cause === null) {
    // raised while another exception is handled: that one is its context
    return [
      throwStatement(
        ctx.caught === null || isCaught(ctx, node.exc)
          ? error
          : call(ctx.language("withContext"), error, id(ctx.caught)),
      ),
    ];
  }
  const cause = exception(ctx, node.cause);
  const args = ctx.caught === null ? [error, cause] : [error, cause, id(ctx.caught)];
  return [throwStatement(call(ctx.language("withCause"), ...args))];
}

/** `raise ValueError` raises an instance of it. */
function exception(ctx: TransformContext, node: ast.Expression): TsExpression {
  const type = ctx.typeOf(node);
  const translated = translateExpression(ctx, node);
  if (type.kind === "class") return create(translated);
  const known = members(type).every((m) => m.kind === "instance" || m.kind === "none");
  return known && members(type).length > 0
    ? translated
    : call(ctx.language("exceptionOf"), translated);
}

function isCaught(ctx: TransformContext, node: ast.Expression): boolean {
  return node.kind === "Name" && ctx.names.identifier(node.id) === ctx.caught;
}
