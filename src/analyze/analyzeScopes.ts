/**
 * Which name means what: Python's scopes as `symtable.c` builds them.
 *
 * A name that a function assigns anywhere is that function's own throughout; `global` and
 * `nonlocal` say otherwise; class bodies are skipped by the functions inside them; a comprehension
 * has a scope of its own, in which only the first iterable is not evaluated.
 */
import type * as ast from "../ast/nodes.ts";
import { ScopeTable } from "./scopeTable.ts";
import { allArgs, isComprehension, type Definition, type Scope, type Scopes } from "./scopes.ts";

type AnyNode = { readonly kind: string } & Record<string, unknown>;

export function analyzeScopes(module: ast.Module): Scopes {
  const table = new ScopeTable(module);
  new ScopeWalk(table).block(module.body, table.module);
  return table.finish();
}

/** Where an expression stands in a target position, its plain names are bound. */
class ScopeWalk {
  private readonly table: ScopeTable;

  constructor(table: ScopeTable) {
    this.table = table;
  }

  block(statements: readonly ast.Statement[], scope: Scope): void {
    // `global x` counts for its whole function, also before it
    for (const statement of statements) this.declareOuter(statement, scope);
    for (const statement of statements) this.statement(statement, scope);
  }

  private declareOuter(node: unknown, scope: Scope): void {
    if (!isNode(node)) return;
    if (node.kind === "Global" || node.kind === "Nonlocal") {
      for (const name of (node as unknown as ast.Global).names) {
        scope.outer.set(name, node.kind === "Global" ? "global" : "nonlocal");
      }
      return;
    }
    if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "ClassDef")
      return;
    for (const field of ["body", "orelse", "finalbody", "handlers", "cases"]) {
      const value = node[field];
      if (Array.isArray(value))
        for (const inner of value) this.declareOuter({ kind: "", ...(inner as object) }, scope);
    }
  }

  private statement(node: ast.Statement, scope: Scope): void {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.table.define(node.name.text, scope, "function", { node, scope, how: "define" });
        node.decoratorList.forEach((d) => this.expression(d, scope));
        this.functionScope(node, scope);
        return;
      case "ClassDef": {
        this.table.define(node.name.text, scope, "class", { node, scope, how: "define" });
        node.decoratorList.forEach((d) => this.expression(d, scope));
        node.bases.forEach((b) => this.expression(b, scope));
        node.keywords.forEach((k) => this.expression(k.value, scope));
        const inner = this.table.open(node, scope);
        node.typeParams.forEach((p) =>
          this.table.define(p.name, inner, "variable", { node: p, scope: inner, how: "define" }),
        );
        this.block(node.body, inner);
        return;
      }
      case "Assign":
        this.expression(node.value, scope);
        node.targets.forEach((t) => this.target(t, scope, "assign"));
        return;
      case "AugAssign":
        this.expression(node.value, scope);
        if (node.target.kind === "Name") this.table.load(node.target, scope);
        this.target(node.target, scope, "augment");
        return;
      case "AnnAssign":
        if (node.value !== null) this.expression(node.value, scope);
        this.expression(node.annotation, scope);
        this.target(node.target, scope, "annotate");
        return;
      case "For":
      case "AsyncFor":
        this.expression(node.iter, scope);
        this.target(node.target, scope, "loop");
        this.statements(node.body, scope);
        this.statements(node.orelse, scope);
        return;
      case "With":
      case "AsyncWith":
        for (const item of node.items) {
          this.expression(item.contextExpr, scope);
          if (item.optionalVars !== null) this.target(item.optionalVars, scope, "with");
        }
        this.statements(node.body, scope);
        return;
      case "Try":
      case "TryStar":
        this.statements(node.body, scope);
        for (const handler of node.handlers) {
          if (handler.type !== null) this.expression(handler.type, scope);
          if (handler.name !== null) {
            this.table.define(handler.name, scope, "variable", {
              node: handler,
              scope,
              how: "except",
            });
          }
          this.statements(handler.body, scope);
        }
        this.statements(node.orelse, scope);
        this.statements(node.finalbody, scope);
        return;
      case "Match":
        this.expression(node.subject, scope);
        for (const matchCase of node.cases) {
          this.pattern(matchCase.pattern, scope);
          if (matchCase.guard !== null) this.expression(matchCase.guard, scope);
          this.statements(matchCase.body, scope);
        }
        return;
      case "Import":
        for (const alias of node.names) {
          const name = alias.asname ?? alias.name.split(".")[0]!;
          this.table.define(name, scope, "import", { node: alias, scope, how: "import" });
        }
        return;
      case "ImportFrom":
        for (const alias of node.names) {
          if (alias.name === "*") continue;
          this.table.define(alias.asname ?? alias.name, scope, "import", {
            node: alias,
            scope,
            how: "import",
          });
        }
        return;
      case "Delete":
        node.targets.forEach((t) => this.target(t, scope, "delete"));
        return;
      case "TypeAlias":
        this.table.define(node.name.id, scope, "variable", { node, scope, how: "define" });
        return;
      case "If":
        this.expression(node.test, scope);
        this.statements(node.body, scope);
        this.statements(node.orelse, scope);
        return;
      case "While":
        this.expression(node.test, scope);
        this.statements(node.body, scope);
        this.statements(node.orelse, scope);
        return;
      default:
        this.children(node, scope);
    }
  }

  private statements(statements: readonly ast.Statement[], scope: Scope): void {
    for (const statement of statements) this.statement(statement, scope);
  }

  private functionScope(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda,
    scope: Scope,
  ): void {
    const { args } = node;
    const inner = this.table.open(node, scope);
    if (node.kind !== "Lambda") {
      node.typeParams.forEach((p) =>
        this.table.define(p.name, inner, "variable", { node: p, scope: inner, how: "define" }),
      );
      if (node.returns !== null) this.expression(node.returns, inner);
    }
    for (const value of [...args.defaults, ...args.kwDefaults])
      if (value !== null) this.expression(value, scope);
    for (const arg of allArgs(args)) {
      if (arg.annotation !== null) this.expression(arg.annotation, inner);
      this.table.define(arg.arg, inner, "parameter", { node: arg, scope: inner, how: "parameter" });
    }
    if (node.kind === "Lambda") this.expression(node.body, inner);
    else this.block(node.body, inner);
  }

  private target(node: ast.Expression, scope: Scope, how: Definition["how"]): void {
    switch (node.kind) {
      case "Name":
        this.table.place(node, scope);
        this.table.define(node.id, scope, "variable", { node, scope, how });
        return;
      case "Tuple":
      case "List":
        node.elts.forEach((e) => this.target(e, scope, how));
        return;
      case "Starred":
        this.target(node.value, scope, how);
        return;
      default:
        this.expression(node, scope);
    }
  }

  private pattern(node: ast.Pattern, scope: Scope): void {
    const bind = (name: string | null): void => {
      if (name !== null) this.table.define(name, scope, "variable", { node, scope, how: "match" });
    };
    switch (node.kind) {
      case "MatchValue":
        return this.expression(node.value, scope);
      case "MatchSingleton":
        return;
      case "MatchSequence":
      case "MatchOr":
        return node.patterns.forEach((p) => this.pattern(p, scope));
      case "MatchMapping":
        node.keys.forEach((k) => this.expression(k, scope));
        node.patterns.forEach((p) => this.pattern(p, scope));
        return bind(node.rest);
      case "MatchClass":
        this.expression(node.cls, scope);
        node.patterns.forEach((p) => this.pattern(p, scope));
        return node.kwdPatterns.forEach((p) => this.pattern(p, scope));
      case "MatchStar":
        return bind(node.name);
      case "MatchAs":
        if (node.pattern !== null) this.pattern(node.pattern, scope);
        return bind(node.name);
    }
  }

  private expression(node: ast.Expression, scope: Scope): void {
    switch (node.kind) {
      case "Name":
        this.table.load(node, scope);
        return;
      case "Lambda":
        this.functionScope(node, scope);
        return;
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
      case "DictComp": {
        const inner = this.table.open(node, scope);
        node.generators.forEach((generator, i) => {
          this.expression(generator.iter, i === 0 ? scope : inner);
          this.target(generator.target, inner, "comprehension");
          generator.ifs.forEach((test) => this.expression(test, inner));
        });
        if (node.kind === "DictComp") {
          this.expression(node.key, inner);
          this.expression(node.value, inner);
        } else this.expression(node.elt, inner);
        return;
      }
      case "NamedExpr": {
        this.expression(node.value, scope);
        // PEP 572: bound in the function around all comprehensions
        let owner = scope;
        while (isComprehension(owner.node) && owner.parent !== null) owner = owner.parent;
        this.table.place(node.target, scope);
        this.table.define(node.target.id, owner, "variable", {
          node: node.target,
          scope: owner,
          how: "walrus",
        });
        return;
      }
      default:
        this.children(node, scope);
    }
  }

  /** Every expression below a node that opens no scope and binds nothing. */
  private children(node: object, scope: Scope): void {
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (!isNode(child)) {
          if (typeof child === "object" && child !== null && "value" in child && "arg" in child) {
            this.expression((child as ast.Keyword).value, scope);
          }
          continue;
        }
        if (child.kind === "Comment" || child.kind === "BlankLines") continue;
        this.expression(child as unknown as ast.Expression, scope);
      }
    }
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && typeof (value as AnyNode).kind === "string";
}
