/**
 * Which function translates which kind of node.
 *
 * The tables are total: a new kind of node does not compile until it is translated here or listed as
 * unsupported.
 */
import type * as ast from "../ast/nodes.ts";
import type { TransformContext } from "./context.ts";
import { call, type TsExpression, type TsStatement } from "./factory.ts";
import * as expressions from "./expressions/index.ts";
import { noteOrigin } from "./origins.ts";
import * as statements from "./statements/index.ts";
import { commented } from "./trivia.ts";

type ExpressionRegistry = {
  readonly [K in ast.Expression["kind"]]: (
    ctx: TransformContext,
    node: Extract<ast.Expression, { kind: K }>,
  ) => TsExpression;
};

type StatementRegistry = {
  readonly [K in ast.Statement["kind"]]: (
    ctx: TransformContext,
    node: Extract<ast.Statement, { kind: K }>,
  ) => TsStatement[];
};

const EXPRESSIONS: ExpressionRegistry = {
  Attribute: expressions.translateAttribute,
  Await: expressions.translateAwait,
  BinOp: expressions.translateBinOp,
  BoolOp: expressions.translateBoolOp,
  Call: expressions.translateCall,
  Compare: expressions.translateCompare,
  Constant: expressions.translateConstant,
  Dict: expressions.translateDict,
  DictComp: expressions.translateComprehension,
  FormattedValue: expressions.translateFormattedValue,
  GeneratorExp: expressions.translateComprehension,
  IfExp: expressions.translateIfExp,
  JoinedStr: expressions.translateJoinedStr,
  Lambda: expressions.translateLambda,
  List: expressions.translateList,
  ListComp: expressions.translateComprehension,
  Name: expressions.translateName,
  NamedExpr: expressions.translateNamedExpr,
  Set: expressions.translateSet,
  SetComp: expressions.translateComprehension,
  Slice: expressions.translateSlice,
  Starred: expressions.translateStarred,
  Subscript: expressions.translateSubscript,
  Tuple: expressions.translateTuple,
  UnaryOp: expressions.translateUnaryOp,
  Yield: expressions.translateYield,
  YieldFrom: expressions.translateYieldFrom,
};

const STATEMENTS: StatementRegistry = {
  AnnAssign: statements.translateAnnAssign,
  Assert: statements.translateAssert,
  Assign: statements.translateAssign,
  AsyncFor: statements.translateFor,
  AsyncFunctionDef: statements.translateFunctionDef,
  AsyncWith: statements.translateWith,
  AugAssign: statements.translateAugAssign,
  Break: statements.translateBreak,
  ClassDef: statements.translateClassDef,
  Continue: statements.translateContinue,
  Delete: statements.translateDelete,
  Expr: statements.translateExpr,
  For: statements.translateFor,
  FunctionDef: statements.translateFunctionDef,
  Global: statements.translateGlobal,
  If: statements.translateIf,
  Import: statements.translateImport,
  ImportFrom: statements.translateImportFrom,
  Match: statements.translateMatch,
  Nonlocal: statements.translateGlobal,
  Pass: statements.translatePass,
  Raise: statements.translateRaise,
  Return: statements.translateReturn,
  Try: statements.translateTry,
  TryStar: statements.translateTryStar,
  TypeAlias: statements.translateTypeAlias,
  While: statements.translateWhile,
  With: statements.translateWith,
};

export function translateExpression(ctx: TransformContext, node: ast.Expression): TsExpression {
  const translate = EXPRESSIONS[node.kind] as (
    ctx: TransformContext,
    node: ast.Expression,
  ) => TsExpression;
  const translated = noteOrigin(translate(ctx, node), node);
  if (ctx.analysis.colours.loopCallbackArguments.has(node))
    return call(ctx.asyncio("awaitedByLoop"), translated);
  return ctx.heldIterators.get(node) === "open"
    ? call(ctx.language("leftOpen"), translated)
    : translated;
}

/** Translates statements, with their comments and the declarations that belong before them. */
export function translateBlock(
  ctx: TransformContext,
  body: readonly ast.Statement[],
): TsStatement[] {
  return body.flatMap((node) => {
    const translate = STATEMENTS[node.kind] as (
      ctx: TransformContext,
      node: ast.Statement,
    ) => TsStatement[];
    const declarations = statements.declareHoisted(ctx, node);
    const translated = ctx.withPreceding(() => translate(ctx, node));
    for (const statement of translated) noteOrigin(statement, node);
    return commented(ctx, node, [...declarations, ...translated]);
  });
}
