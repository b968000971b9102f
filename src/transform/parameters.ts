/** Parameters of functions: positions with defaults, `...rest`, and one object of keyword-only ones. */
import type { ts } from "ts-morph";
import type * as ast from "../ast/nodes.ts";
import type { FunctionInfo, Parameter } from "../analyze/types/declarations.ts";
import { members } from "../analyze/types/type.ts";
import { visitNodes } from "../analyze/visit.ts";
import { typescript } from "../typescript.ts";
import { parameterPlace } from "./calls/arguments.ts";
import { toPlace } from "./coercion.ts";
import type { TransformContext } from "./context.ts";
import { call, id, variable, type TsExpression, type TsStatement, type TsType } from "./factory.ts";
import { genericDecorator } from "./genericDecorators.ts";
import { capitalized } from "./names.ts";
import { decoratedNode, spreadableTypeNode, typeNode } from "./typeNodes.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

export interface TranslatedParameters {
  readonly parameters: ts.ParameterDeclaration[];
  /** Statements that must come first in the body: `*args` becomes a tuple, `**kwargs` a dict. */
  readonly prologue: TsStatement[];
}

export function translateParameters(
  ctx: TransformContext,
  fn: FunctionInfo,
  { withReceiver = false } = {},
): TranslatedParameters {
  const own = fn.parameters.slice(
    !withReceiver && fn.owner !== null && fn.binding !== "static" ? 1 : 0,
  );
  const parameters: ts.ParameterDeclaration[] = [];
  const prologue: TsStatement[] = [];
  const options = own.filter((p) => p.kind === "keyword-only");
  const keywords = own.find((p) => p.kind === "keywords");
  const variadic = own.find((p) => p.kind === "variadic");
  for (const parameter of own) {
    if (parameter.kind === "positional" || parameter.kind === "positional-only") {
      parameters.push(positional(ctx, fn, parameter));
    }
  }
  if (variadic !== undefined && (options.length > 0 || keywords !== undefined)) {
    // *args and keyword-only parameters: the options object is the last of the rest
    return variadicWithOptions(ctx, fn, parameters, variadic, options, keywords);
  }
  if (variadic !== undefined) {
    parameters.push(rest(ctx, variadic));
    if (usesWhole(ctx, fn, variadic)) prologue.push(tupleOf(ctx, fn, variadic));
  }
  if (options.length > 0 || keywords !== undefined) {
    parameters.push(optionsParameter(ctx, fn, options, keywords, prologue));
  }
  return { parameters, prologue };
}

function positional(
  ctx: TransformContext,
  fn: FunctionInfo,
  parameter: Parameter,
): ts.ParameterDeclaration {
  return f.createParameterDeclaration(
    undefined,
    undefined,
    nameOf(ctx, fn, parameter),
    undefined,
    parameterType(ctx, fn, parameter),
    defaultOf(ctx, fn, parameter),
  );
}

function nameOf(ctx: TransformContext, fn: FunctionInfo, parameter: Parameter): string {
  const scope = ctx.analysis.scopes.scopeOf.get(fn.node);
  const binding = scope?.bindings.get(parameter.name);
  return binding === undefined ? ctx.names.identifier(parameter.name) : ctx.names.of(binding);
}

/** Lambdas take their types from where they are passed. */
function parameterType(
  ctx: TransformContext,
  fn: FunctionInfo,
  parameter: Parameter,
): TsType | undefined {
  const type = parameter.cell.type;
  if (fn.node.kind === "Lambda" && type.kind === "any")
    return f.createKeywordTypeNode(SyntaxKind.AnyKeyword);
  const generic = parameter === fn.parameters[0] ? genericDecorator(ctx, fn) : null;
  if (generic !== null) return decoratedNode(ctx, generic);
  const write = isCalledWithSpread(ctx, fn, parameter) ? spreadableTypeNode : typeNode;
  return write(ctx, bindingType(ctx, fn, parameter), parameterPlace(fn, parameter));
}

