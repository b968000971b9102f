/**
 * Creating tasks in a program that sets an eager task factory.
 *
 * An eager task runs its first step inside `create_task`. A native async function leaves the stack
 * at its first `await`, so the creator waits for that step: `(await tg.spawn(coro(f)))[0]`.
 */
import type * as ast from "../../ast/nodes.ts";
import { createsTasks } from "../../analyze/colours.ts";
import { bindCall } from "../../analyze/infer/binding.ts";
import type { FunctionInfo } from "../../analyze/types/declarations.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import { awaited, call, element, member, number, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { translateArguments } from "./arguments.ts";

/** The functions that may start tasks, and what takes their place under an eager task factory. */
export const EAGER_NAMES: ReadonlyMap<string, string> = new Map([
  ["create_task", "spawn"],
  ["ensure_future", "ensureFutureEagerly"],
  ["gather", "gatherEagerly"],
  ["shield", "shieldEagerly"],
  ["as_completed", "asCompletedEagerly"],
]);

export function eagerly(
  ctx: TransformContext,
  node: ast.Call,
  fn: FunctionInfo,
): TsExpression | null {
  if (!createsTasks(ctx.analysis, node, fn)) return null;
  const name = EAGER_NAMES.get(fn.name)!;
  const skip = fn.owner === null ? 0 : 1;
  const args = translateArguments(ctx, fn, bindCall(fn, node, skip));
  if (fn.owner !== null && node.func.kind === "Attribute") {
    return call(member(translateExpression(ctx, node.func.value), name), ...args);
  }
  return call(ctx.asyncio(name), ...args);
}

/**
 * `(await tg.spawn(...))[0]`: the task comes in a list, because TypeScript, and `await` itself, take a
 * promise of an awaitable for its result.
 */
export function spawned(node: TsExpression): TsExpression {
  return element(awaited(node), number(0));
}

/** `await tg.spawn(...)` as a statement of its own: nobody takes the task out of the list. */
export function spawnedUnseen(node: TsExpression): TsExpression {
  if (!typescript.isElementAccessExpression(node)) return node;
  const list = node.expression;
  const inner = typescript.isParenthesizedExpression(list) ? list.expression : list;
  return typescript.isAwaitExpression(inner) ? inner : node;
}
