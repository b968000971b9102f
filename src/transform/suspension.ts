/** Whether evaluating something waits: an arrow function would have to be asynchronous for it. */
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "../analyze/visit.ts";
import type { TransformContext } from "./context.ts";

export function suspends(ctx: TransformContext, node: ast.Statement | ast.Expression): boolean {
  let found = false;
  visitNodes(node, (inner, functions) => {
    if (functions.length > 0) return;
    if (inner.kind === "Await" || inner.kind === "AsyncFor" || inner.kind === "AsyncWith")
      found = true;
    if (inner.kind === "Call" && ctx.analysis.colours.awaitedCalls.has(inner)) found = true;
    if (inner.kind === "With" && ctx.analysis.colours.awaitedBlocks.has(inner)) found = true;
  });
  return found;
}
