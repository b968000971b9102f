/**
 * `time.sleep` in functions that nothing but threads run.
 *
 *     def work():
 *         time.sleep(1)                  # the loop goes on with its other tasks meanwhile
 *     await asyncio.to_thread(work)
 *
 * Such a function is `async` here, and its sleep is one that gives way to the loop. A function that is
 * also called elsewhere, or passed to anything else, goes on blocking: nobody there could wait for it. So
 * does every function of a program with locks of `threading`, which threads cannot wait for here.
 */
import { isNone } from "../ast/constants.ts";
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "./visit.ts";
import type { InferContext } from "./infer/context.ts";
import type { FunctionInfo } from "./types/declarations.ts";
import { ANY, members } from "./types/type.ts";

/** Loops run by hand may be closed while threads are at work: those could not go on. */
const LOOPS_BY_HAND = new Set(["run_until_complete", "run_forever"]);

/** Where a function is used: a thread runs it, or a function (null: the module) calls it. */
type Use = "thread" | FunctionInfo | null;

/** The calls of `time.sleep` that threads make, and `time.sleep` itself where a thread runs it. */
export function findThreadSleeps(ctx: InferContext): ReadonlySet<ast.Expression> {
  const uses = new Map<ast.Expression, Use>();
  const sleeps: { call: ast.Call; inside: FunctionInfo }[] = [];
  const found = new Set<ast.Expression>();
  let isByHand = false;
  visitNodes(ctx.module.tree, (node, functions) => {
    if (node.kind !== "Call") return;
    const innermost = functions.at(-1);
    const inside = innermost === undefined ? null : ctx.functionOf.get(innermost)!;
    uses.set(node.func, inside);
    const callee = ctx.calleeOf.get(node);
    if (callee === undefined) return;
    if (callee.module.library && LOOPS_BY_HAND.has(callee.name)) isByHand = true;
    if (isSleep(callee) && inside !== null) sleeps.push({ call: node, inside });
    const run = runInThread(node, callee);
    if (run === null) return;
    uses.set(run, "thread");
    if (members(ctx.typeOf.get(run) ?? ANY).every((m) => m.kind === "function" && isSleep(m.fn)))
      found.add(run);
  });
  if (isByHand || hasLocks(ctx)) return new Set();
  const inThreads = findFunctionsOfThreads(ctx, uses);
  for (const { call, inside } of sleeps) if (inThreads.has(inside)) found.add(call);
  return found;
}

/** Whether anything is a lock, an event, ... of `threading`. */
function hasLocks({ typeOf }: InferContext): boolean {
  return [...typeOf.values()].some((type) =>
    members(type).some(
      (m) =>
        (m.kind === "class" || m.kind === "instance") &&
        m.cls.module.name === "threading" &&
        m.cls.name !== "CurrentThread",
    ),
  );
}

function isSleep(fn: FunctionInfo): boolean {
  return fn.module.library && fn.module.name === "time" && fn.name === "sleep";
}

/** What a thread of the default executor runs: `work` in `to_thread(work, 1)`. */
function runInThread({ args }: ast.Call, callee: FunctionInfo): ast.Expression | null {
  if (!callee.module.library) return null;
  const [first, second] = args;
  if (callee.name === "to_thread") return first ?? null;
  const isDefault = callee.name === "run_in_executor" && first !== undefined && isNone(first);
  return isDefault ? (second ?? null) : null;
}

/** Functions that threads run, and those that only such functions call. */
function findFunctionsOfThreads(
  ctx: InferContext,
  uses: ReadonlyMap<ast.Expression, Use>,
): ReadonlySet<FunctionInfo> {
  const usesOf = new Map<FunctionInfo, (Use | "other")[]>();
  for (const [node, type] of ctx.typeOf) {
    for (const member of members(type)) {
      if (member.kind !== "function" || member.fn.module.library) continue;
      const use = uses.get(node);
      usesOf.set(member.fn, [...(usesOf.get(member.fn) ?? []), use === undefined ? "other" : use]);
    }
  }
  const found = new Set([...usesOf.keys()].filter(canWait));
  for (let changed = true; changed;) {
    changed = false;
    for (const fn of found) {
      const stays = usesOf
        .get(fn)!
        .every((use) => use === "thread" || (use !== "other" && use !== null && found.has(use)));
      if (stays) continue;
      found.delete(fn);
      changed = true;
    }
  }
  return found;
}

function canWait({ isAsync, isGenerator, owner, node }: FunctionInfo): boolean {
  return (
    node.kind === "FunctionDef" &&
    !isAsync &&
    !isGenerator &&
    owner === null &&
    node.decoratorList.length === 0
  );
}
