/**
 * Which functions must be `async` although Python's are not.
 *
 * `asyncio.run` and its relatives block in Python and return a promise here, so a function that
 * calls one has to await it, and so do that function's callers, up to the module itself, which may
 * use top-level `await`.
 */
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "./visit.ts";
import type { InferContext } from "./infer/context.ts";
import { findMethod } from "./infer/protocols.ts";
import type { FunctionInfo } from "./types/declarations.ts";
import { ANY, members } from "./types/type.ts";

export interface Colours {
  /** Calls to await although Python does not: `asyncio.run(main())`. */
  readonly awaitedCalls: ReadonlySet<ast.Call>;
  /** Blocks whose end is to be awaited although Python does not: `with asyncio.Runner() as runner:`. */
  readonly awaitedBlocks: ReadonlySet<ast.With>;
  /**
   * Functions without `async` in Python that are `async` here, with the call, or the manager of the
   * block, that makes them so.
   */
  readonly asyncFunctions: ReadonlyMap<FunctionInfo, ast.Expression>;
  /** Those that are `async` only where somebody waits for them: threads run them, calls await them. */
  readonly threadFunctions: ReadonlySet<FunctionInfo>;
  /** The program sets an eager task factory: creating a task may run its first step. */
  readonly eager: boolean;
}

/** @param imported what was found in the modules that this one imports */
export function findColours(ctx: InferContext, imported: readonly Colours[]): Colours {
  const awaitedCalls = new Set<ast.Call>();
  const awaitedBlocks = new Set<ast.With>();
  const asyncFunctions = new Map(imported.flatMap((colours) => [...colours.asyncFunctions]));
  const eager = setsEagerFactory(ctx) || imported.some((colours) => colours.eager);
  const calls: { call: ast.Call; inside: FunctionInfo | null }[] = [];
  const becomesAsync = (inside: FunctionInfo | null, cause: ast.Expression): void => {
    if (inside !== null && !inside.isAsync && !asyncFunctions.has(inside))
      asyncFunctions.set(inside, cause);
  };
  visitNodes(ctx.module.tree, (node, functions) => {
    if (node.kind !== "Call" && node.kind !== "With") return;
    const innermost = functions.at(-1);
    const inside = innermost === undefined ? null : ctx.functionOf.get(innermost)!;
    if (node.kind === "Call") {
      calls.push({ call: node, inside });
      return;
    }
    const item = node.items.find(({ contextExpr }) => endBlocks(ctx, contextExpr));
    if (item === undefined) return;
    awaitedBlocks.add(node);
    becomesAsync(inside, item.contextExpr);
  });
  for (let changed = true; changed;) {
    changed = false;
    for (const { call, inside } of calls) {
      if (awaitedCalls.has(call)) continue;
      const callee = ctx.calleeOf.get(call);
      if (callee === undefined) continue;
      const blocks =
        callee.facts.blocking ||
        asyncFunctions.has(callee) ||
        (eager && (createsTasks(callee) || startsTask(call, callee)));
      if (!blocks) continue;
      awaitedCalls.add(call);
      changed = true;
      becomesAsync(inside, call);
    }
  }
  const threadFunctions = findThreadFunctions(ctx, asyncFunctions);
  return { awaitedCalls, awaitedBlocks, asyncFunctions, threadFunctions, eager };
}

/** Whether a manager of the library blocks at the end of its block: `asyncio.Runner()`. */
function endBlocks(ctx: InferContext, manager: ast.Expression): boolean {
  return members(ctx.typeOf.get(manager) ?? ANY).some(
    (type) => type.kind === "instance" && findMethod(type.cls, "__exit__")?.facts.blocking === true,
  );
}

/** What runs a function in a thread, and waits for it. */
const THREAD_RUNNERS = new Set(["to_thread", "run_in_executor", "submit"]);

/**
 * `asyncio.to_thread(work, loop)` where `work` waits for the future of `run_coroutine_threadsafe`:
 * functions that are passed to nothing else.
 */
function findThreadFunctions(
  ctx: InferContext,
  asyncFunctions: ReadonlyMap<FunctionInfo, ast.Expression>,
): ReadonlySet<FunctionInfo> {
  const found = new Set([...asyncFunctions.keys()].filter(waitsForLoop));
  if (found.size === 0) return found;
  const waitedFor = new Set<ast.Expression>();
  visitNodes(ctx.module.tree, (node) => {
    if (node.kind !== "Call") return;
    waitedFor.add(node.func);
    const callee = ctx.calleeOf.get(node);
    if (callee?.module.library !== true || !THREAD_RUNNERS.has(callee.name)) return;
    for (const argument of node.args) waitedFor.add(argument);
  });
  for (const [node, type] of ctx.typeOf) {
    if (waitedFor.has(node)) continue;
    for (const member of members(type)) if (member.kind === "function") found.delete(member.fn);
  }
  return found;

  /** Does it block because of a future that the loop will settle, and not by running a loop itself? */
  function waitsForLoop(fn: FunctionInfo): boolean {
    const cause = asyncFunctions.get(fn);
    const callee = cause?.kind === "Call" ? ctx.calleeOf.get(cause) : undefined;
    if (callee === undefined) return false;
    if (callee.module.library) return callee.module.name === "concurrent.futures";
    return callee !== fn && waitsForLoop(callee);
  }
}

function setsEagerFactory(ctx: InferContext): boolean {
  let found = false;
  visitNodes(ctx.module.tree, (node) => {
    if (
      node.kind === "Attribute" &&
      /eager_(task_factory|start)|create_eager_task_factory/.test(node.attr)
    )
      found = true;
    if (node.kind === "Name" && /eager_task_factory/.test(node.id)) found = true;
    if (node.kind === "Call" && node.keywords.some((k) => k.arg === "eager_start")) found = true;
  });
  return found;
}

/** `asyncio.Task(job(), eager_start=True)`: the first step runs inside of the constructor. */
export function startsTask(call: ast.Call, callee: FunctionInfo): boolean {
  const { owner } = callee;
  if (owner?.name !== "Task" || owner.module.name !== "asyncio" || callee.name !== "__init__")
    return false;
  return call.keywords.some(
    ({ arg, value }) =>
      arg === "eager_start" &&
      value.kind === "Constant" &&
      value.value.type === "bool" &&
      value.value.value,
  );
}

/** Under an eager factory the first step runs inside these calls. */
export function createsTasks(fn: FunctionInfo): boolean {
  if (!fn.module.library || fn.module.name !== "asyncio") return false;
  return (
    fn.name === "create_task" ||
    fn.name === "ensure_future" ||
    (fn.name === "gather" && fn.owner === null)
  );
}
