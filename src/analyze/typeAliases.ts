/** Assignments that name a type, for annotations alone: `Handler = Callable[[str], Awaitable[None]]`. */
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "./program.ts";

/** Modules whose names serve annotations. */
const TYPING = new Set(["typing", "collections.abc", "typing_extensions"]);
const TYPE_PARAMETERS = new Set(["TypeVar", "ParamSpec", "TypeVarTuple"]);
const GENERIC_BUILTINS = new Set(["list", "dict", "set", "frozenset", "tuple", "type"]);

export function isTypeAlias(analysis: Analysis, node: ast.Assign): boolean {
  const [target] = node.targets;
  return (
    node.targets.length === 1 && target?.kind === "Name" && isTypeExpression(analysis, node.value)
  );
}

function isTypeExpression(analysis: Analysis, node: ast.Expression): boolean {
  switch (node.kind) {
    case "Subscript":
      return isTypeName(analysis, node.value);
    case "Call":
      // T = TypeVar("T")
      return (
        node.func.kind === "Name" &&
        TYPE_PARAMETERS.has(node.func.id) &&
        isTypeName(analysis, node.func)
      );
    case "BinOp":
      return (
        node.op === "BitOr" &&
        (isTypeExpression(analysis, node.left) || isTypeExpression(analysis, node.right))
      );
    default:
      return false;
  }
}

function isTypeName(analysis: Analysis, node: ast.Expression): boolean {
  if (node.kind !== "Name") return false;
  const binding = analysis.scopes.bindingOf.get(node);
  if (binding === undefined) return GENERIC_BUILTINS.has(node.id);
  return binding.definitions.some(({ node: alias }) =>
    analysis.module.body.some(
      (s) =>
        s.kind === "ImportFrom" &&
        TYPING.has(s.module ?? "") &&
        s.names.some((name) => name === alias),
    ),
  );
}
