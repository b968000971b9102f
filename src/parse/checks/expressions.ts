import type { AnnAssign, Arguments, Expression, Keyword, Pattern, Span } from "../../ast/nodes.ts";
import type { TargetUse } from "../expressions/targets.ts";
import { checkComprehension } from "./comprehensions.ts";
import { checkWalrus } from "./names.ts";
import type { NonlocalUse } from "./names.ts";
import type { Report } from "./report.ts";
import { Scope } from "./scope.ts";

/** Checks expressions, and notes in scopes which names they use and bind. */
export class ExpressionChecks {
  readonly nonlocals: NonlocalUse[] = [];
  readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  // ---------------------------------------------------------------- loads

  load(expression: Expression, scope: Scope): void {
    switch (expression.kind) {
      case "BoolOp":
        this.loadAll(expression.values, scope);
        break;
      case "NamedExpr":
        this.namedExpression(expression, scope);
        break;
      case "BinOp":
        this.binary(expression, scope);
        break;
      case "UnaryOp":
        this.load(expression.operand, scope);
        break;
      case "Lambda": {
        this.defaults(expression.args, scope);
        const inner = new Scope("lambda", scope);
        this.parameters(expression.args, inner);
        this.load(expression.body, inner);
        break;
      }
      case "IfExp":
        this.load(expression.test, scope);
        this.load(expression.body, scope);
        this.load(expression.orelse, scope);
        break;
      case "Dict":
        for (const key of expression.keys) if (key !== null) this.load(key, scope);
        this.loadAll(expression.values, scope);
        break;
      case "Set":
      case "List":
      case "Tuple":
        this.elements(expression.elts, scope);
        break;
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        checkComprehension(this, expression, scope);
        break;
      case "Await":
        this.await(expression.span, scope);
        this.load(expression.value, scope);
        break;
      case "Yield":
      case "YieldFrom":
        this.yield(expression, scope);
        if (expression.value !== null) this.load(expression.value, scope);
        break;
      case "Compare":
        this.load(expression.left, scope);
        this.loadAll(expression.comparators, scope);
        break;
      case "Call":
        this.load(expression.func, scope);
        this.elements(expression.args, scope);
        this.keywords(expression.keywords, scope);
        break;
      case "FormattedValue":
        this.load(expression.value, scope);
        if (expression.formatSpec !== null) this.loadAll(expression.formatSpec.values, scope);
        break;
      case "JoinedStr":
        this.loadAll(expression.values, scope);
        break;
      case "Constant":
        break;
      case "Attribute":
        this.load(expression.value, scope);
        break;
      case "Subscript":
        this.load(expression.value, scope);
        this.load(expression.slice, scope);
        break;
      case "Starred":
        this.report("can't use starred expression here", expression.span);
        break;
      case "Name":
        scope.use(expression.id).used = true;
        break;
      case "Slice":
        for (const part of [expression.lower, expression.upper, expression.step]) {
          if (part !== null) this.load(part, scope);
        }
        break;
    }
  }

  /** `a + b + c + ...` is deep on its left side only: that is followed without recursion. */
  private binary(expression: Expression & { kind: "BinOp" }, scope: Scope): void {
    let left: Expression = expression;
    while (left.kind === "BinOp") {
      this.load(left.right, scope);
      left = left.left;
    }
    this.load(left, scope);
  }

  loadAll(expressions: readonly Expression[], scope: Scope): void {
    for (const expression of expressions) this.load(expression, scope);
  }

  /** Where `*x` may stand: in displays, calls and subscripts. */
  elements(expressions: readonly Expression[], scope: Scope): void {
    for (const expression of expressions) {
      this.load(expression.kind === "Starred" ? expression.value : expression, scope);
    }
  }

  keywords(keywords: readonly Keyword[], scope: Scope): void {
    const seen = new Set<string>();
    for (const { arg, value, span } of keywords) {
      if (arg !== null) {
        if (seen.has(arg)) this.report(`keyword argument repeated: ${arg}`, span);
        this.refuseDebug(arg, span);
        seen.add(arg);
      }
      this.load(value, scope);
    }
  }

  private namedExpression(expression: Expression & { kind: "NamedExpr" }, scope: Scope): void {
    const { target, value, span } = expression;
    this.refuseRestricted("named expression", span, scope);
    this.refuseDebug(target.id, target.span);
    checkWalrus(target.id, target.span, scope, this.report);
    this.load(value, scope);
  }

  private await(span: Span, scope: Scope): void {
    this.refuseRestricted("await expression", span, scope);
    switch (scope.kind) {
      case "module":
      case "class":
        this.report("'await' outside function", span);
        break;
      case "function":
      case "lambda":
        this.report("'await' outside async function", span);
        break;
      case "comprehension":
        scope.isAsync = true;
        break;
    }
  }

