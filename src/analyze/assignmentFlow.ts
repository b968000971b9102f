/** Walks a function, or the module, as control would flow, for reads that may come before any assignment. */
import type * as ast from "../ast/nodes.ts";
import { catchesNameError, entersQuietly, isQuiet } from "./exceptionFlow.ts";
import { isIrrefutable, isTrue } from "./flow.ts";
import { isSurelyLong } from "./nonEmptyIterables.ts";
import type { Analysis } from "./program.ts";
import { functionScope, isComprehension, type Binding, type Scope } from "./scopes.ts";
import { maySwallow } from "./swallowing.ts";
import { mayHoldNodes } from "./visit.ts";

/** The variables that are surely assigned; null where control does not come. */
type State = ReadonlySet<Binding> | null;

export type Facts = Pick<Analysis, "library" | "scopes" | "typeOf">;

/** Whether a function is the only one that assigns a variable: no other can have done so before. */
function isSoleAssigner(scope: Scope, binding: Binding): boolean {
  return (
    !binding.assignedElsewhere && binding.definitions.every((d) => functionScope(d.scope) === scope)
  );
}

/** What is surely assigned at each point of a function, or of the module. */
export class AssignmentFlow {
  private readonly scope: Scope;
  private readonly facts: Facts;
  private readonly found: Set<ast.Name>;
  private readonly owned = new Map<object, Binding[]>();
  /** What is assigned at each `break` of the loops around, innermost last. */
  private readonly breaks: State[] = [];
  private readonly continues: State[] = [];
  /** Variables of the module of which this function may notice that nobody has assigned them yet. */
  private readonly globals: ReadonlySet<Binding>;
  /** How many `try` statements around would catch a NameError. */
  private guards = 0;

  constructor(scope: Scope, facts: Facts, found: Set<ast.Name>, globals: readonly Binding[]) {
    this.scope = scope;
    this.facts = facts;
    this.found = found;
    this.globals = new Set(globals);
    for (const binding of [...scope.bindings.values(), ...globals]) {
      for (const { node } of binding.definitions) {
        this.owned.set(node, [...(this.owned.get(node) ?? []), binding]);
      }
    }
  }

  block(statements: readonly ast.Statement[], before: State): State {
    let state = before;
    for (const statement of statements) state = this.statement(statement, state);
    return state;
  }

  private statement(node: ast.Statement, before: State): State {
    switch (node.kind) {
      case "Return":
        if (node.value !== null) this.expression(node.value, before);
        return null;
      case "Raise":
        for (const part of [node.exc, node.cause]) if (part !== null) this.expression(part, before);
        return null;
      case "Break":
        this.breaks.push(meet(this.breaks.pop() ?? null, before));
        return null;
      case "Continue":
        this.continues.push(meet(this.continues.pop() ?? null, before));
        return null;
      case "Assign": {
        const state = this.expression(node.value, before);
        return node.targets.reduce((s, target) => this.target(target, s), state);
      }
      case "AnnAssign":
        return node.value === null
          ? before
          : this.target(node.target, this.expression(node.value, before));
      case "AugAssign":
        if (node.target.kind === "Name") this.read(node.target, before);
        return this.target(node.target, this.expression(node.value, before));
      case "Delete":
        return node.targets.reduce((s, target) => this.deleted(target, s), before);
      case "If": {
        const [whenTrue, whenFalse] = this.condition(node.test, before);
        return meet(this.block(node.body, whenTrue), this.block(node.orelse, whenFalse));
      }
      case "While":
        return this.whileLoop(node, before);
      case "For":
      case "AsyncFor": {
        const state = this.expression(node.iter, before);
        return this.loop(() => {
          const [end, again] = this.repeated(state, (start) =>
            this.body(node.body, this.target(node.target, start)),
          );
          const ended = meet(end, again);
          return this.block(node.orelse, isSurelyLong(node.iter) ? ended : meet(state, ended));
        });
      }
      case "With":
      case "AsyncWith": {
        let state = before;
        for (const item of node.items) {
          state = this.expression(item.contextExpr, state);
          if (item.optionalVars !== null) state = this.target(item.optionalVars, state);
        }
        const after = this.block(node.body, state);
        return maySwallow(this.facts.typeOf, node) ? meet(after, state) : after;
      }
      case "Try":
      case "TryStar":
        return this.tryStatement(node, before);
      case "Match":
        return this.match(node, before);
      case "FunctionDef":
      case "AsyncFunctionDef":
      case "ClassDef":
        return this.definition(node, before);
      case "Import":
      case "ImportFrom":
        return node.names.reduce((s: State, alias) => this.assigned(alias, s), before);
      case "Assert": {
        const [whenTrue, whenFalse] = this.condition(node.test, before);
        if (node.msg !== null) this.expression(node.msg, whenFalse);
        return whenTrue;
      }
      case "TypeAlias":
        return this.assigned(node, before);
      default:
        return this.expression(node, before);
    }
  }

