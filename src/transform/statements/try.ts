/** `try`: one `catch` whose conditions are the handlers' types. */
import type * as ast from "../../ast/nodes.ts";
import { completes } from "../../analyze/flow.ts";
import { visitNodes } from "../../analyze/visit.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import {
  anyType,
  assignment,
  binary,
  block,
  bool,
  call,
  cast,
  expressionStatement,
  id,
  ifStatement,
  method,
  nonNull,
  not,
  nullValue,
  string,
  throwStatement,
  token,
  undefinedValue,
  variable,
  type TsExpression,
  type TsStatement,
} from "../factory.ts";
import { attributeOfClass } from "../expressions/name.ts";
import { translateBlock, translateExpression } from "../registry.ts";
import { commented } from "../trivia.ts";
import type { ts } from "ts-morph";

const f = typescript.factory;

export function translateTry(ctx: TransformContext, node: ast.Try): TsStatement[] {
  if (node.finalbody.length > 0 && (ctx.handling.showsContext || asksInFinally(ctx, node)))
    return finallyWithContext(ctx, node);
  const final = (): ts.Block | undefined =>
    node.finalbody.length === 0 ? undefined : block(translateBlock(ctx, node.finalbody));
  if (node.orelse.length === 0) {
    const body = block(translateBlock(ctx, node.body));
    const handlers = node.handlers.length === 0 ? undefined : catchClause(ctx, node.handlers);
    return [f.createTryStatement(body, handlers, final())];
  }
  const guarded = withElse(ctx, node);
  if (node.finalbody.length === 0) return guarded;
  return [f.createTryStatement(block(guarded), undefined, final())];
}

/** Whether `finally` asks for the exception that is on its way. */
function asksInFinally(ctx: TransformContext, node: ast.Try): boolean {
  let found = false;
  for (const statement of node.finalbody)
    visitNodes(statement, (inner) => {
      if (inner.kind === "Call" || inner.kind === "Raise") found ||= ctx.handling.asking.has(inner);
    });
  return found && ctx.handling.raisesForCallers;
}

/** `finally` handles what was on its way, which is also the context of what it raises. */
function finallyWithContext(ctx: TransformContext, node: ast.Try): TsStatement[] {
  const pending = ctx.temporary("pending");
  const guarded =
    node.handlers.length === 0
      ? translateBlock(ctx, node.body)
      : translateTry(ctx, { ...node, finalbody: [] });
  const noted = [
    expressionStatement(assignment(id(pending), id("error"))),
    throwStatement(id("error")),
  ];
  return [
    variable(pending, {
      constant: false,
      type: f.createKeywordTypeNode(typescript.SyntaxKind.AnyKeyword),
      value: nullValue(),
    }),
    f.createTryStatement(
      block(guarded),
      f.createCatchClause(f.createVariableDeclaration("error"), block(noted)),
      block(finalStatements(ctx, node, pending)),
    ),
  ];
}

function finalStatements(ctx: TransformContext, node: ast.Try, pending: string): TsStatement[] {
  const { caught } = ctx;
  ctx.caught = null;
  const statements = notingHandled(ctx, pending, node.finalbody);
  ctx.caught = caught;
  return statements;
}

/** Statements of a handler: what it handles is the context of whatever they raise. */
function raisingFrom(
  ctx: TransformContext,
  body: readonly ast.Statement[],
  handled: string,
): TsStatement {
  const statements = translateBlock(ctx, body);
  const raised = ctx.temporary("raised");
  const thrown = throwStatement(method(id(handled), "raised", id(raised)));
  return f.createTryStatement(
    block(statements),
    f.createCatchClause(f.createVariableDeclaration(raised), block([thrown])),
    undefined,
  );
}

/** `else` runs where the body raised nothing; what it raises itself is not caught here. */
function withElse(ctx: TransformContext, node: ast.Try): TsStatement[] {
  const body = translateBlock(ctx, node.body);
  if (node.handlers.every((handler) => !completes(handler.body))) {
    // every handler leaves: what follows is reached only without an exception
    const guarded = f.createTryStatement(block(body), catchClause(ctx, node.handlers), undefined);
    return [guarded, ...translateBlock(ctx, node.orelse)];
  }
  return elseAfter(ctx, node, body, catchClause(ctx, node.handlers));
}

/** The `else` of handlers that go on after it: a variable tells whether the body came to its end. */
export function elseAfter(
  ctx: TransformContext,
  node: ast.Try | ast.TryStar,
  body: TsStatement[],
  handling: ts.CatchClause,
): TsStatement[] {
  const succeeded = ctx.temporary("succeeded");
  const mark = expressionStatement(assignment(id(succeeded), bool(true)));
  return [
    variable(succeeded, { constant: false, value: bool(false) }),
    f.createTryStatement(block([...body, mark]), handling, undefined),
    ifStatement(id(succeeded), translateBlock(ctx, node.orelse)),
  ];
}