/** `fn(*args)` of a parameter `fn`. */
function isCalledWithSpread(
  ctx: TransformContext,
  fn: FunctionInfo,
  parameter: Parameter,
): boolean {
  if (!members(parameter.cell.type).some((m) => m.kind === "function" || m.kind === "callable"))
    return false;
  const binding = ctx.analysis.scopes.scopeOf.get(fn.node)?.bindings.get(parameter.name);
  let found = false;
  visitNodes(fn.node, (inner) => {
    if (
      inner.kind !== "Call" ||
      inner.func.kind !== "Name" ||
      ctx.bindingOf(inner.func) !== binding
    )
      return;
    if (inner.args.some((a) => a.kind === "Starred") || inner.keywords.some((k) => k.arg === null))
      found = true;
  });
  return found;
}

/** Attributes that hold functions and are called as `self.action(*args)`. */
export function isAttributeCalledWithSpread(ctx: TransformContext, name: string): boolean {
  let found = false;
  visitNodes(ctx.analysis.module, (inner) => {
    if (inner.kind !== "Call" || inner.func.kind !== "Attribute" || inner.func.attr !== name)
      return;
    if (inner.args.some((a) => a.kind === "Starred") || inner.keywords.some((k) => k.arg === null))
      found = true;
  });
  return found;
}

/** A parameter that is assigned to holds what is assigned as well. */
function bindingType(ctx: TransformContext, fn: FunctionInfo, parameter: Parameter) {
  const binding = ctx.analysis.scopes.scopeOf.get(fn.node)?.bindings.get(parameter.name);
  return binding === undefined ? parameter.cell.type : ctx.analysis.typeOfBinding(binding);
}

/** Python evaluates a default once, when the function is defined; JavaScript at each call. */
function defaultOf(
  ctx: TransformContext,
  fn: FunctionInfo,
  parameter: Parameter,
): TsExpression | undefined {
  const value = parameter.defaultValue;
  if (value === null) return undefined;
  const translated = toPlace(
    ctx,
    value,
    bindingType(ctx, fn, parameter),
    parameterPlace(fn, parameter),
  );
  if (isConstant(value)) return translated;
  const owner = ctx.names.identifier(fn.name === "<lambda>" ? "default" : fn.name);
  const name = ctx.temporary(owner + capitalized(ctx.names.identifier(parameter.name)));
  ctx.precede(
    variable(name, {
      constant: true,
      value: translated,
      type: typeNode(ctx, bindingType(ctx, fn, parameter), parameterPlace(fn, parameter)),
    }),
  );
  ctx.defaultVariables.set(parameter, name);
  return id(name);
}

function isConstant(node: ast.Expression): boolean {
  if (node.kind === "UnaryOp") return isConstant(node.operand);
  return node.kind === "Constant";
}

function rest(ctx: TransformContext, parameter: Parameter): ts.ParameterDeclaration {
  return f.createParameterDeclaration(
    undefined,
    f.createToken(SyntaxKind.DotDotDotToken),
    ctx.names.identifier(parameter.name),
    undefined,
    arrayOf(ctx, parameter),
  );
}

/** What `*args` holds, as an array. */
function arrayOf(ctx: TransformContext, parameter: Parameter): TsType {
  const item = typeNode(ctx, parameter.cell.type, "item");
  const needs = typescript.isUnionTypeNode(item) || typescript.isFunctionTypeNode(item);
  return f.createArrayTypeNode(needs ? f.createParenthesizedType(item) : item);
}

/** Whether `args` is used otherwise than by `*args` and in loops: then it has to be a tuple. */
function usesWhole(ctx: TransformContext, fn: FunctionInfo, parameter: Parameter): boolean {
  const binding = ctx.analysis.scopes.scopeOf.get(fn.node)?.bindings.get(parameter.name);
  return (
    binding !== undefined &&
    binding.references.some((reference) => !ctx.spreadNames.has(reference.node))
  );
}

