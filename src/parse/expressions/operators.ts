import type { BoolOp, CompareOperator, Expression, Operator, UnaryOp } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parsePrimary } from "./primaries.ts";

/** Left-associative binary operators, and how tightly they bind. */
const BINARY: Readonly<Record<string, readonly [operator: Operator, precedence: number]>> = {
  "|": ["BitOr", 1],
  "^": ["BitXor", 2],
  "&": ["BitAnd", 3],
  "<<": ["LShift", 4],
  ">>": ["RShift", 4],
  "+": ["Add", 5],
  "-": ["Sub", 5],
  "*": ["Mult", 6],
  "/": ["Div", 6],
  "//": ["FloorDiv", 6],
  "%": ["Mod", 6],
  "@": ["MatMult", 6],
};

const COMPARISON: Readonly<Record<string, CompareOperator>> = {
  "==": "Eq",
  "!=": "NotEq",
  "<": "Lt",
  "<=": "LtE",
  ">": "Gt",
  ">=": "GtE",
};

const UNARY: Readonly<Record<string, UnaryOp["op"]>> = { "+": "UAdd", "-": "USub", "~": "Invert" };

/** `disjunction`: `a or b or c` is one BoolOp. */
export function parseDisjunction(p: TokenCursor): Expression {
  return parseBooleans(p, "or", "Or", parseConjunction);
}

function parseConjunction(p: TokenCursor): Expression {
  return parseBooleans(p, "and", "And", parseInversion);
}

function parseBooleans(
  p: TokenCursor,
  word: string,
  op: BoolOp["op"],
  operand: (p: TokenCursor) => Expression,
): Expression {
  const { start } = p;
  const first = operand(p);
  if (!p.at(word)) return first;
  const values = [first];
  while (p.accept(word)) values.push(operand(p));
  return { kind: "BoolOp", op, values, span: p.spanFrom(start) };
}

function parseInversion(p: TokenCursor): Expression {
  const starts: number[] = [];
  while (p.at("not")) starts.push(p.next().start);
  let expression = parseComparison(p);
  while (starts.length > 0) {
    const span = p.spanFrom(starts.pop()!);
    expression = { kind: "UnaryOp", op: "Not", operand: expression, span };
  }
  return expression;
}

function parseComparison(p: TokenCursor): Expression {
  const { start } = p;
  const left = parseBitwiseOr(p);
  let operator = acceptComparison(p);
  if (operator === null) return left;
  const ops: CompareOperator[] = [];
  const comparators: Expression[] = [];
  for (; operator !== null; operator = acceptComparison(p)) {
    ops.push(operator);
    comparators.push(parseBitwiseOr(p));
  }
  return { kind: "Compare", left, ops, comparators, span: p.spanFrom(start) };
}

function acceptComparison(p: TokenCursor): CompareOperator | null {
  const { token } = p;
  if (token.type === "operator") {
    const operator = COMPARISON[token.text];
    if (operator === undefined) return null;
    p.next();
    return operator;
  }
  if (token.type !== "keyword") return null;
  if (p.accept("in")) return "In";
  if (p.at("not") && p.peekIs("in")) {
    p.next();
    p.next();
    return "NotIn";
  }
  if (p.accept("is")) return p.accept("not") ? "IsNot" : "Is";
  return null;
}

/** `bitwise_or`: everything that binds tighter than comparisons. */
export function parseBitwiseOr(p: TokenCursor): Expression {
  return parseBinary(p, 1);
}

/** Precedence climbing over the operators that bind at least as tightly as `minimum`. */
function parseBinary(p: TokenCursor, minimum: number): Expression {
  const { start } = p;
  let left = parseFactor(p);
  while (p.token.type === "operator") {
    const row = BINARY[p.token.text];
    if (row === undefined || row[1] < minimum) break;
    const [op, precedence] = row;
    p.next();
    if (p.at("not")) failAtUnparenthesizedNot(p);
    const right = parseBinary(p, precedence + 1);
    left = { kind: "BinOp", left, op, right, span: p.spanFrom(start) };
  }
  return left;
}

/** `1 + not x`. */
function failAtUnparenthesizedNot(p: TokenCursor): never {
  p.fail("'not' after an operator must be parenthesized");
}

/** `factor`: signs, which bind looser than `**` on their right. */
function parseFactor(p: TokenCursor): Expression {
  const signs: { op: UnaryOp["op"]; start: number }[] = [];
  while (p.token.type === "operator") {
    const op = UNARY[p.token.text];
    if (op === undefined) break;
    signs.push({ op, start: p.next().start });
  }
  if (signs.length > 0 && p.at("not")) failAtUnparenthesizedNot(p);
  let operand = parsePower(p);
  for (let sign = signs.pop(); sign !== undefined; sign = signs.pop()) {
    operand = { kind: "UnaryOp", op: sign.op, operand, span: p.spanFrom(sign.start) };
  }
  return operand;
}

function parsePower(p: TokenCursor): Expression {
  const { start } = p;
  const left = parseAwait(p);
  if (!p.accept("**")) return left;
  const right = parseFactor(p);
  return { kind: "BinOp", left, op: "Pow", right, span: p.spanFrom(start) };
}

/** `await` takes a primary only: `await a + b` is `(await a) + b`. */
function parseAwait(p: TokenCursor): Expression {
  if (!p.at("await")) return parsePrimary(p);
  const { start } = p.next();
  const value = parsePrimary(p);
  return { kind: "Await", value, span: p.spanFrom(start) };
}
