/** Iterables of which a loop surely takes an item. */
import type * as ast from "../ast/nodes.ts";

/** An iterable that certainly has items: `range(3)`, `[a, b]`, `"text"`. */
export function isSurelyLong(node: ast.Expression): boolean {
  if (node.kind === "Constant") return node.value.type === "str" && node.value.value !== "";
  if (node.kind === "List" || node.kind === "Tuple" || node.kind === "Set")
    return node.elts.some((e) => e.kind !== "Starred");
  if (node.kind !== "Call" || node.func.kind !== "Name") return false;
  if (node.func.id === "enumerate") return node.args[0] !== undefined && isSurelyLong(node.args[0]);
  if (node.func.id !== "range") return false;
  const numbers = node.args.map(constantInt);
  if (numbers.some((n) => n === null)) return false;
  const [start, stop, step] =
    numbers.length === 1 ? [0, numbers[0]!, 1] : [numbers[0]!, numbers[1]!, numbers[2] ?? 1];
  return step! > 0 ? start! < stop! : start! > stop!;
}

function constantInt(node: ast.Expression): number | null {
  if (node.kind === "UnaryOp" && node.op === "USub") {
    const value = constantInt(node.operand);
    return value === null ? null : -value;
  }
  return node.kind === "Constant" && node.value.type === "int" ? Number(node.value.value) : null;
}
