/** `from shop import *`: the names that it binds, as if they stood there. */
import type * as ast from "../ast/nodes.ts";
import { directTargets } from "./directTargets.ts";
import type { ImportedModule } from "./program.ts";
import { isName } from "./scopes.ts";

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

/** Python allows it at the top of a module only, which includes `if`, `try` and the like. */
function expandStatement(
  node: ast.Statement,
  siblings: ReadonlyMap<string, ImportedModule | null>,
): ast.Statement {
  const block = (body: readonly ast.Statement[]) => expandBlock(body, siblings);
  switch (node.kind) {
    case "If":
    case "For":
    case "AsyncFor":
    case "While":
      return withBlocks(node, { body: block(node.body), orelse: block(node.orelse) });
    case "With":
    case "AsyncWith":
      return withBlocks(node, { body: block(node.body) });
    case "Try":
    case "TryStar": {
      const handlers = node.handlers.map((h) => withBlocks(h, { body: block(h.body) }));
      const areSame = handlers.every((handler, i) => handler === node.handlers[i]);
      return withBlocks(node, {
        body: block(node.body),
        handlers: areSame ? node.handlers : handlers,
        orelse: block(node.orelse),
        finalbody: block(node.finalbody),
      });
    }
    case "ImportFrom": {
      const [star] = node.names;
      if (star?.name !== "*") return node;
      const module = siblings.get(".".repeat(node.level) + (node.module ?? ""));
      const names = module == null ? null : publicNames(module);
      return names === null ? node : { ...node, names: names.map((name) => ({ ...star, name })) };
    }
    default:
      return node;
  }
}

/** The node with other blocks; the same object where they are the same. */
function withBlocks<T extends object>(node: T, blocks: Partial<T>): T {
  const isSame = (Object.keys(blocks) as (keyof T)[]).every((key) => blocks[key] === node[key]);
  return isSame ? node : { ...node, ...blocks };
}

/** `__all__`, or every name without a leading underscore; null where `__all__` is not a plain list of names. */
function publicNames({ analysis }: ImportedModule): readonly string[] | null {
  const binding = analysis.scopes.module.bindings.get("__all__");
  if (binding === undefined)
    return [...analysis.interface.members.keys()].filter((name) => !name.startsWith("_"));
  const [definition, another] = binding.definitions;
  if (definition === undefined || another !== undefined || !isName(definition.node)) return null;
  const value = directTargets(analysis.module).get(definition.node);
  if (value?.kind !== "List" && value?.kind !== "Tuple") return null;
  const names = value.elts.map((e) =>
    e.kind === "Constant" && e.value.type === "str" ? e.value.value : null,
  );
  return names.includes(null) ? null : (names as string[]);
}
