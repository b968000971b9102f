/** What stands after `of`, and the loops themselves. */
import type { ts } from "ts-morph";
import type * as ast from "../ast/nodes.ts";
import { members, type Type } from "../analyze/types/type.ts";
import { typescript } from "../typescript.ts";
import { isAwaitable } from "./awaitedTypes.ts";
import type { TransformContext } from "./context.ts";
import { items } from "./expressions/displays.ts";
import { array, call, type TsExpression, type TsStatement } from "./factory.ts";
import { translateExpression } from "./registry.ts";

const f = typescript.factory;

/** An iterable for JavaScript. */
export function iterable(
  ctx: TransformContext,
  node: ast.Expression,
  asynchronous = false,
): TsExpression {
  // for x in (a, b): what is only iterated need not be a tuple
  if (node.kind === "Tuple" && !asynchronous) return array(items(ctx, node.elts));
  const translated = translateExpression(ctx, node);
  if (asynchronous) return asynchronously(ctx, node, translated);
  if (ctx.heldIterators.has(node)) return translated;
  return iteratesAlike(ctx.typeOf(node)) ? translated : call(ctx.builtin("iterable"), translated);
}

/**
 * Leaving a loop early closes a generator in JavaScript, in Python it does not. A generator with a name
 * stays open; of one without a name the event loop closes what is left.
 */
function asynchronously(
  ctx: TransformContext,
  node: ast.Expression,
  translated: TsExpression,
): TsExpression {
  if (ctx.plainAsyncLoops.has(node)) return translated;
  const named =
    node.kind === "Attribute" || (node.kind === "Name" && ctx.heldIterators.get(node) !== "closed");
  return call(ctx.asyncio(named ? "asyncForNamed" : "asyncFor"), translated);
}

/** Whether JavaScript's own iteration of the value is Python's. */
export function iteratesAlike(type: Type): boolean {
  return (
    members(type).length > 0 &&
    members(type).every((m) => {
      switch (m.kind) {
        case "str":
        case "tuple":
          return true;
        case "instance":
          return m.cls.members.has("__iter__") || (m.cls.module.library && !isAwaitable(m));
        default:
          return false;
      }
    })
  );
}

/** `for (const pattern of source) ...`, or `for await`. */
export function forOf(
  target: ts.BindingName | { assign: TsExpression },
  source: TsExpression,
  body: ts.Statement,
  options: { constant: boolean; asynchronous: boolean },
): TsStatement {
  const initializer =
    "assign" in target
      ? target.assign
      : f.createVariableDeclarationList(
          [f.createVariableDeclaration(target)],
          options.constant ? typescript.NodeFlags.Const : typescript.NodeFlags.Let,
        );
  return f.createForOfStatement(
    options.asynchronous ? f.createToken(typescript.SyntaxKind.AwaitKeyword) : undefined,
    initializer,
    source,
    body,
  );
}
