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
import type { FunctionInfo } from "./types/declarations.ts";

export interface Colours {
  /** Calls to await although Python does not: `asyncio.run(main())`. */
  readonly awaitedCalls: ReadonlySet<ast.Call>;
  /** Functions without `async` in Python that are `async` here, with the call that makes them so. */
  readonly asyncFunctions: ReadonlyMap<FunctionInfo, ast.Call>;
  /** The program sets an eager task factory: creating a task may run its first step. */
  readonly eager: boolean;
}

/** @param imported what was found in the modules that this one imports */
export function findColours(ctx: InferContext, imported: readonly Colours[]): Colours {
  const awaitedCalls = new Set<ast.Call>();
  const asyncFunctions = new Map(imported.flatMap((colours) => [...colours.asyncFunctions]));
  const eager = setsEagerFactory(ctx) || imported.some((colours) => colours.eager);
  const calls: { call: ast.Call; inside: FunctionInfo | null }[] = [];
  visitNodes(ctx.module.tree, (node, functions) => {
    if (node.kind === "Call") {
      const inside = functions.at(-1);
      calls.push({ call: node, inside: inside === undefined ? null : ctx.functionOf.get(inside)! });
    }
  });
  for (let changed = true; changed;) {
    changed = false;
    for (const { call, inside } of calls) {
      if (awaitedCalls.has(call)) continue;
      const callee = ctx.calleeOf.get(call);
      if (callee === undefined) continue;
      const blocks =
        callee.facts.blocking || asyncFunctions.has(callee) || (eager && createsTasks(callee));
      if (!blocks) continue;
      awaitedCalls.add(call);
      changed = true;
      if (inside !== null && !inside.isAsync && !asyncFunctions.has(inside))
        asyncFunctions.set(inside, call);
    }
  }
  return { awaitedCalls, asyncFunctions, eager };
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

/** Under an eager factory the first step runs inside these calls. */
export function createsTasks(fn: FunctionInfo): boolean {
  if (!fn.module.library || fn.module.name !== "asyncio") return false;
  return (
    fn.name === "create_task" ||
    fn.name === "ensure_future" ||
    (fn.name === "gather" && fn.owner === null)
  );
}
