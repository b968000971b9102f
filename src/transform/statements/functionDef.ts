/** `def` and `async def`: function declarations, methods, and what decorators make of them. */
import type * as ast from "../../ast/nodes.ts";
import { findLeft } from "../../analyze/dropping.ts";
import { isErasedDecorator } from "../../analyze/erasedDecorators.ts";
import { completes } from "../../analyze/flow.ts";
import type { FunctionInfo } from "../../analyze/types/declarations.ts";
import { members } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import {
  assignment,
  call,
  create,
  expressionStatement,
  id,
  nonNull,
  nullValue,
  string,
  variable,
  type TsExpression,
  type TsStatement,
} from "../factory.ts";
import { hasEffect } from "../calls/stability.ts";
import { destroyed } from "../destroying.ts";
import { usesReceiver } from "../classes/receivers.ts";
import { translateParameters } from "../parameters.ts";
import { translateBlock, translateExpression } from "../registry.ts";
import { typeParametersNode } from "../functionTypes.ts";
import { guardStops } from "../stopGuards.ts";
import { resultNode } from "../typeNodes.ts";
import { isVoid } from "../voidFunctions.ts";
import { docstringOf, document, pythonDocstring } from "./docstring.ts";
import { isRegister } from "../../analyze/dispatch.ts";
import { allArgs } from "../../analyze/scopes.ts";
import { withAnnotations } from "../functionAnnotations.ts";
import { withDefaults } from "../functionDefaults.ts";
import type { ts } from "ts-morph";

const f = typescript.factory;
const { SyntaxKind } = typescript;

export type FunctionDefinition = ast.FunctionDef | ast.AsyncFunctionDef;

export function translateFunctionDef(
  ctx: TransformContext,
  node: FunctionDefinition,
): TsStatement[] {
  const fn = ctx.analysis.functionOf.get(node)!;
  const binding = ctx.analysis.scopes.lookup(scopeAround(ctx, node), node.name.text);
  const name = binding === null ? ctx.names.identifier(node.name.text) : ctx.names.of(binding);
  const { typeOf } = ctx.analysis;
  const decorators = node.decoratorList.filter((d) => !isErasedDecorator(typeOf, d));
  const placement = binding === null ? null : ctx.placements.of(binding);
  const declared =
    placement?.kind === "at-definition"
      ? [...placement.definitions].find(([d]) => d.node === node)
      : undefined;
  const isOwnDeclaration = declared !== undefined;
  const isOnly = binding?.definitions.length === 1;
  if (decorators.length === 0 && isOwnDeclaration && isOnly) {
    const declaration = functionDeclaration(ctx, fn, name);
    document(declaration, docstringOf(node.body));
    const doc = ctx.readsDocstrings ? pythonDocstring(node.body) : null;
    const defaults = withAnnotations(ctx, fn, withDefaults(ctx, fn, id(name)));
    return [
      declaration,
      ...(typescript.isIdentifier(defaults) ? [] : [expressionStatement(defaults)]),
      ...(doc === null
        ? []
        : [expressionStatement(call(ctx.language("withDocstring"), id(name), string(doc)))]),
    ];
  }
  const evaluated = evaluatedFirst(ctx, fn, decorators);
  // inside, the name means what the decorators made, not the function itself
  const recursive =
    decorators.length > 0 && (binding?.references.some((r) => isInside(r.node, node)) ?? false);
  let value: TsExpression = functionExpression(ctx, fn, recursive ? undefined : name);
  if (recursive || (decorators.length > 0 && typescript.isArrowFunction(value)))
    value = call(ctx.language("withName"), value, string(node.name.text));
  const doc = ctx.readsDocstrings ? pythonDocstring(node.body) : null;
  if (doc !== null) value = call(ctx.language("withDocstring"), value, string(doc));
  value = withAnnotations(ctx, fn, withDefaults(ctx, fn, value));
  for (const decorator of [...decorators].reverse())
    value =
      registeredByAnnotation(ctx, decorator, node, value) ??
      decoratedBy(ctx, decorator, value, evaluated.get(decorator));
  const statement = isOwnDeclaration
    ? variable(name, {
        constant: declared[1],
        value,
        type: isOnly ? undefined : f.createKeywordTypeNode(SyntaxKind.AnyKeyword),
      })
    : expressionStatement(assignment(id(name), value));
  document(statement, docstringOf(node.body));
  return [statement];
}

