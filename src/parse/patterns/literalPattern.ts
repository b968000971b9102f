import type { Expression, MatchSingleton, MatchValue } from "../../ast/nodes.ts";
import { parseAtom } from "../expressions/atoms.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseStrings } from "../expressions/strings.ts";

export function atLiteralPattern(p: TokenCursor): boolean {
  const { token } = p;
  switch (token.type) {
    case "number":
    case "string":
    case "fstringStart":
      return true;
    case "operator":
      return token.text === "-";
    case "keyword":
      return token.text === "None" || token.text === "True" || token.text === "False";
    default:
      return false;
  }
}

/** `literal_pattern`: a number with sign, a complex number, strings, None, True or False. */
export function parseLiteralPattern(p: TokenCursor): MatchValue | MatchSingleton {
  const { start, type, text } = p.token;
  if (type === "keyword") {
    p.next();
    const value = text === "None" ? null : text === "True";
    return { kind: "MatchSingleton", value, span: p.spanFrom(start) };
  }
  const value =
    type === "string" || type === "fstringStart" ? parseStringPattern(p) : parseNumber(p);
  return { kind: "MatchValue", value, span: p.spanFrom(start) };
}

function parseStringPattern(p: TokenCursor): Expression {
  const value = parseStrings(p);
  if (value.kind === "JoinedStr") {
    p.fail("patterns may only match literals and attribute lookups", value.span);
  }
  return value;
}

/** `-1`, `2`, `-3 + 4j`. */
function parseNumber(p: TokenCursor): Expression {
  const { start } = p;
  const real = parseSignedNumber(p);
  if (!p.at("+") && !p.at("-")) return real;
  const operand = real.kind === "UnaryOp" ? real.operand : real;
  if (isImaginary(operand)) p.fail("real number required in complex literal", real.span);
  const op = p.next().text === "+" ? "Add" : "Sub";
  if (p.token.type !== "number") p.unexpected();
  const imaginary = parseAtom(p);
  if (!isImaginary(imaginary)) {
    p.fail("imaginary number required in complex literal", imaginary.span);
  }
  return { kind: "BinOp", left: real, op, right: imaginary, span: p.spanFrom(start) };
}

function parseSignedNumber(p: TokenCursor): Expression {
  const { start } = p;
  const negative = p.accept("-");
  if (p.token.type !== "number") p.unexpected();
  const operand = parseAtom(p);
  if (!negative) return operand;
  return { kind: "UnaryOp", op: "USub", operand, span: p.spanFrom(start) };
}

function isImaginary(expression: Expression): boolean {
  return expression.kind === "Constant" && expression.value.type === "complex";
}
