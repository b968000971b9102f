/**
 * Modules of the program itself, where the program names them: after `import shop.prices`, both `shop`
 * and `shop.prices` are modules.
 */
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "../analyze/visit.ts";
import type { Scopes } from "../analyze/scopes.ts";
import { capitalized } from "./names.ts";

export class SiblingModules {
  private readonly siblings: ReadonlyMap<string, string>;
  private readonly changing: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly scopes: Scopes;
  private readonly imported = new Map<unknown, string>();
  private readonly parents = new Set<ast.Name>();

  constructor(
    tree: ast.Module,
    options: {
      readonly siblings: ReadonlyMap<string, string>;
      readonly changing: ReadonlyMap<string, ReadonlySet<string>>;
    },
    scopes: Scopes,
  ) {
    this.siblings = options.siblings;
    this.changing = options.changing;
    this.scopes = scopes;
    visitNodes(tree, (node) => this.record(node));
    visitNodes(tree, (node) => {
      if (node.kind !== "Attribute" || this.pathOf(node) === null) return;
      let root: ast.Expression = node.value;
      while (root.kind === "Attribute") root = root.value;
      if (root.kind === "Name") this.parents.add(root);
    });
  }

  private record(node: { readonly kind: string }): void {
    if (node.kind === "Import") {
      for (const alias of (node as ast.Import).names) {
        if (!this.siblings.has(alias.name)) continue;
        this.imported.set(alias, alias.asname === null ? alias.name.split(".")[0]! : alias.name);
      }
    } else if (node.kind === "ImportFrom") {
      for (const alias of (node as ast.ImportFrom).names) {
        const path = importedFrom(node as ast.ImportFrom, alias);
        if (this.siblings.has(path)) this.imported.set(alias, path);
      }
    }
  }

  /** The dotted name by which the program imports the module that an expression means, or null. */
  pathOf(node: ast.Expression): string | null {
    if (node.kind === "Attribute") {
      const parent = this.pathOf(node.value);
      const path = `${parent}.${node.attr}`;
      return parent !== null && this.siblings.has(path) ? path : null;
    }
    if (node.kind !== "Name") return null;
    const definitions = this.scopes.bindingOf.get(node)?.definitions ?? [];
    const paths = new Set(definitions.map((definition) => this.imported.get(definition.node)));
    const [path] = paths;
    return paths.size === 1 && path !== undefined ? path : null;
  }

  /** Whether a variable may change after the module of that specifier has run: ES imports follow it. */
  changes(specifier: string, variable: string): boolean {
    return this.changing.get(specifier)?.has(variable) === true;
  }

  /** Whether a name is only there for a module inside: the `shop` of `shop.prices`. */
  isParent(node: ast.Name): boolean {
    return this.parents.has(node);
  }
}

/** `.kitchen` for `from . import kitchen`, `shop.prices` for `from shop import prices`. */
export function importedFrom(node: ast.ImportFrom, alias: ast.Alias): string {
  const module = ".".repeat(node.level) + (node.module ?? "");
  return module.endsWith(".") ? module + alias.name : `${module}.${alias.name}`;
}

/** The function of a module by which other modules assign its variable, which ES imports cannot. */
export function rebindingFunction(variable: string): string {
  return `rebind${capitalized(variable)}`;
}
