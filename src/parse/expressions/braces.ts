import type { Expression } from "../../ast/nodes.ts";
import { failAtStarredElement, failAtTargetTuple } from "./atoms.ts";
import { atComprehension, parseComprehensions } from "./comprehensions.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseExpression, parseStarNamedExpression } from "./expressions.ts";
import { failAfterElement } from "./missingComma.ts";
import { parseBitwiseOr } from "./operators.ts";

/** A dict, a set, or a comprehension of either. */
export function parseBraces(p: TokenCursor): Expression {
  const { start } = p.next();
  if (p.accept("}")) return { kind: "Dict", keys: [], values: [], span: p.spanFrom(start) };
  if (p.at("**")) return parseDict(p, start, null);
  const elementStart = p.start;
  const first = parseStarNamedExpression(p);
  // `{(a := b): c}` is a dict; without the parentheses `:=` makes it a set.
  const bareWalrus = first.kind === "NamedExpr" && first.span.start === elementStart;
  if (p.at(":") && first.kind !== "Starred" && !bareWalrus) return parseDict(p, start, first);
  return parseSet(p, start, first);
}

function parseSet(p: TokenCursor, start: number, first: Expression): Expression {
  if (atComprehension(p)) {
    failAtStarredElement(p, first);
    const generators = parseComprehensions(p);
    closeBraces(p);
    return { kind: "SetComp", elt: first, generators, span: p.spanFrom(start) };
  }
  const elts = [first];
  while (p.accept(",")) {
    if (p.at("}")) break;
    elts.push(parseStarNamedExpression(p));
  }
  if (atComprehension(p)) failAtTargetTuple(p, first);
  closeBraces(p);
  return { kind: "Set", elts, span: p.spanFrom(start) };
}

/** `first` is the first key, already read, or null in front of `**`. */
function parseDict(p: TokenCursor, start: number, first: Expression | null): Expression {
  const keys: (Expression | null)[] = [];
  const values: Expression[] = [];
  do {
    if (p.at("}")) break;
    if (p.at("**")) {
      keys.push(null);
      values.push(parseUnpacking(p));
      continue;
    }
    const key = keys.length === 0 && first !== null ? first : parseExpression(p);
    const value = parseDictValue(p);
    if (keys.length === 0 && atComprehension(p)) {
      const generators = parseComprehensions(p);
      closeBraces(p);
      return { kind: "DictComp", key, value, generators, span: p.spanFrom(start) };
    }
    keys.push(key);
    values.push(value);
  } while (p.accept(","));
  closeBraces(p);
  return { kind: "Dict", keys, values, span: p.spanFrom(start) };
}

function parseUnpacking(p: TokenCursor): Expression {
  const stars = p.next();
  const value = parseBitwiseOr(p);
  if (atComprehension(p)) {
    p.fail("dict unpacking cannot be used in dict comprehension", stars);
  }
  return value;
}

/** `: value`, behind a key. */
function parseDictValue(p: TokenCursor): Expression {
  if (!p.at(":")) {
    if (p.at(",") || p.at("}")) p.fail("':' expected after dictionary key", p.previous);
    failAfterElement(p);
  }
  const colon = p.next();
  if (p.at("}") || p.at(",")) p.fail("expression expected after dictionary key and ':'", colon);
  if (p.at("*")) p.fail("cannot use a starred expression in a dictionary value");
  return parseExpression(p);
}

function closeBraces(p: TokenCursor): void {
  if (!p.at("}")) failAfterElement(p);
  p.next();
}
