import type { Span } from "../../ast/nodes.ts";

export type ScopeKind =
  | "module"
  | "class"
  | "function"
  | "async function"
  | "lambda"
  | "comprehension"
  | "type parameters"
  /** A type parameter's bound or default, or the value of a type alias. */
  | "restricted";

/** What was seen of a name in a scope so far. */
export interface NameUse {
  parameter: boolean;
  assigned: boolean;
  used: boolean;
  annotated: boolean;
  global: boolean;
  nonlocal: boolean;
}

/** A block of CPython's symbol table (`Python/symtable.c`). */
export class Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | null;
  /** What messages call it: "list comprehension", "a TypeVar bound". */
  readonly description: string;
  readonly names = new Map<string, NameUse>();
  /** Variables that a comprehension's `for` binds. */
  readonly iterationVariables = new Set<string>();
  /** Names that `:=` binds inside a comprehension. */
  readonly walrusTargets = new Set<string>();
  /** A comprehension with `async for` or `await`. */
  isAsync = false;
  /** An async function that yields. */
  hasYield = false;
  readonly returnsWithValue: Span[] = [];
  /** Within what a comprehension iterates over. */
  iterables: number;

  constructor(kind: ScopeKind, parent: Scope | null, description = "") {
    this.kind = kind;
    this.parent = parent;
    this.description = description;
    this.iterables = parent !== null && parent.iterables > 0 ? 1 : 0;
  }

  use(name: string): NameUse {
    let use = this.names.get(name);
    if (use === undefined) {
      use = {
        parameter: false,
        assigned: false,
        used: false,
        annotated: false,
        global: false,
        nonlocal: false,
      };
      this.names.set(name, use);
    }
    return use;
  }

  /** Would `nonlocal name` in an inner scope find this one? */
  binds(name: string): boolean {
    const use = this.names.get(name);
    return use !== undefined && (use.parameter || use.assigned) && !use.global && !use.nonlocal;
  }

  /** The scope whose variables a comprehension's `:=` binds. */
  get outsideComprehensions(): Scope {
    let scope: Scope = this;
    while (scope.kind === "comprehension" && scope.parent !== null) scope = scope.parent;
    return scope;
  }
}
