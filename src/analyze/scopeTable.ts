/**
 * The scopes of a module, and what is bound and read in them: once all are known, which name means what.
 *
 * Built by analyzeScopes.ts, which walks the module.
 */
import type * as ast from "../ast/nodes.ts";
import {
  functionScope,
  isName,
  type Binding,
  type BindingKind,
  type Definition,
  type Scope,
  type ScopeNode,
  type Scopes,
} from "./scopes.ts";

export class ScopeTable {
  readonly module: Scope;
  private readonly scopeOf = new Map<ScopeNode, Scope>();
  private readonly bindingOf = new Map<ast.Name, Binding>();
  private readonly scopeOfName = new Map<ast.Name, Scope>();
  /** `unbound`: a class body reads it before it binds it. */
  private readonly loads: { node: ast.Name; scope: Scope; unbound: boolean }[] = [];
  /** Assignments to names declared global or nonlocal: resolved when all scopes are known. */
  private readonly outerDefinitions: { name: string; definition: Definition; kind: BindingKind }[] =
    [];

  constructor(module: ast.Module) {
    this.module = this.open(module, null);
  }

  /** A scope of its own for what stands in a node. */
  open(node: ScopeNode, parent: Scope | null): Scope {
    const scope: Scope = { node, parent, bindings: new Map(), outer: new Map() };
    this.scopeOf.set(node, scope);
    return scope;
  }

  /** A name is bound in a scope, unless it says that the name is another one's. */
  define(name: string, scope: Scope, kind: BindingKind, definition: Definition): void {
    if (scope.outer.has(name)) {
      this.outerDefinitions.push({ name, definition, kind });
      return;
    }
    let binding = scope.bindings.get(name);
    if (binding === undefined) {
      binding = newBinding(name, scope, kind);
      scope.bindings.set(name, binding);
    }
    binding.definitions.push(definition);
    if (isName(definition.node)) this.bindingOf.set(definition.node, binding);
  }

  /** A name is read. */
  load(node: ast.Name, scope: Scope): void {
    this.place(node, scope);
    const unbound = scope.node.kind === "ClassDef" && !scope.bindings.has(node.id);
    this.loads.push({ node, scope, unbound });
  }

  /** Notes in which scope a name stands. */
  place(node: ast.Name, scope: Scope): void {
    this.scopeOfName.set(node, scope);
  }

  /** Resolves what is read, and what is assigned to names of scopes further out. */
  finish(): Scopes {
    for (const { name, definition, kind } of this.outerDefinitions) {
      const binding = this.outerBinding(name, definition.scope, kind);
      binding.definitions.push(definition);
      binding.captured = true;
      binding.assignedFromInside = true;
      if (isName(definition.node)) this.bindingOf.set(definition.node, binding);
    }
    for (const { node, scope, unbound } of this.loads) {
      // `y = x; x = 1` in a class: the global x, whatever the functions around the class call x
      const binding =
        unbound && scope.bindings.has(node.id)
          ? (this.module.bindings.get(node.id) ?? null)
          : this.lookup(scope, node.id);
      if (binding === null) continue;
      this.bindingOf.set(node, binding);
      binding.references.push({ node, scope });
      if (functionScope(scope) !== functionScope(binding.scope)) binding.captured = true;
    }
    return {
      module: this.module,
      scopeOf: this.scopeOf,
      bindingOf: this.bindingOf,
      scopeOfName: this.scopeOfName,
      lookup: (scope, name) => this.lookup(scope, name),
    };
  }

  private lookup(scope: Scope, name: string): Binding | null {
    const outer = scope.outer.get(name);
    if (outer === "global") return this.module.bindings.get(name) ?? null;
    for (let s: Scope | null = scope; s !== null; s = s.parent) {
      if (s !== scope && s.node.kind === "ClassDef") {
        if (name === "__class__") return bindingOfClass(s.node, s.parent);
        continue;
      }
      if (s !== scope || outer === undefined) {
        const found = s.bindings.get(name);
        if (found !== undefined) return found;
      }
      if (s.outer.get(name) === "global") return this.module.bindings.get(name) ?? null;
    }
    return null;
  }

  private outerBinding(name: string, scope: Scope, kind: BindingKind): Binding {
    const known = this.lookup(scope, name);
    if (known !== null) return known;
    const binding = newBinding(name, this.module, kind);
    this.module.bindings.set(name, binding);
    return binding;
  }
}

function newBinding(name: string, scope: Scope, kind: BindingKind): Binding {
  return {
    name,
    scope,
    kind,
    definitions: [],
    references: [],
    captured: false,
    assignedFromInside: false,
    assignedElsewhere: false,
  };
}

/** The variable that is sure to hold a class: what `__class__` means in its methods. */
function bindingOfClass(node: ast.ClassDef, scope: Scope | null): Binding | null {
  const binding = scope?.bindings.get(node.name.text);
  const isKept = binding?.definitions.length === 1 && node.decoratorList.length === 0;
  return isKept ? binding : null;
}
