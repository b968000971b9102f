/**
 * Generator expressions that have to wait here but not in Python: their items are made beforehand, all of
 * them (expressions/comprehension.ts). Whoever takes all of them on the spot does not notice.
 *
 *     tasks = list(asyncio.create_task(work(n)) for n in range(3))  # fine under an eager task factory
 *     later = (asyncio.create_task(work(n)) for n in range(3))      # would start all three at once
 */
import type * as ast from "../ast/nodes.ts";
import { calleeName } from "../analyze/infer/specialCalls.ts";
import { visitNodes } from "../analyze/visit.ts";
import type { TransformContext } from "./context.ts";

const TAKING_ALL: ReadonlySet<string> = new Set([
  "builtins.dict",
  "builtins.dict.update",
  "builtins.frozenset",
  "builtins.list",
  "builtins.list.extend",
  "builtins.max",
  "builtins.min",
  "builtins.set",
  "builtins.set.update",
  "builtins.sorted",
  "builtins.str.join",
  "builtins.sum",
  "builtins.tuple",
  "asyncio.as_completed",
  "asyncio.wait",
  "collections.deque.extend",
]);

export function reportBlockingGenerators(ctx: TransformContext, tree: ast.Module): void {
  const takenWhole = new Set<ast.Expression>();
  visitNodes(tree, (node) => {
    if (node.kind === "Starred") takenWhole.add(node.value);
    if (node.kind === "Call" && takesAll(ctx, node.func)) takenWhole.add(node.args[0]!);
  });
  visitNodes(tree, (node) => {
    if (node.kind !== "GeneratorExp" || takenWhole.has(node)) return;
    const call = waitingCall(ctx, node);
    if (call === null) return;
    ctx.report("blocking-here", call, "a generator expression whose items are taken one by one");
  });
}

function takesAll(ctx: TransformContext, callee: ast.Expression): boolean {
  const name = calleeName(ctx.typeOf(callee));
  return name !== null && TAKING_ALL.has(name);
}

/** The first call that has to be awaited here; null if the generator is asynchronous in Python, too. */
function waitingCall(ctx: TransformContext, node: ast.GeneratorExp): ast.Call | null {
  let waiting: ast.Call | null = null;
  let isAsynchronous = node.generators.some((each) => each.isAsync);
  const outermost = new Set<object>();
  visitNodes(node.generators[0]!.iter, (inner) => void outermost.add(inner));
  visitNodes(node, (inner, functions) => {
    // what the outermost loop runs over is evaluated where the generator is made
    if (functions.length > 0 || outermost.has(inner)) return;
    if (inner.kind === "Await") isAsynchronous = true;
    if (inner.kind === "Call" && ctx.analysis.colours.awaitedCalls.has(inner)) waiting ??= inner;
  });
  return isAsynchronous ? null : waiting;
}
