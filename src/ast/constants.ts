/** Constants as they stand in a program. */
import type { Expression } from "./nodes.ts";

/** Whether an expression is `True`, or `False`. */
export function isBool(node: Expression | null | undefined, value: boolean): boolean {
  return node?.kind === "Constant" && node.value.type === "bool" && node.value.value === value;
}

export function isNone(node: Expression): boolean {
  return node.kind === "Constant" && node.value.type === "None";
}