function catchClause(
  ctx: TransformContext,
  handlers: readonly ast.ExceptHandler[],
): ts.CatchClause {
  const name = caughtName(ctx, handlers);
  const outer = ctx.caught;
  ctx.caught = name;
  const statements = handlerStatements(ctx, handlers, name);
  ctx.caught = outer;
  const unused =
    handlers.length === 1 && matchesAll(ctx, handlers[0]!) && !mentions(statements, name);
  return f.createCatchClause(
    unused ? undefined : f.createVariableDeclaration(name),
    block(statements),
  );
}

/** All handlers share one variable: the name that Python gives it, where they agree. */
function caughtName(ctx: TransformContext, handlers: readonly ast.ExceptHandler[]): string {
  const names = new Set(handlers.flatMap((h) => (h.name === null ? [] : [h.name])));
  const [only] = names;
  const isVariable = handlers.some((handler) => ctx.unbinding.has(handler));
  if (names.size === 1 && only !== undefined && !isVariable && !isAssigned(ctx, handlers, only)) {
    return ctx.names.identifier(only);
  }
  return caughtElsewhere(ctx, handlers);
}

/** A name for what was caught that hides no variable of the handlers. */
export function caughtElsewhere(
  ctx: TransformContext,
  handlers: readonly ast.ExceptHandler[],
): string {
  const isTaken = handlers.some(
    (handler) =>
      mentionsName(ctx, handler, "error") ||
      (ctx.unbinding.has(handler) && ctx.names.of(ctx.unbinding.get(handler)!) === "error"),
  );
  return isTaken ? ctx.fresh("error") : "error";
}

/** Whether a handler uses a variable of that TypeScript name, which the caught exception would hide. */
function mentionsName(ctx: TransformContext, handler: ast.ExceptHandler, name: string): boolean {
  let found = false;
  visitNodes(handler, (node) => {
    if (node.kind === "Name" && ctx.names.identifier(node.id) === name) found = true;
  });
  return found;
}

/** `except E as e: ... e = other` needs a variable of its own. */
function isAssigned(
  ctx: TransformContext,
  handlers: readonly ast.ExceptHandler[],
  name: string,
): boolean {
  const scope = [...ctx.analysis.scopes.scopeOf.values()].find((s) =>
    s.bindings
      .get(name)
      ?.definitions.some(
        (d) => d.node === handlers[0] || handlers.includes(d.node as ast.ExceptHandler),
      ),
  );
  return (
    scope?.bindings.get(name)?.definitions.some((d) => d.how !== "except" && d.how !== "delete") ??
    false
  );
}

function handlerStatements(
  ctx: TransformContext,
  handlers: readonly ast.ExceptHandler[],
  name: string,
): TsStatement[] {
  const [first] = handlers;
  if (handlers.length === 1 && first !== undefined) {
    const body = handlerBody(ctx, first, name);
    if (matchesAll(ctx, first)) return commented(ctx, first, body);
    const guard = ifStatement(not(condition(ctx, first, name)), [throwStatement(id(name))]);
    const [guarded] = commented(ctx, first, [simplified(guard)]);
    return [guarded!, ...body];
  }
  let chain: TsStatement = block([throwStatement(id(name))]);
  for (const handler of [...handlers].reverse()) {
    const body = commented(ctx, handler, handlerBody(ctx, handler, name));
    chain = matchesAll(ctx, handler)
      ? block(body)
      : ifStatement(condition(ctx, handler, name), body, chain);
  }
  return typescript.isBlock(chain) ? [...chain.statements] : [chain];
}

/** `if (!(error instanceof X)) throw error;` on one line. */
function simplified(guard: ts.IfStatement): ts.IfStatement {
  const then = guard.thenStatement;
  const [only] = typescript.isBlock(then) ? then.statements : [];
  return only === undefined ? guard : f.createIfStatement(guard.expression, only, undefined);
}

function handlerBody(
  ctx: TransformContext,
  handler: ast.ExceptHandler,
  name: string,
): TsStatement[] {
  const body = handlingBody(ctx, handler, name);
  if (ctx.unbinding.has(handler))
    return unbinding(ctx, handler, caughtValue(ctx, handler, name), body);
  const ownName = handler.name === null ? name : ctx.names.identifier(handler.name);
  if (ownName === name) return body;
  const own = variable(ownName, {
    constant: false,
    type: f.createKeywordTypeNode(typescript.SyntaxKind.AnyKeyword),
    value: id(name),
  });
  return [own, ...body];
}

