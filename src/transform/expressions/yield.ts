import type * as ast from "../../ast/nodes.ts";
import { members } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import { isAwaitable } from "../awaitedTypes.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { call, id, member, nullValue, type TsExpression } from "../factory.ts";
import { iteratesAlike } from "../iteration.ts";
import { translateExpression } from "../registry.ts";

const f = typescript.factory;

export function translateYield(ctx: TransformContext, node: ast.Yield): TsExpression {
  // yield inside `except`: whoever takes the value handles nothing
  const handled = ctx.handledBy.at(-1);
  const value = theYield(ctx, node);
  return handled === undefined ? value : call(member(id(handled), "resumed"), value);
}

function theYield(ctx: TransformContext, node: ast.Yield): TsExpression {
  if (node.value === null || node.value.kind === "Constant") {
    // a generator that yields nothing else is one of `void`
    const isNone = node.value === null || node.value.value.type === "None";
    const isVoid = ctx.currentFunction?.yields.type.kind === "none";
    if (isNone && ctx.handledBy.length === 0)
      return f.createYieldExpression(undefined, isVoid ? undefined : nullValue());
  }
  const value = node.value === null ? nullValue() : toUniversal(ctx, node.value);
  const boxed = node.value !== null && mustBox(ctx, node.value);
  const yielded = boxed ? call(ctx.asyncio("box"), value) : value;
  const handled = ctx.handledBy.at(-1);
  return f.createYieldExpression(
    undefined,
    handled === undefined ? yielded : call(member(id(handled), "pause"), yielded),
  );
}

/** JavaScript's async generators await what they yield: an awaitable travels in a box. */
function mustBox(ctx: TransformContext, value: ast.Expression): boolean {
  if (ctx.currentFunction?.isAsync !== true) return false;
  const type = ctx.typeOf(value);
  return isAwaitable(type) || members(type).some((m) => m.kind === "any");
}

export function translateYieldFrom(ctx: TransformContext, node: ast.YieldFrom): TsExpression {
  return f.createYieldExpression(
    f.createToken(typescript.SyntaxKind.AsteriskToken),
    delegate(ctx, node.value),
  );
}

/** `yield from coro`, as generators under `types.coroutine` may do: that is no iterator itself. */
function delegate(ctx: TransformContext, value: ast.Expression): TsExpression {
  const translated = translateExpression(ctx, value);
  const isCoroutine = members(ctx.typeOf(value)).every(
    (m) => m.kind === "instance" && m.cls.module.name === "protocols" && m.cls.name === "Coroutine",
  );
  if (isCoroutine) return call(member(translated, "__await__"));
  return iteratesAlike(ctx.typeOf(value)) ? translated : call(ctx.builtin("iterable"), translated);
}
