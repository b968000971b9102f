/** Methods, properties and constructors. */
import { lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import { isMethodDecorator } from "../../analyze/erasedDecorators.ts";
import { allArgs } from "../../analyze/scopes.ts";
import type { ClassInfo, FunctionInfo } from "../../analyze/types/declarations.ts";
import { ancestry } from "../../analyze/types/declarations.ts";
import { realBases } from "../../analyze/cooperation.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import {
  assignment,
  call,
  expressionStatement,
  id,
  member,
  neverType,
  spread,
  type TsExpression,
  type TsType,
  typeReference,
} from "../factory.ts";
import { resultNode } from "../typeNodes.ts";
import { docstringOf, document } from "../statements/docstring.ts";
import { decoratedBy, functionParts, modifiers, star } from "../statements/functionDef.ts";
import type { ts } from "ts-morph";
import { aliasOfThis, isWantedUnderOtherThis } from "./receivers.ts";
import { staticBlock } from "./staticBlock.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

const METHOD_NAMES: ReadonlyMap<string, string> = new Map([
  ["__iter__", "Symbol.iterator"],
  ["__aiter__", "Symbol.asyncIterator"],
]);

export function methodElement(
  ctx: TransformContext,
  cls: ClassInfo,
  fn: FunctionInfo,
): ts.ClassElement | null {
  const node = fn.node as ast.FunctionDef | ast.AsyncFunctionDef;
  const { typeOf } = ctx.analysis;
  if (node.decoratorList.some((d) => !isMethodDecorator(typeOf, d)))
    return decoratedMethod(ctx, cls, fn, node);
  const receiver = allArgs(node.args)[0];
  const scope = ctx.analysis.scopes.scopeOf.get(node)!;
  const binding =
    receiver === undefined || fn.binding === "static"
      ? undefined
      : scope.bindings.get(receiver.arg);
  const replaced = binding?.definitions.length === 1 && !isWantedUnderOtherThis(ctx, node, binding);
  if (replaced) ctx.receivers.set(binding, () => f.createThis());
  const alias = binding === undefined || replaced ? [] : [aliasOfThis(ctx, fn, binding)];
  const element = translateMethod(ctx, cls, fn, node, alias);
  if (replaced) ctx.receivers.delete(binding);
  if (element !== null) document(element, docstringOf(node.body));
  return element;
}

function translateMethod(
  ctx: TransformContext,
  cls: ClassInfo,
  fn: FunctionInfo,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
  alias: readonly ts.Statement[],
): ts.ClassElement | null {
  if (
    UNSUPPORTED_METHODS.has(fn.name) ||
    (fn.name === "__new__" && !ctx.analysis.initialisers.methods.has(cls.node))
  )
    ctx.report("unsupported-statement", node.name, `the method ${fn.name}`);
  const isStatic = fn.binding === "static" || fn.binding === "class";
  const staticModifier = isStatic ? [f.createModifier(SyntaxKind.StaticKeyword)] : [];
  const { parameters, body } = functionParts(ctx, fn);
  if (
    fn.name === "__init__" &&
    cls.kind !== "enum" &&
    !ctx.analysis.initialisers.methods.has(cls.node)
  )
    return constructorElement(ctx, cls, { parameters, body }, node, alias);
  const parts = { parameters, body: f.createBlock([...alias, ...body.statements], true) };
  if (node.decoratorList.some((d) => d.kind === "Attribute" && d.attr === "deleter")) {
    return f.createMethodDeclaration(
      undefined,
      undefined,
      `__delete_${fn.name}`,
      undefined,
      undefined,
      [],
      undefined,
      parts.body,
    );
  }
  if (fn.binding === "property") {
    const isSetter = node.decoratorList.some((d) => d.kind === "Attribute" && d.attr === "setter");
    return isSetter
      ? f.createSetAccessorDeclaration(
          undefined,
          ctx.names.attributeOf(cls, fn.name),
          parts.parameters,
          parts.body,
        )
      : f.createGetAccessorDeclaration(
          undefined,
          ctx.names.attributeOf(cls, fn.name),
          [],
          resultNode(ctx, fn),
          parts.body,
        );
  }
  const special = METHOD_NAMES.get(fn.name);
  const name =
    special === undefined
      ? ctx.names.attributeOf(cls, fn.name)
      : f.createComputedPropertyName(id(special));
  return f.createMethodDeclaration(
    [...staticModifier, ...(modifiers(ctx, fn) ?? [])],
    star(fn),
    name,
    undefined,
    undefined,
    parts.parameters,
    special === undefined ? resultNode(ctx, fn) : iteratorOfNothing(fn),
    parts.body,
  );
}