function functionDeclaration(ctx: TransformContext, fn: FunctionInfo, name: string): TsStatement {
  if (keepsThis(ctx, fn))
    return variable(name, { constant: true, value: functionExpression(ctx, fn, undefined) });
  const parts = functionParts(ctx, fn);
  return f.createFunctionDeclaration(
    modifiers(ctx, fn),
    star(fn),
    name,
    typeParametersNode(ctx, fn),
    parts.parameters,
    resultNode(ctx, fn),
    parts.body,
  );
}

function isInside(inner: ast.Expression, outer: FunctionDefinition): boolean {
  const [first] = outer.body;
  return (
    first !== undefined && inner.span.start >= first.span.start && inner.span.end <= outer.span.end
  );
}

/** The scope in which a function is defined. */
function scopeAround(ctx: TransformContext, node: FunctionDefinition) {
  return ctx.analysis.scopes.scopeOf.get(node)!.parent!;
}

/** Python evaluates decorators before the defaults of parameters: where both do something, they get variables. */
function evaluatedFirst(
  ctx: TransformContext,
  fn: FunctionInfo,
  decorators: readonly ast.Expression[],
): ReadonlyMap<ast.Expression, TsExpression> {
  const evaluated = new Map<ast.Expression, TsExpression>();
  if (!fn.parameters.some((p) => p.defaultValue !== null && hasEffect(ctx, p.defaultValue)))
    return evaluated;
  for (const decorator of decorators) {
    if (!hasEffect(ctx, decorator)) continue;
    const local = ctx.temporary("decorator");
    ctx.precede(variable(local, { constant: true, value: translateExpression(ctx, decorator) }));
    evaluated.set(decorator, id(local));
  }
  return evaluated;
}

/**
 *     @area.register
 *     def _(shape: Circle): ...
 *
 * The class is in the annotation: `area.register(Circle, function (shape) { ... })`.
 */
function registeredByAnnotation(
  ctx: TransformContext,
  decorator: ast.Expression,
  node: FunctionDefinition,
  value: TsExpression,
): TsExpression | null {
  if (!isRegister(ctx.analysis.scopes, decorator)) return null;
  const annotation = allArgs(node.args)[0]?.annotation ?? null;
  if (annotation === null || annotation.kind === "Constant") return null;
  return call(translateExpression(ctx, decorator), translateExpression(ctx, annotation), value);
}

/** `decorator(value)`: a decorator may be a class. */
export function decoratedBy(
  ctx: TransformContext,
  decorator: ast.Expression,
  value: TsExpression,
  translated: TsExpression = translateExpression(ctx, decorator),
): TsExpression {
  const all = members(ctx.typeOf(decorator));
  if (all.length > 0 && all.every((m) => m.kind === "class")) return create(translated, value);
  const mayBeClass =
    all.length === 0 ||
    all.some((m) => m.kind === "any" || m.kind === "class" || m.kind === "instance");
  return mayBeClass && ctx.classesTravel
    ? call(ctx.language("invoke"), translated, value)
    : call(translated, value);
}

function functionExpression(
  ctx: TransformContext,
  fn: FunctionInfo,
  name: string | undefined,
): TsExpression {
  const parts = functionParts(ctx, fn);
  if (keepsThis(ctx, fn)) {
    return f.createArrowFunction(
      modifiers(ctx, fn),
      typeParametersNode(ctx, fn),
      parts.parameters,
      resultNode(ctx, fn),
      undefined,
      parts.body,
    );
  }
  return f.createFunctionExpression(
    modifiers(ctx, fn),
    star(fn),
    name,
    typeParametersNode(ctx, fn),
    parts.parameters,
    resultNode(ctx, fn),
    parts.body,
  );
}

/** Inside a method, `this` must stay the method's. */
function keepsThis(ctx: TransformContext, fn: FunctionInfo): boolean {
  return !fn.isGenerator && usesReceiver(ctx, fn.node);
}

