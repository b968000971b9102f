import type * as ast from "../../ast/nodes.ts";
import { asAwaited } from "../awaitedTypes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { members } from "../../analyze/types/type.ts";
import type { TransformContext } from "../context.ts";
import { awaited, call, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";

/** `await f(x)` stays `await f(x)`. */
export function translateAwait(ctx: TransformContext, node: ast.Await): TsExpression {
  const value = translateExpression(ctx, node.value);
  return asAwaited(
    ctx,
    node,
    awaited(hasOwnAwait(ctx, node.value) ? call(ctx.asyncio("awaited"), value) : value),
  );
}

/** JavaScript's `await` does not ask for `__await__`. */
function hasOwnAwait(ctx: TransformContext, node: ast.Expression): boolean {
  return members(ctx.typeOf(node)).some((m) =>
    m.kind === "instance"
      ? !m.cls.module.library && lookup(m.cls, "__await__") !== null
      : m.kind === "any" && ctx.methodNames.has("__await__"),
  );
}
