/** Short names for the TypeScript nodes that translation makes most. */
import type { ts } from "ts-morph";
import { typescript } from "../typescript.ts";

const f = typescript.factory;

export type TsExpression = ts.Expression;
export type TsStatement = ts.Statement;
export type TsType = ts.TypeNode;

export function id(name: string): ts.Identifier {
  return f.createIdentifier(name);
}

export function call(callee: TsExpression | string, ...args: TsExpression[]): ts.CallExpression {
  return f.createCallExpression(
    typeof callee === "string" ? id(callee) : parenthesized(callee),
    undefined,
    args,
  );
}

export function create(callee: TsExpression | string, ...args: TsExpression[]): ts.NewExpression {
  return f.createNewExpression(typeof callee === "string" ? id(callee) : callee, undefined, args);
}

export function member(object: TsExpression, name: string): ts.PropertyAccessExpression {
  return f.createPropertyAccessExpression(parenthesized(object), name);
}

export function method(
  object: TsExpression,
  name: string,
  ...args: TsExpression[]
): ts.CallExpression {
  return call(member(object, name), ...args);
}

export function element(object: TsExpression, index: TsExpression): ts.ElementAccessExpression {
  return f.createElementAccessExpression(parenthesized(object), index);
}

export function string(text: string): ts.StringLiteral {
  const node = f.createStringLiteral(text);
  typescript.setEmitFlags(node, typescript.EmitFlags.NoAsciiEscaping);
  return node;
}

export function number(value: number): TsExpression {
  if (value < 0 || Object.is(value, -0)) {
    return f.createPrefixUnaryExpression(
      typescript.SyntaxKind.MinusToken,
      f.createNumericLiteral(-value),
    );
  }
  return Number.isFinite(value)
    ? f.createNumericLiteral(value)
    : id(Number.isNaN(value) ? "NaN" : "Infinity");
}

export function nullValue(): TsExpression {
  return f.createNull();
}

export function undefinedValue(): TsExpression {
  return id("undefined");
}

export function bool(value: boolean): TsExpression {
  return value ? f.createTrue() : f.createFalse();
}

export function array(elements: readonly TsExpression[]): ts.ArrayLiteralExpression {
  return f.createArrayLiteralExpression([...elements], false);
}

export function spread(node: TsExpression): ts.SpreadElement {
  return f.createSpreadElement(node);
}

/** `{ name: value }`, or `{ name }` where the value is the name itself. */
export function object(
  entries: readonly (readonly [name: string, value: TsExpression])[],
): ts.ObjectLiteralExpression {
  return f.createObjectLiteralExpression(
    entries.map(([name, value]) =>
      typescript.isIdentifier(value) && value.text === name
        ? f.createShorthandPropertyAssignment(name)
        : f.createPropertyAssignment(name, value),
    ),
    false,
  );
}

export function awaited(node: TsExpression): ts.AwaitExpression {
  return f.createAwaitExpression(node);
}

/** A binary operation; TypeScript's factory adds the parentheses that precedence needs. */
export function binary(
  left: TsExpression,
  operator: ts.BinaryOperator,
  right: TsExpression,
): ts.BinaryExpression {
  // -2 ** 2 is no JavaScript
  const unary = typescript.isPrefixUnaryExpression(left) || typescript.isAwaitExpression(left);
  const base =
    operator === token.AsteriskAsteriskToken && unary
      ? f.createParenthesizedExpression(left)
      : left;
  return f.createBinaryExpression(base, operator, right);
}

export const token = typescript.SyntaxKind;

export function not(node: TsExpression): TsExpression {
  return f.createPrefixUnaryExpression(
    token.ExclamationToken,
    needsParentheses(node) ? f.createParenthesizedExpression(node) : node,
  );
}

export function conditional(
  test: TsExpression,
  whenTrue: TsExpression,
  whenFalse: TsExpression,
): TsExpression {
  return f.createConditionalExpression(test, undefined, whenTrue, undefined, whenFalse);
}

