import { reprConstant, reprString } from "./dumpConstant.ts";
import { FIELDS } from "./fields.ts";
import type { Field, FieldType, NodeTypes } from "./fields.ts";
import type { AnyNode } from "./visit.ts";
import { typeOfChild } from "./visit.ts";
import type { ConstantValue, Expression, Module, Statement } from "./nodes.ts";

type Context = "Load" | "Store" | "Del";

/** A node still to be printed. */
interface Pending {
  readonly type: keyof NodeTypes;
  readonly node: AnyNode;
  readonly context: Context;
}

/** Fields whose expressions are bound or deleted; all others are loaded. */
const CONTEXTS: Readonly<Record<string, Context>> = {
  "Assign.targets": "Store",
  "AugAssign.target": "Store",
  "AnnAssign.target": "Store",
  "NamedExpr.target": "Store",
  "TypeAlias.name": "Store",
  "For.target": "Store",
  "AsyncFor.target": "Store",
  "comprehension.target": "Store",
  "withitem.optionalVars": "Store",
  "Delete.targets": "Del",
};

const HAVE_CONTEXT: ReadonlySet<string> = new Set(
  "Attribute Subscript Starred Name List Tuple".split(" "),
);
/** Of those, the ones whose elements stand in the same context. */
const PASS_CONTEXT: ReadonlySet<string> = new Set(["Starred", "List", "Tuple"]);

const CONVERSIONS: Readonly<Record<string, number>> = { s: 115, r: 114, a: 97 };

/**
 * The text of `ast.dump(tree)` in CPython 3.13, so that trees can be compared. Keeps its own stack,
 * for a tree may be deeper than calls can nest.
 */
export function dump(node: Module | Statement | Expression): string {
  const pieces: string[] = [];
  const pending: (string | Pending)[] = [{ type: node.kind, node, context: "Load" }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === "string") pieces.push(next);
    else pending.push(...pieceOf(next).reverse());
  }
  return pieces.join("");
}

/** A node's text, with its children still pending. */
function pieceOf({ type, node, context }: Pending): (string | Pending)[] {
  const pieces: (string | Pending)[] = [`${type}(`];
  let separator = "";
  for (const field of FIELDS[type] as readonly Field[]) {
    const printed = printField(type, node, field, context);
    if (printed === null) continue;
    pieces.push(`${separator}${field[1]}=`, ...printed);
    separator = ", ";
  }
  if (HAVE_CONTEXT.has(type)) pieces.push(`${separator}ctx=${context}()`);
  pieces.push(")");
  return pieces;
}

/** The pieces of a field's value; null where `ast.dump` leaves the field out. */
function printField(
  type: keyof NodeTypes,
  node: AnyNode,
  [field, , holds]: Field,
  context: Context,
): (string | Pending)[] | null {
  const value = (node as unknown as Record<string, unknown>)[field];
  if (type === "FormattedValue" && field === "conversion") {
    return [String(value === null ? -1 : CONVERSIONS[value as string])];
  }
  if (type === "MatchSingleton") return [value === null ? "None" : value ? "True" : "False"];
  if (value === null) return null;
  if (holds === "constant") return [printConstant(value as ConstantValue)];
  const below = PASS_CONTEXT.has(type) ? context : (CONTEXTS[`${type}.${field}`] ?? "Load");
  if (!Array.isArray(value)) return [printValue(holds, value, below)];
  if (value.length === 0) return null;
  const pieces: (string | Pending)[] = ["["];
  for (const [index, element] of value.entries()) {
    if (index > 0) pieces.push(", ");
    pieces.push(printValue(holds, element, below));
  }
  pieces.push("]");
  return pieces;
}

function printConstant(value: ConstantValue): string {
  const repr = reprConstant(value);
  return value.type === "str" && value.unicode ? `${repr}, kind='u'` : repr;
}

function printValue(holds: FieldType, value: unknown, context: Context): string | Pending {
  if (value === null) return "None";
  switch (holds) {
    case "identifier":
      return reprString((value as { text: string }).text);
    case "name":
      return reprString(value as string);
    case "int":
      return String(Number(value));
    case "operator":
      return `${value as string}()`;
    default:
      return { type: typeOfChild(holds, value as AnyNode), node: value as AnyNode, context };
  }
}
