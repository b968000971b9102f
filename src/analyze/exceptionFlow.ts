/** What raises nothing, and what goes on after an exception. */
import type * as ast from "../ast/nodes.ts";

/** An expression that cannot raise. */
export function isQuiet(node: ast.Expression): boolean {
  if (node.kind === "Constant") return true;
  return (node.kind === "List" || node.kind === "Tuple") && node.elts.every(isQuiet);
}

/** `async with asyncio.timeout(1)`: a context manager that surely raises nothing when it is entered. */
export function entersQuietly(node: ast.Expression): boolean {
  if (node.kind !== "Call") return false;
  const name =
    node.func.kind === "Attribute" ? node.func.attr : node.func.kind === "Name" ? node.func.id : "";
  return (
    ["timeout", "timeout_at", "TaskGroup"].includes(name) &&
    !node.args.some((argument) => argument.kind === "Call")
  );
}

/** `with suppress(KeyError):` goes on after what its body raised. */
export function swallows(node: ast.Expression): boolean {
  const callee = node.kind === "Call" ? node.func : node;
  return (
    (callee.kind === "Name" && callee.id === "suppress") ||
    (callee.kind === "Attribute" && callee.attr === "suppress")
  );
}
