/** Names to which a value is assigned as it stands, not by unpacking or by a loop. */
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "./visit.ts";

/** With the value that is assigned; null where it is computed from the old one. */
export type DirectTargets = ReadonlyMap<ast.Name, ast.Expression | null>;

const found = new WeakMap<ast.Module, DirectTargets>();

export function directTargets(tree: ast.Module): DirectTargets {
  let targets = found.get(tree);
  if (targets === undefined) {
    targets = findDirectTargets(tree);
    found.set(tree, targets);
  }
  return targets;
}

function findDirectTargets(tree: ast.Module): DirectTargets {
  const targets = new Map<ast.Name, ast.Expression | null>();
  visitNodes(tree, (node) => {
    switch (node.kind) {
      case "Assign":
        for (const target of node.targets)
          if (target.kind === "Name" && node.targets.length === 1) targets.set(target, node.value);
        return;
      case "AugAssign":
        if (node.target.kind === "Name") targets.set(node.target, null);
        return;
      case "NamedExpr":
        targets.set(node.target, node.value);
        return;
      case "AnnAssign":
        if (node.target.kind === "Name") targets.set(node.target, node.value);
        return;
      default:
    }
  });
  return targets;
}
