/** What a scope holds: the variables of a module, function, class or comprehension, and their uses. */
import type * as ast from "../ast/nodes.ts";

export type ScopeNode =
  | ast.Module
  | ast.FunctionDef
  | ast.AsyncFunctionDef
  | ast.Lambda
  | ast.ClassDef
  | ComprehensionNode;

export type ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

export interface Scope {
  readonly node: ScopeNode;
  readonly parent: Scope | null;
  readonly bindings: Map<string, Binding>;
  /** Names declared `global` or `nonlocal` here, with the binding that they mean. */
  readonly outer: Map<string, "global" | "nonlocal">;
}

export type BindingKind = "variable" | "parameter" | "function" | "class" | "import";

/** A variable in the widest sense: a name in the scope that owns it. */
export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  /** How it was bound first. */
  kind: BindingKind;
  /** Every place that binds it, in source order. */
  readonly definitions: Definition[];
  readonly references: Reference[];
  /** A function inside its scope refers to it. */
  captured: boolean;
  /** A function inside its scope assigns it through `global` or `nonlocal`. */
  assignedFromInside: boolean;
  /** Other modules of the program assign it, anything. */
  assignedElsewhere: boolean;
}

export interface Definition {
  readonly node: DefinitionNode;
  /** The scope in which the binding statement stands (an inner one for `global x; x = 1`). */
  readonly scope: Scope;
  /** The value is assigned (`=`), as opposed to a definition, an import, a loop target... */
  readonly how:
    | "assign"
    | "augment"
    | "annotate"
    | "loop"
    | "with"
    | "except"
    | "import"
    | "define"
    | "parameter"
    | "walrus"
    | "delete"
    | "match"
    | "comprehension";
}

export type DefinitionNode =
  ast.Name | ast.Statement | ast.Arg | ast.Alias | ast.ExceptHandler | ast.Pattern | ast.TypeParam;

export interface Reference {
  readonly node: ast.Name;
  readonly scope: Scope;
}

export interface Scopes {
  readonly module: Scope;
  readonly scopeOf: ReadonlyMap<ScopeNode, Scope>;
  /** The binding a name means, in whatever context it stands; absent for builtins and unknown names. */
  readonly bindingOf: ReadonlyMap<ast.Name, Binding>;
  /** The scope in which a name stands. */
  readonly scopeOfName: ReadonlyMap<ast.Name, Scope>;
  lookup(scope: Scope, name: string): Binding | null;
}

export function isComprehension(node: ScopeNode): node is ComprehensionNode {
  return (
    node.kind === "ListComp" ||
    node.kind === "SetComp" ||
    node.kind === "DictComp" ||
    node.kind === "GeneratorExp"
  );
}

/** The function, class or module around a scope: comprehensions belong to what is around them. */
export function functionScope(scope: Scope): Scope {
  let s = scope;
  while (isComprehension(s.node) && s.parent !== null) s = s.parent;
  return s;
}

/** All parameters of a signature, in the order in which they are written. */
export function allArgs(args: ast.Arguments): ast.Arg[] {
  return [
    ...args.posonlyargs,
    ...args.args,
    ...(args.vararg === null ? [] : [args.vararg]),
    ...args.kwonlyargs,
    ...(args.kwarg === null ? [] : [args.kwarg]),
  ];
}

/** Whether a definition is a name in a target, as opposed to a `def`, an import, a handler... */
export function isName(node: DefinitionNode): node is ast.Name {
  return "kind" in node && node.kind === "Name";
}
