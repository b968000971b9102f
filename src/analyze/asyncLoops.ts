/** `async for` loops that `for await` does not tell from Python's. */
import type * as ast from "../ast/nodes.ts";
import { breaksOut } from "./flow.ts";
import type { Analysis } from "./program.ts";
import { isAwaitableClass } from "./infer/protocols.ts";
import { members, type Type } from "./types/type.ts";
import { visitNodes } from "./visit.ts";

/**
 * JavaScript closes the generator when the loop is left early, which can be seen only if the generator
 * has something to clean up; and it awaits what is yielded, which can be seen only if that is awaitable.
 */
export function isPlainAsyncLoop(analysis: Analysis, node: ast.AsyncFor): boolean {
  if (node.iter.kind !== "Call") return false;
  const fn = analysis.calleeOf.get(node.iter);
  if (
    fn === undefined ||
    fn.module.library ||
    !fn.isAsync ||
    !fn.isGenerator ||
    fn.node.kind === "Lambda"
  )
    return false;
  const yielded = members(fn.yields.type);
  if (yielded.length === 0 || !yielded.every(isNoAwaitable)) return false;
  return (
    !breaksOut(node.body) &&
    !contains(node.body, ["Return"]) &&
    !contains(fn.node.body, ["Try", "TryStar", "With", "AsyncWith"])
  );
}

/** What a library's class may be is not known so well. */
function isNoAwaitable(type: Type): boolean {
  if (type.kind !== "instance") return type.kind !== "any";
  const { module } = type.cls;
  return (!module.library || module.name === "builtins") && !isAwaitableClass(type.cls);
}

function contains(body: readonly ast.Statement[], kinds: readonly string[]): boolean {
  let found = false;
  for (const statement of body) {
    visitNodes(statement, (node, functions) => {
      if (functions.length === 0 && kinds.includes(node.kind)) found = true;
    });
  }
  return found;
}