export function modifiers(ctx: TransformContext, fn: FunctionInfo): ts.Modifier[] | undefined {
  const asynchronous = fn.isAsync || ctx.analysis.colours.asyncFunctions.has(fn);
  return asynchronous ? [f.createModifier(SyntaxKind.AsyncKeyword)] : undefined;
}

export function star(fn: FunctionInfo): ts.AsteriskToken | undefined {
  return fn.isGenerator ? f.createToken(SyntaxKind.AsteriskToken) : undefined;
}

/** Functions that Python calls by itself, or the library does: nobody there waits for a promise. */
export function reportBlocking(ctx: TransformContext, fn: FunctionInfo): void {
  const { asyncFunctions, threadFunctions, loopCallbacks } = ctx.analysis.colours;
  const cause = asyncFunctions.get(fn);
  if (cause === undefined) return;
  const special = fn.name.startsWith("__") && fn.name !== "__call__";
  if (special || fn.binding === "property" || fn.isGenerator) {
    ctx.report(
      "blocking-here",
      cause,
      fn.isGenerator ? "a generator" : fn.binding === "property" ? "a property" : `${fn.name}()`,
    );
  } else if (fn.escapes && !threadFunctions.has(fn) && !loopCallbacks.has(fn))
    ctx.report(
      "blocking-here",
      cause,
      `${fn.name === "<lambda>" ? "a lambda" : `${fn.name}()`}, which is passed to a function that calls it`,
    );
}

export interface FunctionParts {
  readonly parameters: ts.ParameterDeclaration[];
  readonly body: ts.Block;
}

/** Parameters and body, translated inside the function. */
export function functionParts(
  ctx: TransformContext,
  fn: FunctionInfo,
  options: { withReceiver?: boolean } = {},
): FunctionParts {
  const node = fn.node as FunctionDefinition;
  reportBlocking(ctx, fn);
  // defaults are evaluated outside
  const { parameters, prologue } = translateParameters(ctx, fn, options);
  const outer = {
    currentFunction: ctx.currentFunction,
    caught: ctx.caught,
    handledBy: ctx.handledBy,
    breakLabel: ctx.breakLabel,
    inConstructor: ctx.inConstructor,
  };
  Object.assign(ctx, {
    currentFunction: fn,
    caught: null,
    handledBy: [],
    breakLabel: null,
    inConstructor: fn.owner !== null && fn.name === "__init__",
  });
  const statements = reportingLeft(
    ctx,
    node,
    ctx.inBlock(() => translateBlock(ctx, node.body)),
  );
  Object.assign(ctx, outer);
  const fallsOff =
    !fn.isGenerator && !isVoid(ctx, fn) && fn.name !== "__init__" && completes(node.body);
  // an abstract method gives None as well, whatever its annotation says
  const none = mayReturnNone(fn) ? nullValue() : nonNull(nullValue());
  const end = fallsOff ? [f.createReturnStatement(none)] : [];
  const body = guarded(ctx, fn, [...statements, ...end]);
  return { parameters, body: f.createBlock([...prologue, ...body], true) };
}

/** `lost = fetch()`, of which nothing more is heard: what CPython does with it when the function ends. */
function reportingLeft(
  ctx: TransformContext,
  node: FunctionDefinition,
  body: TsStatement[],
): TsStatement[] {
  const scope = ctx.analysis.scopes.scopeOf.get(node)!;
  const reports = [...findLeft(node, scope, ctx.dropped)].flatMap(([binding, value]) =>
    ctx.placements.of(binding).kind === "at-definition"
      ? destroyed(ctx, value, id(ctx.names.of(binding)), "leftUnawaited")
      : [],
  );
  const end = node.body.at(-1)?.kind === "Return" ? -1 : body.length;
  return [...body.slice(0, end), ...reports, ...body.slice(end)];
}

function guarded(ctx: TransformContext, fn: FunctionInfo, body: TsStatement[]): TsStatement[] {
  if (!ctx.stopping.has(fn)) return body;
  const kind = !fn.isGenerator ? "coroutine" : fn.isAsync ? "async generator" : "generator";
  return [guardStops(ctx, kind, body)];
}

/** Falling off the end returns None: beside other results that has to be said. */
function mayReturnNone(fn: FunctionInfo): boolean {
  const type = fn.result.type;
  return type.kind === "union" || type.kind === "any";
}