/** The result of an `__iter__` that does nothing but raise, which TypeScript would take to be void. */
function iteratorOfNothing(fn: FunctionInfo): TsType | undefined {
  if (fn.isGenerator || fn.result.type.kind !== "never") return undefined;
  return typeReference(fn.name === "__iter__" ? "Iterator" : "AsyncIterator", [neverType()]);
}

/** Hooks for which JavaScript's classes have nothing. */
const UNSUPPORTED_METHODS = new Set([
  "__class_getitem__",
  "__set_name__",
  "__get__",
  "__set__",
  "__delete__",
  "__getattribute__",
]);

/**
 *     class Api:
 *         @retry(3)
 *         def get(self): ...
 *
 * Decorators get a function that takes `self` first; what they return is put on the prototype.
 */
function decoratedMethod(
  ctx: TransformContext,
  cls: ClassInfo,
  fn: FunctionInfo,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): ts.ClassElement {
  const parts = functionParts(ctx, fn, { withReceiver: true });
  let value: TsExpression = f.createFunctionExpression(
    modifiers(ctx, fn),
    star(fn),
    ctx.names.identifier(fn.name),
    undefined,
    parts.parameters,
    resultNode(ctx, fn),
    parts.body,
  );
  for (const decorator of [...node.decoratorList].reverse()) {
    if (!isMethodDecorator(ctx.analysis.typeOf, decorator))
      value = decoratedBy(ctx, decorator, value);
    else if (lastName(decorator) === "property" || lastName(decorator) === "setter")
      ctx.report("unsupported-statement", decorator, "a property with other decorators");
  }
  const isStatic = fn.binding === "static" || fn.binding === "class";
  const owner = isStatic ? f.createThis() : member(f.createThis(), "prototype");
  const method = fn.binding === "static" ? value : call(ctx.language("method"), value);
  return staticBlock([
    expressionStatement(assignment(member(owner, ctx.names.attributeOf(cls, fn.name)), method)),
  ]);
}

/** `__init__`: JavaScript wants `super(...)` before `this`. */
function constructorElement(
  ctx: TransformContext,
  cls: ClassInfo,
  parts: { parameters: ts.ParameterDeclaration[]; body: ts.Block },
  node: ast.FunctionDef | ast.AsyncFunctionDef,
  alias: readonly ts.Statement[],
): ts.ClassElement {
  const hasBase = realBases(cls.node).length > 0;
  if (ctx.analysis.initialisers.refused.has(cls.node))
    ctx.report(
      "unsupported-statement",
      node,
      "an __init__ that does not begin with that of its base, a class of the library,",
    );
  let statements = [...parts.body.statements];
  // object's does nothing
  if (!hasBase) statements = statements.filter((statement) => !isSuperCall(statement));
  else {
    const index = statements.findIndex(isSuperCall);
    if (index === -1)
      statements = [
        expressionStatement(
          call(f.createSuper() as unknown as TsExpression, ...newArguments(cls, parts.parameters)),
        ),
        ...statements,
      ];
  }
  statements.splice(statements.findIndex(isSuperCall) + 1, 0, ...alias);
  return f.createConstructorDeclaration(
    undefined,
    parts.parameters,
    f.createBlock(statements, true),
  );
}

/** `BaseException.__new__` keeps the arguments as `args`, whether or not `__init__` passes them on. */
function newArguments(
  cls: ClassInfo,
  parameters: readonly ts.ParameterDeclaration[],
): TsExpression[] {
  const base = [...ancestry(cls)].slice(1).find((c) => c.members.has("__init__"));
  const isException = [...ancestry(cls)].some(
    (c) => c.module.name === "builtins" && c.name === "BaseException",
  );
  if (!isException || base === undefined || !base.module.library) return [];
  const names = parameters.map((p) =>
    p.initializer === undefined && p.dotDotDotToken === undefined && typescript.isIdentifier(p.name)
      ? p.name.text
      : null,
  );
  return names.every((name) => name !== null)
    ? names.map((name) => id(name))
    : [spread(id("arguments"))];
}

function isSuperCall(node: ts.Statement): boolean {
  return (
    typescript.isExpressionStatement(node) &&
    typescript.isCallExpression(node.expression) &&
    node.expression.expression.kind === SyntaxKind.SuperKeyword
  );
}
