/** `from shop import *`: the names that it binds, as if they stood there. */
import type * as ast from "../ast/nodes.ts";
import type { ImportedModule } from "./program.ts";

/** The same tree with the names of modules of the program in the place of the star. */
export function expandStars(
  tree: ast.Module,
  siblings: ReadonlyMap<string, ImportedModule | null>,
): ast.Module {
  const body = expandBlock(tree.body, siblings);
  return body === tree.body ? tree : { ...tree, body };
}

function expandBlock(
  body: readonly ast.Statement[],
  siblings: ReadonlyMap<string, ImportedModule | null>,
): readonly ast.Statement[] {
  const expanded = body.map((statement) => expandStatement(statement, siblings));
  return expanded.every((statement, i) => statement === body[i]) ? body : expanded;
}

/** Python allows it at the top of a module only, which includes `if` and `try`. */
function expandStatement(
  node: ast.Statement,
  siblings: ReadonlyMap<string, ImportedModule | null>,
): ast.Statement {
  const block = (body: readonly ast.Statement[]) => expandBlock(body, siblings);
  switch (node.kind) {
    case "If": {
      const [body, orelse] = [block(node.body), block(node.orelse)];
      return body === node.body && orelse === node.orelse ? node : { ...node, body, orelse };
    }
    case "Try": {
      const body = block(node.body);
      return body === node.body ? node : { ...node, body };
    }
    case "ImportFrom": {
      const [star] = node.names;
      if (star?.name !== "*") return node;
      const module = siblings.get(".".repeat(node.level) + (node.module ?? ""));
      if (module == null) return node;
      return { ...node, names: publicNames(module).map((name) => ({ ...star, name })) };
    }
    default:
      return node;
  }
}

/** `__all__`, or every name without a leading underscore. */
function publicNames({ analysis }: ImportedModule): readonly string[] {
  for (const statement of analysis.module.body) {
    if (statement.kind !== "Assign") continue;
    const [target] = statement.targets;
    const { value } = statement;
    if (target?.kind !== "Name" || target.id !== "__all__") continue;
    if (value.kind !== "List" && value.kind !== "Tuple") continue;
    return value.elts.flatMap((e) =>
      e.kind === "Constant" && e.value.type === "str" ? [e.value.value] : [],
    );
  }
  return [...analysis.interface.members.keys()].filter((name) => !name.startsWith("_"));
}
