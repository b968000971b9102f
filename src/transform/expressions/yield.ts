import type * as ast from "../../ast/nodes.ts";
import { members } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { call, id, member, nullValue, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";

const f = typescript.factory;

export function translateYield(ctx: TransformContext, node: ast.Yield): TsExpression {
  // yield inside `except`: whoever takes the value handles nothing
  return ctx.handledBy.reduce<TsExpression>(
    (inner, handled) => call(member(id(handled), "resume"), inner),
    theYield(ctx, node),
  );
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
  return f.createYieldExpression(
    undefined,
    ctx.handledBy.reduceRight<TsExpression>(
      (inner, handled) => call(member(id(handled), "pause"), inner),
      boxed ? call(ctx.asyncio("box"), value) : value,
    ),
  );
}

/** JavaScript's async generators await what they yield: an awaitable travels in a box. */
function mustBox(ctx: TransformContext, value: ast.Expression): boolean {
  if (ctx.currentFunction?.isAsync !== true) return false;
  return members(ctx.typeOf(value)).some(
    (m) =>
      m.kind === "any" ||
      (m.kind === "instance" && ["Task", "Future", "Coroutine", "Awaitable"].includes(m.cls.name)),
  );
}

export function translateYieldFrom(ctx: TransformContext, node: ast.YieldFrom): TsExpression {
  return f.createYieldExpression(
    f.createToken(typescript.SyntaxKind.AsteriskToken),
    translateExpression(ctx, node.value),
  );
}