  private yield(expression: Expression & { kind: "Yield" | "YieldFrom" }, scope: Scope): void {
    const { kind, span } = expression;
    const word = kind === "Yield" ? "'yield'" : "'yield from'";
    this.refuseRestricted("yield expression", span, scope);
    switch (scope.kind) {
      case "module":
      case "class":
        this.report(`${word} outside function`, span);
        break;
      case "comprehension":
        this.report(`'yield' inside ${scope.description}`, span);
        break;
      case "async function":
        if (kind === "YieldFrom") this.report("'yield from' inside async function", span);
        scope.hasYield = true;
        break;
    }
  }

  private refuseRestricted(what: string, span: Span, scope: Scope): void {
    if (scope.kind !== "restricted" && scope.kind !== "type parameters") return;
    this.report(`${what} cannot be used within ${scope.description}`, span);
  }

  // ---------------------------------------------------------------- bindings

  /** An assignment target, outermost. */
  target(expression: Expression, scope: Scope, use: TargetUse = "assign"): void {
    if (expression.kind === "Starred") {
      this.report("starred assignment target must be in a list or tuple", expression.span);
    }
    this.targetElement(expression, scope, use);
  }

  private targetElement(expression: Expression, scope: Scope, use: TargetUse): void {
    switch (expression.kind) {
      case "Name":
        this.bind(expression.id, expression.span, scope, use);
        break;
      case "Attribute":
        this.refuseDebug(expression.attr, expression.span, use);
        this.load(expression.value, scope);
        break;
      case "Starred":
        this.targetElement(expression.value, scope, use);
        break;
      case "List":
      case "Tuple": {
        if (expression.elts.filter(({ kind }) => kind === "Starred").length > 1) {
          this.report("multiple starred expressions in assignment", expression.span);
        }
        for (const element of expression.elts) this.targetElement(element, scope, use);
        break;
      }
      default:
        this.load(expression, scope);
    }
  }

  bind(name: string, span: Span, scope: Scope, use: TargetUse = "assign"): void {
    this.refuseDebug(name, span, use);
    scope.use(name).assigned = true;
  }

  private refuseDebug(name: string, span: Span, use: TargetUse = "assign"): void {
    if (name !== "__debug__") return;
    this.report(`cannot ${use === "delete" ? "delete" : "assign to"} __debug__`, span);
  }

  annotated({ target, annotation, value, simple, span }: AnnAssign, scope: Scope): void {
    if (target.kind === "Name" && simple) {
      const { global, nonlocal } = scope.use(target.id);
      if ((global || nonlocal) && scope.kind !== "module") {
        const word = global ? "global" : "nonlocal";
        this.report(`annotated name '${target.id}' can't be ${word}`, span);
      }
      scope.use(target.id).annotated = true;
    }
    this.target(target, scope);
    this.load(annotation, scope);
    if (value !== null) this.load(value, scope);
  }

  pattern(pattern: Pattern, scope: Scope): void {
    switch (pattern.kind) {
      case "MatchValue":
        this.load(pattern.value, scope);
        break;
      case "MatchSingleton":
        break;
      case "MatchStar":
        if (pattern.name !== null) this.bind(pattern.name, pattern.span, scope);
        break;
      case "MatchAs":
        if (pattern.pattern !== null) this.pattern(pattern.pattern, scope);
        if (pattern.name !== null) this.bind(pattern.name, pattern.span, scope);
        break;
      case "MatchMapping":
        this.loadAll(pattern.keys, scope);
        for (const element of pattern.patterns) this.pattern(element, scope);
        if (pattern.rest !== null) this.bind(pattern.rest, pattern.span, scope);
        break;
      case "MatchClass":
        this.load(pattern.cls, scope);
        for (const element of pattern.patterns) this.pattern(element, scope);
        for (const element of pattern.kwdPatterns) this.pattern(element, scope);
        break;
      case "MatchSequence":
      case "MatchOr":
        for (const element of pattern.patterns) this.pattern(element, scope);
        break;
    }
  }

  // ---------------------------------------------------------------- parameters

  defaults({ defaults, kwDefaults }: Arguments, scope: Scope): void {
    this.loadAll(defaults, scope);
    for (const value of kwDefaults) if (value !== null) this.load(value, scope);
  }

  annotations(args: Arguments, returns: Expression | null, scope: Scope): void {
    for (const { annotation } of allParameters(args)) {
      if (annotation === null) continue;
      // `*args: *Ts`
      this.load(annotation.kind === "Starred" ? annotation.value : annotation, scope);
    }
    if (returns !== null) this.load(returns, scope);
  }

  parameters(args: Arguments, scope: Scope): void {
    for (const { arg, span } of allParameters(args)) {
      this.refuseDebug(arg, span);
      const use = scope.use(arg);
      if (use.parameter) this.report(`duplicate argument '${arg}' in function definition`, span);
      use.parameter = true;
    }
  }
}

function allParameters({ posonlyargs, args, vararg, kwonlyargs, kwarg }: Arguments) {
  const parameters = [...posonlyargs, ...args, ...kwonlyargs];
  if (vararg !== null) parameters.push(vararg);
  if (kwarg !== null) parameters.push(kwarg);
  return parameters;
}
