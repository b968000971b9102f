/** Dotted names as they stand in a program: `asyncio.exceptions.TimeoutError`. */
import type * as ast from "../ast/nodes.ts";

export function dottedName(node: ast.Expression): string | null {
  if (node.kind === "Name") return node.id;
  if (node.kind !== "Attribute") return null;
  const left = dottedName(node.value);
  return left === null ? null : `${left}.${node.attr}`;
}