/**
 *     except OSError as error: ...
 *
 * where the program notices that the variable has no value afterwards.
 */
export function unbinding(
  ctx: TransformContext,
  handler: ast.ExceptHandler,
  caught: TsExpression,
  body: readonly TsStatement[],
): TsStatement[] {
  const binding = ctx.unbinding.get(handler)!;
  const { node } = binding.scope;
  const cls = node.kind === "ClassDef" ? ctx.analysis.classOf.get(node)! : null;
  const target = cls === null ? id(ctx.names.of(binding)) : attributeOfClass(ctx, binding, cls);
  const bind = expressionStatement(assignment(target, caught));
  const unbind = expressionStatement(
    cls === null
      ? assignment(target, nonNull(undefinedValue()))
      : call(ctx.builtin("delattr"), id(ctx.className(cls)), string(binding.name)),
  );
  if (!leavesEarly(handler)) return [bind, ...body, unbind];
  return [bind, f.createTryStatement(block(body), undefined, block([unbind]))];
}

/** Whether a handler may be left otherwise than at its end. */
function leavesEarly(handler: ast.ExceptHandler): boolean {
  let found = false;
  for (const statement of handler.body)
    visitNodes(statement, ({ kind }, functions) => {
      if (functions.length === 0) found ||= JUMPS.has(kind);
    });
  return found;
}

const JUMPS: ReadonlySet<string> = new Set(["Return", "Raise", "Break", "Continue"]);

/** What was caught; TypeScript knows its class where the condition of the handler names it. */
function caughtValue(
  ctx: TransformContext,
  handler: ast.ExceptHandler,
  name: string,
): TsExpression {
  const { type } = handler;
  if (type === null || matchesAll(ctx, handler)) return cast(id(name), anyType());
  const types = type.kind === "Tuple" ? type.elts : [type];
  const isKnown = types.every((each) => ctx.typeOf(each).kind === "class");
  return isKnown ? id(name) : cast(id(name), anyType());
}

/** A handler's statements, in programs that notice more than the `catch` around them tells. */
function handlingBody(
  ctx: TransformContext,
  handler: ast.ExceptHandler,
  name: string,
): TsStatement[] {
  const { showsContext, raisesForCallers } = ctx.handling;
  if (!showsContext && !raisesForCallers) return translateBlock(ctx, handler.body);
  return notingHandled(ctx, name, handler.body);
}

/** `using handled = handling(error);` before statements whose calls ask what is being handled. */
function notingHandled(
  ctx: TransformContext,
  error: string,
  body: readonly ast.Statement[],
): TsStatement[] {
  const outer = ctx.handledBy;
  const around = outer.slice(-1).map((name) => id(name));
  let handled = "handled";
  for (let n = 2; ctx.names.all.has(handled) || outer.includes(handled); n++)
    handled = `handled${n}`;
  const declaration = f.createVariableDeclaration(
    handled,
    undefined,
    undefined,
    call(ctx.language("handling"), id(error), ...around),
  );
  const using = f.createVariableStatement(
    undefined,
    f.createVariableDeclarationList([declaration], typescript.NodeFlags.Using),
  );
  ctx.handledBy = [...outer, handled];
  const statements = ctx.handling.showsContext
    ? [raisingFrom(ctx, body, handled)]
    : translateBlock(ctx, body);
  ctx.handledBy = outer;
  return [using, ...statements];
}

/** `except:` and `except BaseException:` take whatever is raised. */
function matchesAll(ctx: TransformContext, handler: ast.ExceptHandler): boolean {
  if (handler.type === null) return true;
  const type = ctx.typeOf(handler.type);
  return (
    type.kind === "class" &&
    type.cls.module.name === "builtins" &&
    type.cls.name === "BaseException"
  );
}

export function condition(
  ctx: TransformContext,
  handler: ast.ExceptHandler,
  name: string,
): TsExpression {
  const type = handler.type!;
  const types = type.kind === "Tuple" ? type.elts : [type];
  return types
    .map((t) =>
      ctx.typeOf(t).kind === "class"
        ? binary(id(name), token.InstanceOfKeyword, translateExpression(ctx, t))
        : call(ctx.builtin("isinstance"), id(name), translateExpression(ctx, t)),
    )
    .reduce((left, right) => binary(left, token.BarBarToken, right));
}

function mentions(statements: readonly TsStatement[], name: string): boolean {
  let found = false;
  const search = (node: ts.Node): void => {
    if (typescript.isIdentifier(node) && node.text === name) found = true;
    typescript.forEachChild(node, search);
  };
  statements.forEach(search);
  return found;
}