function tupleOf(ctx: TransformContext, fn: FunctionInfo, parameter: Parameter): TsStatement {
  const name = nameOf(ctx, fn, parameter);
  // the rest parameter is an array of its own: it may be turned into a tuple in place
  return f.createExpressionStatement(
    f.createBinaryExpression(
      id(name),
      SyntaxKind.EqualsToken,
      f.createAsExpression(call(ctx.builtin("tuple"), id(name)), arrayOf(ctx, parameter)),
    ),
  );
}

function optionsParameter(
  ctx: TransformContext,
  fn: FunctionInfo,
  options: readonly Parameter[],
  keywords: Parameter | undefined,
  prologue: TsStatement[],
): ts.ParameterDeclaration {
  const elements = options.map((parameter) => {
    const local = nameOf(ctx, fn, parameter);
    const property = ctx.names.property(parameter.name);
    return f.createBindingElement(
      undefined,
      property === local ? undefined : property,
      local,
      defaultOf(ctx, fn, parameter),
    );
  });
  if (keywords !== undefined) {
    const name = ctx.names.identifier(keywords.name);
    elements.push(
      f.createBindingElement(f.createToken(SyntaxKind.DotDotDotToken), undefined, `${name}Options`),
    );
    prologue.push(
      variable(name, {
        constant: false,
        value: call(ctx.language("keywordDict"), id(`${name}Options`)),
      }),
    );
  }
  const required = options.some((p) => p.defaultValue === null);
  const type = f.createTypeLiteralNode([
    ...options.map((parameter) =>
      f.createPropertySignature(
        undefined,
        ctx.names.property(parameter.name),
        parameter.defaultValue === null ? undefined : f.createToken(SyntaxKind.QuestionToken),
        parameterType(ctx, fn, parameter),
      ),
    ),
    ...(keywords === undefined
      ? []
      : [
          f.createIndexSignature(
            undefined,
            [
              f.createParameterDeclaration(
                undefined,
                undefined,
                "name",
                undefined,
                f.createKeywordTypeNode(SyntaxKind.StringKeyword),
              ),
            ],
            options.length > 0
              ? f.createKeywordTypeNode(SyntaxKind.AnyKeyword)
              : typeNode(ctx, keywords.cell.type, "item"),
          ),
        ]),
  ]);
  return f.createParameterDeclaration(
    undefined,
    undefined,
    f.createObjectBindingPattern(elements),
    undefined,
    type,
    required ? undefined : f.createObjectLiteralExpression([]),
  );
}

/** `def log(*args, sep=" ", **extra)`: `const [args, { sep = " ", ...extra }] = splitOptions(all)`. */
function variadicWithOptions(
  ctx: TransformContext,
  fn: FunctionInfo,
  parameters: ts.ParameterDeclaration[],
  variadic: Parameter,
  options: readonly Parameter[],
  keywords: Parameter | undefined,
): TranslatedParameters {
  const unknown = f.createKeywordTypeNode(SyntaxKind.UnknownKeyword);
  const all = ctx.temporary(`${ctx.names.identifier(variadic.name)}AndOptions`);
  parameters.push(
    f.createParameterDeclaration(
      undefined,
      f.createToken(SyntaxKind.DotDotDotToken),
      all,
      undefined,
      f.createArrayTypeNode(unknown),
    ),
  );
  const prologue: TsStatement[] = [];
  const after: TsStatement[] = [];
  const declared = optionsParameter(ctx, fn, options, keywords, after);
  const pattern = f.createArrayBindingPattern([
    f.createBindingElement(undefined, undefined, nameOf(ctx, fn, variadic)),
    f.createBindingElement(undefined, undefined, declared.name),
  ]);
  const type = f.createTupleTypeNode([
    typeNode(ctx, bindingType(ctx, fn, variadic)),
    declared.type!,
  ]);
  prologue.push(
    variable(pattern, {
      constant: false,
      type,
      value: call(ctx.language("splitOptions"), id(all)),
    }),
  );
  return { parameters, prologue: [...prologue, ...after] };
}
