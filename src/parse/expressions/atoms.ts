import type { Constant, ConstantValue, Expression } from "../../ast/nodes.ts";
import { parseBraces } from "./braces.ts";
import { atComprehension, parseComprehensions } from "./comprehensions.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseStarNamedExpression, parseYield } from "./expressions.ts";
import { failAfterElement } from "./missingComma.ts";
import { numberValue } from "./numbers.ts";
import { parseStrings } from "./strings.ts";

/** `atom`: names, literals and everything in brackets. */
export function parseAtom(p: TokenCursor): Expression {
  const { token } = p;
  switch (token.type) {
    case "name": {
      const { text: id, span } = p.identifier();
      return { kind: "Name", id, span };
    }
    case "number":
      return constant(p, numberValue(p, token));
    case "string":
    case "fstringStart":
      return parseStrings(p);
    case "keyword":
      switch (token.text) {
        case "None":
          return constant(p, { type: "None" });
        case "True":
          return constant(p, { type: "bool", value: true });
        case "False":
          return constant(p, { type: "bool", value: false });
      }
      break;
    case "operator":
      switch (token.text) {
        case "(":
          return parseParentheses(p);
        case "[":
          return parseBrackets(p);
        case "{":
          return parseBraces(p);
        case "...":
          return constant(p, { type: "Ellipsis" });
      }
      break;
  }
  p.unexpected();
}

function constant(p: TokenCursor, value: ConstantValue): Constant {
  const { start, end } = p.next();
  return { kind: "Constant", value, span: { start, end } };
}

/** A group, a tuple or a generator expression. */
function parseParentheses(p: TokenCursor): Expression {
  const { start } = p.next();
  if (p.accept(")")) return { kind: "Tuple", elts: [], span: p.spanFrom(start) };
  if (p.at("yield")) {
    const expression = parseYield(p);
    closeAfter(p, ")");
    return expression;
  }
  if (p.at("**")) p.fail("cannot use double starred expression here");
  const first = parseStarNamedExpression(p);
  if (atComprehension(p)) {
    failAtStarredElement(p, first);
    const generators = parseComprehensions(p);
    closeAfter(p, ")");
    return { kind: "GeneratorExp", elt: first, generators, span: p.spanFrom(start) };
  }
  if (!p.at(",")) {
    closeAfter(p, ")");
    if (first.kind === "Starred") p.fail("cannot use starred expression here", first.span);
    return first;
  }
  const elts = parseElements(p, first, ")");
  return { kind: "Tuple", elts, span: p.spanFrom(start) };
}

/** A list or a list comprehension. */
function parseBrackets(p: TokenCursor): Expression {
  const { start } = p.next();
  if (p.accept("]")) return { kind: "List", elts: [], span: p.spanFrom(start) };
  const first = parseStarNamedExpression(p);
  if (atComprehension(p)) {
    failAtStarredElement(p, first);
    const generators = parseComprehensions(p);
    closeAfter(p, "]");
    return { kind: "ListComp", elt: first, generators, span: p.spanFrom(start) };
  }
  const elts = parseElements(p, first, "]");
  return { kind: "List", elts, span: p.spanFrom(start) };
}

/** The elements after the first one, and the closing bracket. */
function parseElements(p: TokenCursor, first: Expression, close: string): Expression[] {
  const elts = [first];
  while (p.accept(",")) {
    if (p.at(close)) break;
    elts.push(parseStarNamedExpression(p));
  }
  if (atComprehension(p)) failAtTargetTuple(p, first);
  closeAfter(p, close);
  return elts;
}

function closeAfter(p: TokenCursor, close: string): void {
  if (!p.at(close)) failAfterElement(p);
  p.next();
}

/** `[*a for a in b]`. */
export function failAtStarredElement(p: TokenCursor, element: Expression): void {
  if (element.kind === "Starred") {
    p.fail("iterable unpacking cannot be used in comprehension", element.span);
  }
}

/** `[a, b for a, b in c]`. */
export function failAtTargetTuple(p: TokenCursor, first: Expression): never {
  p.fail("did you forget parentheses around the comprehension target?", {
    start: first.span.start,
    end: p.end,
  });
}
