/**
 * How much of "the exception that is being handled" a program can notice.
 *
 * JavaScript does not keep it: where an exception is caught is known, and what a bare `raise` there
 * means. What functions called from there raise, and what they find, costs extra statements, which
 * only programs get that look.
 */
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "./visit.ts";

export interface Handling {
  /** The program looks at `__context__`: errors that nobody raises by `raise` need one as well. */
  readonly showsContext: boolean;
  /** A bare `raise` or a call such as `traceback.format_exc()` outside of any handler means what some caller handles. */
  readonly raisesForCallers: boolean;
}

export function findHandling(tree: ast.Module): Handling {
  const inHandlers = new Set<ast.Raise | ast.Call>();
  const bare = new Set<ast.Raise | ast.Call>();
  let showsContext = false;
  visitNodes(tree, (node) => {
    if (node.kind === "Attribute" && node.attr === "__context__") showsContext = true;
    if (node.kind === "Raise" && node.exc === null) bare.add(node);
    if (node.kind === "Call" && ASKING.has(lastName(node.func))) bare.add(node);
    if (node.kind !== "Try" && node.kind !== "TryStar") return;
    for (const handler of node.handlers) {
      for (const statement of handler.body) {
        visitNodes(statement, (inner, functions) => {
          if ((inner.kind === "Raise" || inner.kind === "Call") && functions.length === 0)
            inHandlers.add(inner);
        });
      }
    }
  });
  return { showsContext, raisesForCallers: [...bare].some((node) => !inHandlers.has(node)) };
}

/** Functions of `sys` and `traceback` that look for the exception themselves. */
const ASKING = new Set(["exc_info", "format_exc", "print_exc"]);

function lastName(node: ast.Expression): string {
  return node.kind === "Name" ? node.id : node.kind === "Attribute" ? node.attr : "";
}