  private whileLoop(node: ast.While, before: State): State {
    return this.loop(() => {
      let whenFalse: State = null;
      this.repeated(before, (start) => {
        const [whenTrue, otherwise] = this.condition(node.test, start);
        whenFalse = otherwise;
        return this.body(node.body, whenTrue);
      });
      return this.block(node.orelse, isTrue(node.test) ? null : whenFalse);
    });
  }

  /** Walks what is repeated: what one time through unbinds, the next one finds unbound. */
  private repeated(
    before: State,
    walk: (start: State) => [end: State, again: State],
  ): [end: State, again: State] {
    const once = walk(before);
    const start = meet(before, meet(...once));
    return start === null || start.size === before?.size ? once : walk(start);
  }

  /** What is assigned after a loop: at its end, or at one of its breaks. */
  private loop(walk: () => State): State {
    this.breaks.push(null);
    const end = walk();
    return meet(end, this.breaks.pop() ?? null);
  }

  /** What is assigned at the end of a loop's body, and at its `continue`s. */
  private body(statements: readonly ast.Statement[], before: State): [end: State, again: State] {
    this.continues.push(null);
    const end = this.block(statements, before);
    return [end, this.continues.pop() ?? null];
  }

  private tryStatement(node: ast.Try | ast.TryStar, before: State): State {
    const guards = node.handlers.some(catchesNameError) ? 1 : 0;
    this.guards += guards;
    const body = this.block(node.body, before);
    this.guards -= guards;
    let after = this.block(node.orelse, body);
    // the body may have raised before it assigned anything, and after it deleted something
    const raised = meet(this.beforeRaising(node.body, before), body);
    for (const handler of node.handlers) {
      if (handler.type !== null) this.expression(handler.type, raised);
      after = meet(after, this.handler(handler, raised));
    }
    if (node.finalbody.length === 0) return after;
    const final = this.block(node.finalbody, raised);
    if (final === null || after === null) return null;
    return new Set([...after, ...final]);
  }

  /** A handler unbinds its name whichever way it is left. */
  private handler(node: ast.ExceptHandler, before: State): State {
    const names = this.owned.get(node) ?? [];
    const loops = [this.breaks, this.continues].filter((exits) => exits.length > 0);
    const outside = loops.map((exits) => exits.pop()!);
    loops.forEach((exits) => exits.push(null));
    const end = this.block(node.body, this.assigned(node, before));
    loops.forEach((exits, i) => {
      const left = this.without(names, exits.pop()!);
      exits.push(meet(outside[i]!, left));
    });
    return this.without(names, end);
  }

  /** What is assigned when the first statement is reached that may raise. */
  private beforeRaising(body: readonly ast.Statement[], before: State): State {
    let state = before;
    for (const statement of body) {
      if (statement.kind === "AsyncWith" || statement.kind === "With") {
        // async with asyncio.timeout(1) as deadline: entering it raises nothing
        const { items } = statement;
        if (!items.every((item) => entersQuietly(this.facts.typeOf, item.contextExpr)))
          return state;
        return items.reduce(
          (s: State, item) => (item.optionalVars === null ? s : this.target(item.optionalVars, s)),
          state,
        );
      }
      if (
        statement.kind !== "Assign" ||
        !isQuiet(statement.value) ||
        statement.targets.some((t) => t.kind !== "Name")
      )
        return state;
      state = this.statement(statement, state);
    }
    return state;
  }

  private match(node: ast.Match, before: State): State {
    const subject = this.expression(node.subject, before);
    let after: State = null;
    for (const matchCase of node.cases) {
      let state = this.pattern(matchCase.pattern, subject);
      if (matchCase.guard !== null) [state] = this.condition(matchCase.guard, state);
      after = meet(after, this.block(matchCase.body, state));
    }
    return node.cases.some(isIrrefutable) ? after : meet(after, subject);
  }

