/** Dotted names as they stand in a program: `asyncio.exceptions.TimeoutError`. */
import type { Expression } from "./nodes.ts";

/** null for what is not names and dots alone. */
export function dottedName(node: Expression): string | null {
  if (node.kind === "Name") return node.id;
  if (node.kind !== "Attribute") return null;
  const left = dottedName(node.value);
  return left === null ? null : `${left}.${node.attr}`;
}

/** `TimeoutError` of `asyncio.exceptions.TimeoutError`; "" for what ends in no name. */
export function lastName(node: Expression): string {
  return node.kind === "Name" ? node.id : node.kind === "Attribute" ? node.attr : "";
}

/** The same for a decorator, with or without arguments: `@dataclass`, `@dataclasses.dataclass(frozen=True)`. */
export function decoratorName(node: Expression): string {
  return lastName(node.kind === "Call" ? node.func : node);
}
