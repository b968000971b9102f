/** Walks a program with the functions around each node at hand. */
import type * as ast from "../ast/nodes.ts";
import type { FunctionNode } from "./infer/declare.ts";

export type AnyNode = ast.Module | ast.Statement | ast.Expression | ast.Pattern | ast.ExceptHandler;

/** Fields without nodes below, which are most of the objects in a tree. */
const NO_NODES: ReadonlySet<string> = new Set([
  "span",
  "leading",
  "trailing",
  "after",
  "dangling",
  "attrSpan",
]);

/** Whether there may be nodes in a field of that name. */
export function mayHoldNodes(field: string): boolean {
  return !NO_NODES.has(field);
}

/** Calls `visit` for each node, outer ones first. */
export function visitNodes(
  root: AnyNode,
  visit: (node: AnyNode, functions: readonly FunctionNode[]) => void,
): void {
  const functions: FunctionNode[] = [];
  const walk = (node: AnyNode): void => {
    if (typeof node.kind === "string") visit(node, functions);
    const isFunction =
      node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "Lambda";
    // decorators, defaults and annotations are evaluated outside
    for (const key in node) if (!(isFunction && key === "body")) walkField(node, key);
    if (!isFunction) return;
    functions.push(node);
    walkField(node, "body");
    functions.pop();
  };
  const walkField = (node: AnyNode, key: string): void => {
    if (NO_NODES.has(key)) return;
    const value = (node as unknown as Record<string, unknown>)[key];
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) walk(value as AnyNode);
    else
      for (const item of value)
        if (typeof item === "object" && item !== null) walk(item as AnyNode);
  };
  walk(root);
}
