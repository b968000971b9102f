/**
 * Whether classes are passed around as values: then a callee about which nothing is known may be one,
 * and JavaScript wants `new` for it.
 */
import type * as ast from "../ast/nodes.ts";
import { lookup } from "../analyze/infer/attributes.ts";
import type { Analysis } from "../analyze/program.ts";
import { allArgs } from "../analyze/scopes.ts";
import { members, type Type } from "../analyze/types/type.ts";
import { visitNodes } from "../analyze/visit.ts";
import { CALLABLE_TYPES } from "./calls/callableTypes.ts";

export function classesTravel(tree: ast.Module, analysis: Analysis): boolean {
  if ([...analysis.classOf.values()].some((cls) => cls.members.has("__call__"))) return true;
  const elsewhere = usedOtherwise(tree);
  let found = false;
  visitNodes(tree, (node) => {
    // type(name, bases, namespace)
    if (node.kind === "Call" && node.args.length === 3 && isNameOf(node.func, "type")) found = true;
    if (node.kind !== "Name" && node.kind !== "Attribute") return;
    if (
      !elsewhere.has(node) &&
      members(analysis.typeOf.get(node) ?? { kind: "any" }).some(needsNew)
    )
      found = true;
  });
  return found;
}

function isNameOf(node: ast.Expression, name: string): boolean {
  return node.kind === "Name" && node.id === name;
}

/** Objects with `__call__`, and classes but for those that are functions here. */
function needsNew(type: Type): boolean {
  if (type.kind === "instance") return lookup(type.cls, "__call__") !== null;
  return type.kind === "class" && !(type.cls.module.library && CALLABLE_TYPES.has(type.cls.name));
}

/** Expressions that are called, looked into, or only name a type. */
function usedOtherwise(tree: ast.Module): ReadonlySet<ast.Expression> {
  const found = new Set<ast.Expression>();
  const whole = (node: ast.Expression | null | undefined): void => {
    if (node == null) return;
    visitNodes(node, (inner) => found.add(inner as ast.Expression));
  };
  visitNodes(tree, (node) => {
    switch (node.kind) {
      case "Call":
        found.add(node.func);
        if (node.func.kind === "Name" && /^(isinstance|issubclass)$/.test(node.func.id))
          whole(node.args[1]);
        return;
      case "Attribute":
      case "Subscript":
        found.add(node.value);
        return;
      case "ClassDef":
        node.bases.forEach(whole);
        return;
      case "Raise":
        if (node.exc !== null) found.add(node.exc);
        return;
      case "ExceptHandler":
        whole(node.type);
        return;
      case "MatchClass":
        found.add(node.cls);
        return;
      case "AnnAssign":
        whole(node.annotation);
        return;
      case "FunctionDef":
      case "AsyncFunctionDef":
        allArgs(node.args).forEach((arg) => whole(arg.annotation));
        whole(node.returns);
        return;
      default:
    }
  });
  return found;
}