  /** Every name that a pattern binds is bound where it matches. */
  private pattern(node: ast.Pattern, before: State): State {
    let state = before;
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      state = this.assigned(value, state);
      Object.values(value).forEach(walk);
    };
    walk(node);
    return state;
  }

  private definition(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef,
    before: State,
  ): State {
    let state = node.decoratorList.reduce((s: State, d) => this.expression(d, s), before);
    if (node.kind === "ClassDef") {
      for (const part of [...node.bases, ...node.keywords, ...node.body])
        state = this.expression(part, state);
    } else {
      for (const value of [...node.args.defaults, ...node.args.kwDefaults]) {
        if (value !== null) state = this.expression(value, state);
      }
    }
    return this.assigned(node, state);
  }

  /** The states in which a condition is true and false. */
  private condition(node: ast.Expression, before: State): [whenTrue: State, whenFalse: State] {
    if (node.kind === "UnaryOp" && node.op === "Not") {
      const [whenTrue, whenFalse] = this.condition(node.operand, before);
      return [whenFalse, whenTrue];
    }
    if (node.kind !== "BoolOp") {
      const state = this.expression(node, before);
      return [state, state];
    }
    // `a and b`: false as soon as one is
    let go: State = before;
    let left: State = null;
    for (const value of node.values) {
      const [whenTrue, whenFalse] = this.condition(value, go);
      go = node.op === "And" ? whenTrue : whenFalse;
      left = meet(left, node.op === "And" ? whenFalse : whenTrue);
    }
    return node.op === "And" ? [go, left] : [left, go];
  }

  private expression(node: unknown, before: State): State {
    if (typeof node !== "object" || node === null) return before;
    if (Array.isArray(node))
      return node.reduce((s: State, item) => this.expression(item, s), before);
    const expression = node as ast.Expression | ast.Statement;
    switch (expression.kind) {
      case "Name":
        return this.read(expression, before);
      case "NamedExpr":
        return this.target(expression.target, this.expression(expression.value, before));
      case "BoolOp": {
        const [whenTrue, whenFalse] = this.condition(expression, before);
        return meet(whenTrue, whenFalse);
      }
      case "IfExp": {
        const [whenTrue, whenFalse] = this.condition(expression.test, before);
        return meet(
          this.expression(expression.body, whenTrue),
          this.expression(expression.orelse, whenFalse),
        );
      }
      case "Lambda":
        return this.expression([expression.args.defaults, expression.args.kwDefaults], before);
      case "FunctionDef":
      case "AsyncFunctionDef":
        return this.expression(
          [expression.decoratorList, expression.args.defaults, expression.args.kwDefaults],
          before,
        );
      default:
        break;
    }
    if (
      this.facts.scopes.scopeOf.has(expression as ast.ListComp) &&
      isComprehension(expression as ast.ListComp)
    ) {
      const { generators, ...rest } = expression as ast.ListComp;
      const state = this.expression(generators[0]?.iter, before);
      // what is assigned further in may not come to pass
      let inside = state;
      generators.forEach((generator, i) => {
        if (i > 0) inside = this.expression(generator.iter, inside);
        for (const test of generator.ifs) [inside] = this.condition(test, inside);
      });
      this.expression(rest, inside);
      return state;
    }
    let state = before;
    for (const [key, value] of Object.entries(expression)) {
      if (mayHoldNodes(key) && key !== "annotation") state = this.expression(value, state);
    }
    return state;
  }

  private target(node: ast.Expression, before: State): State {
    switch (node.kind) {
      case "Name":
        return this.assigned(node, before);
      case "Tuple":
      case "List":
        return node.elts.reduce((s: State, element) => this.target(element, s), before);
      case "Starred":
        return this.target(node.value, before);
      default:
        return this.expression(node, before);
    }
  }

  private deleted(node: ast.Expression, before: State): State {
    if (node.kind === "Tuple" || node.kind === "List")
      return node.elts.reduce((s: State, e) => this.deleted(e, s), before);
    if (node.kind !== "Name") return this.expression(node, before);
    this.read(node, before);
    return this.without(this.owned.get(node) ?? [], before);
  }

  private assigned(node: object, state: State): State {
    const bindings = this.owned.get(node);
    return bindings === undefined || state === null ? state : new Set([...state, ...bindings]);
  }

  private without(bindings: readonly Binding[], state: State): State {
    return state === null ? null : new Set([...state].filter((b) => !bindings.includes(b)));
  }

  /** Where a read succeeds, the variable has been assigned. */
  private read(node: ast.Name, state: State): State {
    const binding = this.facts.scopes.bindingOf.get(node);
    if (binding === undefined || binding.kind === "parameter" || state === null) return state;
    const isNoticed = this.globals.has(binding)
      ? this.guards > 0 || isSoleAssigner(this.scope, binding)
      : binding.scope === this.scope;
    if (!isNoticed || state.has(binding)) return state;
    this.found.add(node);
    // it may have been the builtin of that name
    const isBuiltin = this.facts.library.builtin(node.id) !== null;
    if (this.scope.node.kind === "Module" && isBuiltin) return state;
    return new Set([...state, binding]);
  }
}

function meet(a: State, b: State): State {
  if (a === null) return b;
  if (b === null) return a;
  return new Set([...a].filter((binding) => b.has(binding)));
}
