/** `except*`: each handler takes its part of the group, and what is left is raised again. */
import type * as ast from "../../ast/nodes.ts";
import { typescript } from "../../typescript.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  array,
  arrow,
  awaited,
  block,
  call,
  id,
  type TsExpression,
  type TsStatement,
} from "../factory.ts";
import { translateBlock, translateExpression } from "../registry.ts";
import { commented } from "../trivia.ts";
import { caughtElsewhere, elseAfter, unbinding } from "./try.ts";
import type { ts } from "ts-morph";
import { suspends } from "../suspension.ts";

const f = typescript.factory;

/**
 * ```ts
 * catch (error) {
 *   handleGroup(error, [[ValueError, (group) => { ... }], ...]);
 * }
 * ```
 */
export function translateTryStar(ctx: TransformContext, node: ast.TryStar): TsStatement[] {
  const unbound = node.handlers.filter((handler) => ctx.unbinding.has(handler));
  const error = unbound.length === 0 ? "error" : caughtElsewhere(ctx, unbound);
  const asynchronous = node.handlers.some((handler) => handler.body.some((s) => suspends(ctx, s)));
  const outer = ctx.caught;
  const handlers = node.handlers.map((handler) => {
    const isVariable = ctx.unbinding.has(handler);
    const isNamed = handler.name !== null && !isVariable;
    const name = isNamed ? ctx.names.identifier(handler.name!) : "group";
    ctx.caught = name;
    const statements = translateBlock(ctx, handler.body);
    const all = isVariable ? unbinding(ctx, handler, id(name), statements) : statements;
    const body = commented(ctx, handler, all);
    const parameter = f.createParameterDeclaration(
      undefined,
      undefined,
      name,
      undefined,
      undefined,
    );
    return array([types(ctx, handler), arrow([parameter], block(body), { async: asynchronous })]);
  });
  ctx.caught = outer;
  const handled = call(
    ctx.language(asynchronous ? "handleGroupAsync" : "handleGroup"),
    id(error),
    array(handlers),
  );
  const handle = f.createExpressionStatement(asynchronous ? awaited(handled) : handled);
  const handling = f.createCatchClause(f.createVariableDeclaration(error), block([handle]));
  const final = (): ts.Block | undefined =>
    node.finalbody.length === 0 ? undefined : block(translateBlock(ctx, node.finalbody));
  const body = translateBlock(ctx, node.body);
  if (node.orelse.length === 0) return [f.createTryStatement(block(body), handling, final())];
  const guarded = elseAfter(ctx, node, body, handling);
  return node.finalbody.length === 0
    ? guarded
    : [f.createTryStatement(block(guarded), undefined, final())];
}

function types(ctx: TransformContext, handler: ast.ExceptHandler): TsExpression {
  const type = handler.type!;
  return type.kind === "Tuple"
    ? array(type.elts.map((t) => toUniversal(ctx, t)))
    : translateExpression(ctx, type);
}
