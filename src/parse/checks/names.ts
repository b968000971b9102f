import type { Global, Nonlocal, Span } from "../../ast/nodes.ts";
import type { Report } from "./report.ts";
import type { Scope } from "./scope.ts";

/** A `nonlocal` name: whether it is bound is known when the whole module has been read. */
export interface NonlocalUse {
  readonly scope: Scope;
  readonly name: string;
  readonly span: Span;
}

/** `global x` and `nonlocal x`, which must come before any other use of the name. */
export function checkDeclaration(statement: Global | Nonlocal, scope: Scope, report: Report): void {
  const word = statement.kind === "Global" ? "global" : "nonlocal";
  if (word === "nonlocal" && scope.kind === "module") {
    report("nonlocal declaration not allowed at module level", statement.span);
    return;
  }
  for (const name of statement.names) {
    const use = scope.use(name);
    const problem = use.parameter
      ? `name '${name}' is parameter and ${word}`
      : use.used
        ? `name '${name}' is used prior to ${word} declaration`
        : use.annotated
          ? `annotated name '${name}' can't be ${word}`
          : use.assigned
            ? `name '${name}' is assigned to before ${word} declaration`
            : null;
    if (problem !== null) report(problem, statement.span);
    use[word] = true;
    if (use.global && use.nonlocal) report(`name '${name}' is nonlocal and global`, statement.span);
  }
}

/** Every `nonlocal` name must be a variable of a function around it. */
export function checkNonlocals(uses: readonly NonlocalUse[], report: Report): void {
  for (const { scope, name, span } of uses) {
    if (scope.use(name).global || scope.use(name).parameter) continue;
    const owner = findBinding(scope, name);
    if (owner === null) report(`no binding for nonlocal '${name}' found`, span);
    else if (owner.kind === "type parameters") {
      report(`nonlocal binding not allowed for type parameter '${name}'`, span);
    }
  }
}

function findBinding(scope: Scope, name: string): Scope | null {
  for (let outer = scope.parent; outer !== null; outer = outer.parent) {
    // A class has `__class__` for its methods, and nothing else.
    if (
      outer.kind === "class" ? name === "__class__" : outer.kind !== "module" && outer.binds(name)
    ) {
      return outer;
    }
  }
  return null;
}

/** `name := value`, which inside a comprehension binds a variable of the scope around it. */
export function checkWalrus(name: string, span: Span, scope: Scope, report: Report): void {
  if (scope.iterables > 0) {
    report("assignment expression cannot be used in a comprehension iterable expression", span);
    return;
  }
  for (
    let inner: Scope | null = scope;
    inner !== null && inner.kind === "comprehension";
    inner = inner.parent
  ) {
    if (inner.iterationVariables.has(name)) {
      const message = `assignment expression cannot rebind comprehension iteration variable '${name}'`;
      report(message, span);
      return;
    }
    inner.walrusTargets.add(name);
  }
  const owner = scope.outsideComprehensions;
  if (scope.kind === "comprehension") {
    const where =
      owner.kind === "class"
        ? "in a class body"
        : owner.kind === "restricted"
          ? `in ${owner.description}`
          : owner.kind === "type parameters"
            ? `within ${owner.description}`
            : null;
    if (where !== null) {
      report(`assignment expression within a comprehension cannot be used ${where}`, span);
    }
  }
  owner.use(name).assigned = true;
}
