/** Arithmetic: plain operators where the types make them Python's, the operator module elsewhere. */
import type * as ast from "../../ast/nodes.ts";
import { mayBeBool, members, type Type } from "../../analyze/types/type.ts";
import type { ts } from "ts-morph";
import { toNumber, toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { array, binary, call, id, method, spread, token, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { isBuiltin, isFloatOnly, isInt, isKind, isNumeric, isSmallInt } from "../representation.ts";

/** Functions of the operator module. */
const FUNCTIONS: Record<ast.Operator, string> = {
  Add: "add",
  Sub: "sub",
  Mult: "mul",
  MatMult: "matmul",
  Div: "truediv",
  Mod: "mod",
  Pow: "pow",
  LShift: "lshift",
  RShift: "rshift",
  BitOr: "or_",
  BitXor: "xor",
  BitAnd: "and_",
  FloorDiv: "floordiv",
};

const PLAIN: Partial<Record<ast.Operator, ts.BinaryOperator>> = {
  Add: token.PlusToken,
  Sub: token.MinusToken,
  Mult: token.AsteriskToken,
  Div: token.SlashToken,
  Mod: token.PercentToken,
  Pow: token.AsteriskAsteriskToken,
  BitOr: token.BarToken,
  BitXor: token.CaretToken,
  BitAnd: token.AmpersandToken,
};

/** One side of an operation: in a binary operation, or in `target op= value`. */
export interface Operand {
  readonly type: Type;
  /** As a plain number. */
  number(): TsExpression;
  /** As it may be given to a helper that looks at the value. */
  universal(): TsExpression;
  plain(): TsExpression;
}

export function operand(ctx: TransformContext, node: ast.Expression): Operand {
  return {
    type: ctx.typeOf(node),
    number: () => toNumber(ctx, node),
    universal: () => toUniversal(ctx, node),
    plain: () => translateExpression(ctx, node),
  };
}

export function translateBinOp(ctx: TransformContext, node: ast.BinOp): TsExpression {
  const left = operand(ctx, node.left);
  const right = operand(ctx, node.right);
  return operate(ctx, node.op, left, right, ctx.typeOf(node));
}

export function operate(
  ctx: TransformContext,
  op: ast.Operator,
  left: Operand,
  right: Operand,
  result: Type,
): TsExpression {
  return (
    plainArithmetic(ctx, op, left, right, result) ??
    plainText(op, left, right) ??
    plainLists(op, left, right) ??
    helper(ctx, op, left, right, result)
  );
}

function helper(
  ctx: TransformContext,
  op: ast.Operator,
  left: Operand,
  right: Operand,
  result: Type,
): TsExpression {
  const translated = call(ctx.operator(FUNCTIONS[op]), left.universal(), right.universal());
  return isFloatOnly(result) ? call("Number", translated) : translated;
}

/** The operator on numbers, where JavaScript's gives what Python's gives. */
function plainArithmetic(
  ctx: TransformContext,
  op: ast.Operator,
  left: Operand,
  right: Operand,
  result: Type,
): TsExpression | null {
  if (!isNumeric(left.type) || !isNumeric(right.type)) return null;
  const plain = (): TsExpression => binary(left.number(), PLAIN[op]!, right.number());
  const ints = isInt(left.type) && isInt(right.type);
  switch (op) {
    case "Add":
    case "Sub":
    case "Mult":
      if (ints)
        return isSmallInt(result) && isSmallInt(left.type) && isSmallInt(right.type)
          ? plain()
          : null;
      return isFloatOnly(result) && onlyOneMayBeInt(left.type, right.type) ? plain() : null;
    case "Div":
      if (!isFloatOnly(result)) return null;
      if (isNeverZero(right.type)) return plain();
      return call(ctx.language("divide"), left.number(), right.number());
    case "FloorDiv":
      if (!ints || !isSmallInt(left.type) || !isSmallInt(right.type) || !isNeverZero(right.type))
        return null;
      return method(id("Math"), "floor", binary(left.number(), token.SlashToken, right.number()));
    case "Mod":
      return ints &&
        isSmallInt(left.type) &&
        isSmallInt(right.type) &&
        isNotNegative(left.type) &&
        isPositive(right.type)
        ? plain()
        : null;
    case "Pow":
      if (ints)
        return isSmallInt(result) && isSmallInt(left.type) && isNotNegative(right.type)
          ? plain()
          : null;
      return null;
    case "BitAnd":
    case "BitOr":
    case "BitXor":
      return ints &&
        fitsInt32(left.type) &&
        fitsInt32(right.type) &&
        !(mayBeBool(left.type) && mayBeBool(right.type))
        ? plain()
        : null;
    default:
      return null;
  }
}

/** A result that is a float for certain: at least one side is only ever a float. */
function onlyOneMayBeInt(left: Type, right: Type): boolean {
  return isFloatOnly(left) || isFloatOnly(right);
}

function everyInt(type: Type, test: (lo: number, hi: number) => boolean): boolean {
  return members(type).every((m) => m.kind === "int" && test(m.lo, m.hi));
}

function isNeverZero(type: Type): boolean {
  return everyInt(type, (lo, hi) => lo > 0 || hi < 0) || isKindFraction(type);
}

/** A literal such as 0.5. */
function isKindFraction(type: Type): boolean {
  return members(type).every(
    (m) => (m.kind === "float" && !m.integral) || (m.kind === "int" && (m.lo > 0 || m.hi < 0)),
  );
}

function isNotNegative(type: Type): boolean {
  return everyInt(type, (lo) => lo >= 0);
}

function isPositive(type: Type): boolean {
  return everyInt(type, (lo) => lo > 0);
}

function fitsInt32(type: Type): boolean {
  return everyInt(type, (lo, hi) => lo >= -(2 ** 31) && hi < 2 ** 31);
}

function plainText(op: ast.Operator, left: Operand, right: Operand): TsExpression | null {
  if (op === "Add" && isKind(left.type, "str") && isKind(right.type, "str")) {
    return binary(left.plain(), token.PlusToken, right.plain());
  }
  if (op !== "Mult") return null;
  if (isKind(left.type, "str") && isNotNegativeInt(right.type))
    return method(left.plain(), "repeat", right.plain());
  if (isKind(right.type, "str") && isNotNegativeInt(left.type) && isConstantInt(left.type)) {
    return method(right.plain(), "repeat", left.plain());
  }
  return null;
}

function isNotNegativeInt(type: Type): boolean {
  return isKind(type, "int") && isNotNegative(type) && isSmallInt(type);
}

/** Evaluating it later than the other side makes no difference. */
function isConstantInt(type: Type): boolean {
  return type.kind === "int" && type.lo === type.hi;
}

function plainLists(op: ast.Operator, left: Operand, right: Operand): TsExpression | null {
  if (op !== "Add" || !isBuiltin(left.type, "list") || !isBuiltin(right.type, "list")) return null;
  return array([spread(left.plain()), spread(right.plain())]);
}
