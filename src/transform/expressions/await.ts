import type * as ast from "../../ast/nodes.ts";
import { asAwaited } from "../awaitedTypes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import type { TransformContext } from "../context.ts";
import { awaited, call, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";

/** `await f(x)` stays `await f(x)`. */
export function translateAwait(ctx: TransformContext, node: ast.Await): TsExpression {
  const value = translateExpression(ctx, node.value);
  return asAwaited(
    ctx,
    node,
    awaited(needsAsking(ctx, node.value) ? call(ctx.asyncio("awaited"), value) : value),
  );
}

/** JavaScript's `await` does not ask for `__await__`, and takes what cannot be awaited as it is. */
function needsAsking(ctx: TransformContext, node: ast.Expression): boolean {
  return members(ctx.typeOf(node)).some((m) => {
    if (m.kind === "any" || isProtocol(m)) return ctx.methodNames.has("__await__");
    return !isPromise(m);
  });
}

/** What an annotation calls `Awaitable[T]`. */
function isProtocol(type: Type): boolean {
  return (
    type.kind === "instance" &&
    type.cls.module.name === "protocols" &&
    type.cls.name === "Awaitable"
  );
}

/** Futures, tasks and coroutines are promises. */
function isPromise(type: Type): boolean {
  if (type.kind !== "instance") return false;
  if (type.cls.module.name === "protocols" && type.cls.name === "Coroutine") return true;
  return lookup(type.cls, "__await__")?.owner.module.library === true;
}
