/** Which calls of async functions are awaited on the spot, and which make a coroutine for later. */
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "./visit.ts";

/** The calls that stand directly under `await`. */
export function findAwaitedCalls(tree: ast.Module): ReadonlySet<ast.Call> {
  const awaited = new Set<ast.Call>();
  visitNodes(tree, (node) => {
    if (node.kind === "Await" && node.value.kind === "Call") awaited.add(node.value);
  });
  return awaited;
}
