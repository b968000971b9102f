/**
 * Programs whose code may ask asyncio for a loop where none runs, which raises RuntimeError in Python:
 * `asyncio.create_task(f())` at the top of a module, or in a plain function that is called there.
 *
 * A coroutine that TypeScript calls with no loop running is served by one (runtime/asyncio/hostCalls.ts), so
 * such a program says that it is one of Python.
 */
import type * as ast from "../ast/nodes.ts";
import { isMainTest } from "../analyze/mainTest.ts";
import type { Analysis } from "../analyze/program.ts";
import { members } from "../analyze/types/type.ts";
import { visitNodes } from "../analyze/visit.ts";

/** What looks for the running loop, or the current one. */
const NEED_A_LOOP: ReadonlySet<string> = new Set([
  "all_tasks",
  "as_completed",
  "create_task",
  "current_task",
  "ensure_future",
  "Future",
  "gather",
  "get_event_loop",
  "get_running_loop",
  "shield",
  "timeout",
  "timeout_at",
  "wrap_future",
]);

/** Whether a module runs a program when it is loaded, of which a part may look for a loop outside of coroutines. */
export function runsOutsideLoops(tree: ast.Module, analysis: Analysis): boolean {
  const isGuard = (s: ast.Statement): boolean => s.kind === "If" && isMainTest(s.test);
  const unguarded = tree.body.filter((s) => !isGuard(s));
  if (unguarded.some((s) => looksForLoopAtOnce(analysis, s))) return true;
  const isScript = tree.body.some((s) => s.kind === "Expr" && s.value.kind !== "Constant");
  return isScript && unguarded.length === tree.body.length && looksForLoop(analysis, new Set());
}

/** `loop = asyncio.get_event_loop()` at the top of a module, not in a function. */
function looksForLoopAtOnce(analysis: Analysis, statement: ast.Statement): boolean {
  let found = false;
  visitNodes(statement, (node, functions) => {
    if (functions.length === 0 && node.kind === "Call") found ||= needsLoop(analysis, node.func);
  });
  return found;
}

function looksForLoop(analysis: Analysis, seen: Set<Analysis>): boolean {
  if (seen.has(analysis)) return false;
  seen.add(analysis);
  let found = false;
  visitNodes(analysis.module, (node, functions) => {
    if (functions.some((fn) => fn.kind === "AsyncFunctionDef")) return;
    if (node.kind === "Call") found ||= needsLoop(analysis, node.func);
    else if (node.kind === "Assign") found ||= needsLoop(analysis, node.value);
  });
  return found || [...analysis.siblings.values()].some((each) => looksForLoop(each.analysis, seen));
}

function needsLoop(analysis: Analysis, node: ast.Expression): boolean {
  const types = analysis.typeOf.get(node);
  if (types === undefined) return false;
  return members(types).some((type) => {
    const declared = type.kind === "function" ? type.fn : type.kind === "class" ? type.cls : null;
    if (declared === null || !declared.module.name.startsWith("asyncio")) return false;
    return declared.module.library && NEED_A_LOOP.has(declared.name);
  });
}