export function arrow(
  parameters: readonly (string | ts.ParameterDeclaration)[],
  body: TsExpression | ts.Block,
  options: { async?: boolean } = {},
): ts.ArrowFunction {
  return f.createArrowFunction(
    options.async === true ? [f.createModifier(token.AsyncKeyword)] : undefined,
    undefined,
    parameters.map((p) =>
      typeof p === "string" ? f.createParameterDeclaration(undefined, undefined, p) : p,
    ),
    undefined,
    undefined,
    typescript.isObjectLiteralExpression(body) ? f.createParenthesizedExpression(body) : body,
  );
}

export function expressionStatement(node: TsExpression): ts.ExpressionStatement {
  return f.createExpressionStatement(node);
}

export function block(statements: readonly TsStatement[]): ts.Block {
  return f.createBlock([...statements], true);
}

export function throwStatement(node: TsExpression): TsStatement {
  return f.createThrowStatement(node);
}

export function ifStatement(
  test: TsExpression,
  then: readonly TsStatement[],
  otherwise?: TsStatement,
): ts.IfStatement {
  return f.createIfStatement(test, block(then), otherwise);
}

export function variable(
  name: string | ts.BindingName,
  options: {
    constant: boolean;
    type?: TsType | undefined;
    value?: TsExpression | undefined;
    definite?: boolean;
  },
): TsStatement {
  return f.createVariableStatement(
    undefined,
    f.createVariableDeclarationList(
      [
        f.createVariableDeclaration(
          name,
          options.definite === true ? f.createToken(token.ExclamationToken) : undefined,
          options.type,
          options.value,
        ),
      ],
      options.constant ? typescript.NodeFlags.Const : typescript.NodeFlags.Let,
    ),
  );
}

export function assignment(target: TsExpression, value: TsExpression): ts.BinaryExpression {
  return binary(target, token.EqualsToken, value);
}

export function nonNull(node: TsExpression): TsExpression {
  return f.createNonNullExpression(parenthesized(node));
}

export function cast(node: TsExpression, type: TsType): TsExpression {
  return f.createParenthesizedExpression(f.createAsExpression(node, type));
}

export function neverType(): TsType {
  return f.createKeywordTypeNode(typescript.SyntaxKind.NeverKeyword);
}

export function anyType(): TsType {
  return f.createKeywordTypeNode(token.AnyKeyword);
}

export function keywordType(
  kind:
    | typeof token.AnyKeyword
    | typeof token.NumberKeyword
    | typeof token.StringKeyword
    | typeof token.BooleanKeyword
    | typeof token.VoidKeyword
    | typeof token.UnknownKeyword
    | typeof token.NeverKeyword,
): TsType {
  return f.createKeywordTypeNode(kind);
}

export function arrayType(item: TsType): ts.ArrayTypeNode {
  const needs =
    typescript.isUnionTypeNode(item) ||
    typescript.isFunctionTypeNode(item) ||
    typescript.isTypeOperatorNode(item);
  return f.createArrayTypeNode(needs ? f.createParenthesizedType(item) : item);
}

export function typeReference(name: string, args: readonly TsType[] = []): TsType {
  return f.createTypeReferenceNode(name, args.length === 0 ? undefined : [...args]);
}

/** Parentheses that the factory does not add by itself: around what is called or accessed. */
function parenthesized(node: TsExpression): TsExpression {
  return needsParentheses(node) || typescript.isNumericLiteral(node)
    ? f.createParenthesizedExpression(node)
    : node;
}

function needsParentheses(node: TsExpression): boolean {
  return (
    typescript.isBinaryExpression(node) ||
    typescript.isConditionalExpression(node) ||
    typescript.isAwaitExpression(node) ||
    typescript.isArrowFunction(node) ||
    typescript.isFunctionExpression(node) ||
    typescript.isYieldExpression(node) ||
    typescript.isPrefixUnaryExpression(node) ||
    typescript.isObjectLiteralExpression(node)
  );
}
