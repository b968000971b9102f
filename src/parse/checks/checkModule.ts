import type { Expression, Module, Statement } from "../../ast/nodes.ts";
import { ExpressionChecks } from "./expressions.ts";
import { checkFutureImports, importsFuture, reportLate } from "./futureImports.ts";
import { checkDeclaration, checkNonlocals } from "./names.ts";
import { checkMatch } from "./patterns.ts";
import type { Report } from "./report.ts";
import { Scope } from "./scope.ts";
import { checkTypeAlias, checkTypeParameters } from "./typeParameters.ts";

/** Where a statement stands within its function. */
interface Place {
  readonly scope: Scope;
  readonly inLoop: boolean;
  /** Inside an `except*` block, which must not be left by break, continue or return. */
  readonly inExceptStar: boolean;
}

/**
 * The errors CPython finds after parsing, in its symbol table and compiler: `return` outside a
 * function, `global x` after a use of x, a parameter named twice, ...
 */
export function checkModule(module: Module, report: Report): void {
  checkFutureImports(module, report);
  const scope = new Scope("module", null);
  const checks = new StatementChecks(report);
  checks.block(module.body, { scope, inLoop: false, inExceptStar: false });
  checkNonlocals(checks.expressions.nonlocals, report);
}

class StatementChecks {
  readonly expressions: ExpressionChecks;
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
    this.expressions = new ExpressionChecks(report);
  }

  block(body: readonly Statement[], place: Place): void {
    for (const statement of body) this.statement(statement, place);
  }

  private statement(statement: Statement, place: Place): void {
    const { expressions: check, report } = this;
    const { scope } = place;
    switch (statement.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.functionDefinition(statement, scope);
        break;
      case "ClassDef":
        this.classDefinition(statement, scope);
        break;
      case "Return":
        this.returnStatement(statement, place);
        break;
      case "Delete":
        for (const target of statement.targets) check.target(target, scope, "delete");
        break;
      case "Assign":
        check.load(statement.value, scope);
        for (const target of statement.targets) check.target(target, scope);
        break;
      case "TypeAlias":
        checkTypeAlias(check, statement, scope);
        break;
      case "AugAssign":
        check.target(statement.target, scope);
        check.load(statement.value, scope);
        break;
      case "AnnAssign":
        check.annotated(statement, scope);
        break;
      case "For":
      case "AsyncFor":
        if (statement.kind === "AsyncFor") this.requireAsync("async for", statement, scope);
        check.target(statement.target, scope);
        check.load(statement.iter, scope);
        this.block(statement.body, { ...place, inLoop: true, inExceptStar: false });
        this.block(statement.orelse, place);
        break;
      case "While":
        check.load(statement.test, scope);
        this.block(statement.body, { ...place, inLoop: true, inExceptStar: false });
        this.block(statement.orelse, place);
        break;
      case "If":
        this.ifStatement(statement, place);
        break;
      case "With":
      case "AsyncWith":
        if (statement.kind === "AsyncWith") this.requireAsync("async with", statement, scope);
        for (const { contextExpr, optionalVars } of statement.items) {
          check.load(contextExpr, scope);
          if (optionalVars !== null) check.target(optionalVars, scope);
        }
        this.block(statement.body, place);
        break;
      case "Match":
        check.load(statement.subject, scope);
        checkMatch(statement, report);
        for (const { pattern, guard, body } of statement.cases) {
          check.pattern(pattern, scope);
          if (guard !== null) check.load(guard, scope);
          this.block(body, place);
        }
        break;
      case "Raise":
        if (statement.exc !== null) check.load(statement.exc, scope);
        if (statement.cause !== null) check.load(statement.cause, scope);
        break;
      case "Try":
      case "TryStar":
        this.tryStatement(statement, place);
        break;
      case "Assert":
        check.load(statement.test, scope);
        if (statement.msg !== null) check.load(statement.msg, scope);
        break;
      case "Import":
        for (const { name, asname, span } of statement.names) {
          check.bind(asname ?? name.split(".")[0]!, span, scope);
        }
        break;
      case "ImportFrom":
        if (importsFuture(statement) && scope.kind !== "module") reportLate(statement, report);
        for (const { name, asname, span } of statement.names) {
          if (name !== "*") check.bind(asname ?? name, span, scope);
          else if (scope.kind !== "module") {
            report("import * only allowed at module level", span);
          }
        }
        break;
      case "Global":
      case "Nonlocal":
        checkDeclaration(statement, scope, report);
        if (statement.kind === "Nonlocal" && scope.kind !== "module") {
          const { span } = statement;
          for (const name of statement.names) check.nonlocals.push({ scope, name, span });
        }
        break;
      case "Expr":
        check.load(statement.value, scope);
        break;
      case "Pass":
        break;
      case "Break":
      case "Continue":
        this.leaveLoop(statement, place);
        break;
    }
  }

  /** A chain of `elif`s is followed without recursion. */
  private ifStatement(statement: Statement & { kind: "If" }, place: Place): void {
    let branch = statement;
    for (;;) {
      this.expressions.load(branch.test, place.scope);
      this.block(branch.body, place);
      const [next] = branch.orelse;
      if (branch.orelse.length !== 1 || next?.kind !== "If") break;
      branch = next;
    }
    this.block(branch.orelse, place);
  }

  private functionDefinition(
    statement: Statement & { kind: "FunctionDef" | "AsyncFunctionDef" },
    scope: Scope,
  ): void {
    const { expressions: check, report } = this;
    const { name, args, body, decoratorList, returns, typeParams } = statement;
    check.bind(name.text, name.span, scope);
    for (const decorator of decoratorList) check.load(decorator, scope);
    check.defaults(args, scope);
    const outer = checkTypeParameters(check, typeParams, scope);
    check.annotations(args, returns, outer);
    const kind = statement.kind === "FunctionDef" ? "function" : "async function";
    const inner = new Scope(kind, outer);
    check.parameters(args, inner);
    this.block(body, { scope: inner, inLoop: false, inExceptStar: false });
    if (kind === "async function" && inner.hasYield) {
      for (const span of inner.returnsWithValue) {
        report("'return' with value in async generator", span);
      }
    }
  }

  private classDefinition(statement: Statement & { kind: "ClassDef" }, scope: Scope): void {
    const { expressions: check } = this;
    const { name, bases, keywords, body, decoratorList, typeParams } = statement;
    check.bind(name.text, name.span, scope);
    for (const decorator of decoratorList) check.load(decorator, scope);
    const outer = checkTypeParameters(check, typeParams, scope);
    check.elements(bases, outer);
    check.keywords(keywords, outer);
    this.block(body, { scope: new Scope("class", outer), inLoop: false, inExceptStar: false });
  }

  private returnStatement(statement: Statement & { kind: "Return" }, place: Place): void {
    const { scope } = place;
    if (scope.kind !== "function" && scope.kind !== "async function") {
      this.report("'return' outside function", statement.span);
    } else if (place.inExceptStar) this.reportExceptStar(statement.value ?? statement);
    if (statement.value !== null) {
      scope.returnsWithValue.push(statement.span);
      this.expressions.load(statement.value, scope);
    }
  }

  private tryStatement(statement: Statement & { kind: "Try" | "TryStar" }, place: Place): void {
    const { expressions: check, report } = this;
    this.block(statement.body, place);
    const inExceptStar = place.inExceptStar || statement.kind === "TryStar";
    for (const [index, { type, name, body, span }] of statement.handlers.entries()) {
      if (type !== null) check.load(type, place.scope);
      else if (index < statement.handlers.length - 1) {
        report("default 'except:' must be last", span);
      }
      if (name !== null) check.bind(name, span, place.scope);
      this.block(body, { ...place, inExceptStar });
    }
    this.block(statement.orelse, place);
    this.block(statement.finalbody, place);
  }

  private leaveLoop(statement: Statement & { kind: "Break" | "Continue" }, place: Place): void {
    if (place.inExceptStar) this.reportExceptStar(statement);
    else if (!place.inLoop) {
      const isBreak = statement.kind === "Break";
      this.report(
        isBreak ? "'break' outside loop" : "'continue' not properly in loop",
        statement.span,
      );
    }
  }

  private reportExceptStar({ span }: Statement | Expression): void {
    this.report("'break', 'continue' and 'return' cannot appear in an except* block", span);
  }

  private requireAsync(what: string, { span }: Statement, scope: Scope): void {
    if (scope.kind !== "async function") {
      this.report(`'${what}' outside async function`, span);
    }
  }
}
