import type * as ast from "../../ast/nodes.ts";
import { asAwaited } from "../awaitedTypes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { mayGiveItself } from "../../analyze/selfResults.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import type { TransformContext } from "../context.ts";
import { awaited, call, id, method, type TsExpression } from "../factory.ts";
import { runsInside } from "../origins.ts";
import { translateExpression } from "../registry.ts";

/** `await f(x)` stays `await f(x)`. */
export function translateAwait(ctx: TransformContext, node: ast.Await): TsExpression {
  const value = translateExpression(ctx, node.value);
  const callee = node.value.kind === "Call" ? ctx.analysis.calleeOf.get(node.value) : undefined;
  if (callee?.isAsync !== false) runsInside(value, node);
  const asked = needsAsking(ctx, node.value) ? call(ctx.asyncio("awaited"), value) : value;
  const given = mayGiveItself(ctx.analysis, ctx.typeOf(node.value), ctx.typeOf(node))
    ? call(ctx.asyncio("resultOf"), asked)
    : asked;
  const result = asAwaited(ctx, node, awaited(given));
  // await inside `except`, where contexts matter: whether it is by a value that the handler goes on
  const handled = ctx.handling.showsContext ? ctx.handledBy.at(-1) : undefined;
  return handled === undefined ? result : method(id(handled), "resumed", result);
}

/**
 * JavaScript's `await` does not ask for `__await__`, and takes what cannot be awaited as it is. What is not
 * known may also be a promise of the host, given by a caller in TypeScript.
 */
function needsAsking(ctx: TransformContext, node: ast.Expression): boolean {
  return members(ctx.typeOf(node)).some((m) => !isPromise(m));
}

/** Futures, tasks and coroutines are promises. */
function isPromise(type: Type): boolean {
  if (type.kind !== "instance") return false;
  if (type.cls.module.name === "protocols" && type.cls.name === "Coroutine") return true;
  return lookup(type.cls, "__await__")?.owner.module.library === true;
}
