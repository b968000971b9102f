import type * as ast from "../../ast/nodes.ts";
import { members } from "../../analyze/types/type.ts";
import { construct } from "../calls/construct.ts";
import type { TransformContext } from "../context.ts";
import { call, id, throwStatement, type TsExpression, type TsStatement } from "../factory.ts";
import { translateExpression } from "../registry.ts";

export function translateRaise(ctx: TransformContext, node: ast.Raise): TsStatement[] {
  if (node.exc === null) {
    if (ctx.caught !== null) return [throwStatement(id(ctx.caught))];
    // what a caller is handling, if anything
    return [throwStatement(call(ctx.language("handledException")))];
  }
  const error = exception(ctx, node.exc);
  const context = contextOf(ctx, node.exc);
  if (node.cause === null) {
    return [
      throwStatement(
        context === null || isCaught(ctx, node.exc)
          ? error
          : call(ctx.language("withContext"), error, context),
      ),
    ];
  }
  const cause = exception(ctx, node.cause);
  const args = context === null ? [error, cause] : [error, cause, context];
  return [throwStatement(call(ctx.language("withCause"), ...args))];
}

/** Raised while another exception is handled: that one is its context. */
function contextOf(ctx: TransformContext, raised: ast.Expression): TsExpression | null {
  const handled = ctx.caught === null ? null : id(ctx.caught);
  if (!ctx.handling.showsContext) return handled;
  // what is new gets its context where it is caught; what was raised before may have another from then
  const made = raised.kind === "Call" ? raised.func : raised;
  if (ctx.typeOf(made).kind === "class") return null;
  return handled ?? call(ctx.language("currentException"));
}

/** `raise ValueError` raises `ValueError()`: TypeError where its constructor requires arguments. */
function exception(ctx: TransformContext, node: ast.Expression): TsExpression {
  const type = ctx.typeOf(node);
  if (type.kind === "class")
    return construct(ctx, { ...node, kind: "Call", func: node, args: [], keywords: [] }, type.cls);
  const translated = translateExpression(ctx, node);
  const known = members(type).every((m) => m.kind === "instance" || m.kind === "none");
  return known && members(type).length > 0
    ? translated
    : call(ctx.language("exceptionOf"), translated);
}

function isCaught(ctx: TransformContext, node: ast.Expression): boolean {
  return node.kind === "Name" && ctx.names.identifier(node.id) === ctx.caught;
}
