/** Assignments that name a type, for annotations alone: `Handler = Callable[[str], Awaitable[None]]`. */
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "./program.ts";
import type { Binding } from "./scopes.ts";

/** `Handler = Callable[...]`, `Handler: TypeAlias = Callable[...]`. */
export type AliasAssignment = ast.Assign | ast.AnnAssign;

/** Modules whose names serve annotations. */
const TYPING = new Set(["typing", "collections.abc", "typing_extensions"]);
const TYPE_PARAMETERS = new Set(["TypeVar", "ParamSpec", "TypeVarTuple"]);
const GENERIC_BUILTINS = new Set(["list", "dict", "set", "frozenset", "tuple", "type"]);

export function isTypeAlias(analysis: Analysis, node: AliasAssignment): boolean {
  const targets = node.kind === "Assign" ? node.targets : [node.target];
  return (
    targets.length === 1 &&
    targets[0]!.kind === "Name" &&
    node.value !== null &&
    isTypeExpression(analysis, node.value)
  );
}

function isTypeExpression(analysis: Analysis, node: ast.Expression): boolean {
  switch (node.kind) {
    case "Subscript":
      return isTypeName(analysis, node.value);
    case "Name":
      // Callback = Handler | None
      return isAliasName(analysis, node);
    case "Call":
      // T = TypeVar("T")
      return TYPE_PARAMETERS.has(lastName(node.func)) && isTypeName(analysis, node.func);
    case "BinOp":
      return (
        node.op === "BitOr" &&
        (isTypeExpression(analysis, node.left) || isTypeExpression(analysis, node.right))
      );
    default:
      return false;
  }
}

/** `Callable`, `typing.Callable`. */
function isTypeName(analysis: Analysis, node: ast.Expression): boolean {
  if (node.kind === "Attribute") return isTypingModule(analysis, node.value);
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

/** `typing`, however it was imported. */
function isTypingModule(analysis: Analysis, node: ast.Expression): boolean {
  if (node.kind !== "Name") return false;
  return definitionsOf(analysis, node).some(({ node: alias }) =>
    analysis.module.body.some(
      (s) => s.kind === "Import" && s.names.some((name) => name === alias && TYPING.has(name.name)),
    ),
  );
}

/** The name of another alias, which has no other meaning. */
function isAliasName(analysis: Analysis, name: ast.Name): boolean {
  const [definition, ...others] = definitionsOf(analysis, name);
  if (definition === undefined || others.length > 0) return false;
  return analysis.module.body.some(
    (s) =>
      (s.kind === "Assign" || s.kind === "AnnAssign") &&
      (s.kind === "Assign" ? s.targets.length === 1 && s.targets[0] : s.target) ===
        definition.node &&
      s.value !== name &&
      isTypeAlias(analysis, s),
  );
}

function definitionsOf(analysis: Analysis, name: ast.Name): Binding["definitions"] {
  return analysis.scopes.bindingOf.get(name)?.definitions ?? [];
}
