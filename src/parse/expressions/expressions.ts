import type { Expression, Lambda, Name, Yield, YieldFrom } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { describe } from "./describe.ts";
import { parseBitwiseOr, parseDisjunction } from "./operators.ts";
import { parseLambdaParameters } from "../statements/parameters.ts";

/** `star_expressions`: `a`, `a, b`, `*a, b`; a comma makes a tuple. */
export function parseStarExpressions(p: TokenCursor): Expression {
  return parseTuple(p, parseStarExpression);
}

/** One element, or a tuple without parentheses of elements read by `element`. */
export function parseTuple(p: TokenCursor, element: (p: TokenCursor) => Expression): Expression {
  const { start } = p;
  const first = element(p);
  if (!p.at(",")) return first;
  const elts = [first];
  while (p.accept(",")) {
    if (!p.startsExpression() && !p.at("*")) break;
    elts.push(element(p));
  }
  return { kind: "Tuple", elts, span: p.spanFrom(start) };
}

/** `star_expression`: `*bitwise_or` or an expression. */
export function parseStarExpression(p: TokenCursor): Expression {
  return p.at("*") ? parseStarred(p) : parseExpression(p);
}

/** `star_named_expression`: as above, `:=` allowed. */
export function parseStarNamedExpression(p: TokenCursor): Expression {
  return p.at("*") ? parseStarredElement(p) : parseNamedExpression(p);
}

/** `*a` between brackets. */
export function parseStarredElement(p: TokenCursor): Expression {
  if (!p.startsExpression(p.peek())) {
    p.next();
    p.fail("Invalid star expression");
  }
  return parseStarred(p);
}

export function parseStarred(p: TokenCursor): Expression {
  const { start } = p.expect("*");
  const value = parseBitwiseOr(p);
  return { kind: "Starred", value, span: p.spanFrom(start) };
}

/** `named_expression`: an expression or `name := expression`. */
export function parseNamedExpression(p: TokenCursor): Expression {
  if (p.token.type === "name" && p.peekIs(":=")) {
    const { text: id, span } = p.identifier();
    const target: Name = { kind: "Name", id, span };
    p.next();
    const value = parseExpression(p);
    return { kind: "NamedExpr", target, value, span: p.spanFrom(span.start) };
  }
  const { start } = p;
  const expression = parseExpression(p);
  if (p.at(":=")) {
    p.fail(`cannot use assignment expressions with ${describe(expression)}`, p.spanFrom(start));
  }
  if (p.at("=")) failAtAssignment(p, expression, start);
  return expression;
}

/** `if x = 3:` where only an expression may stand. */
function failAtAssignment(p: TokenCursor, expression: Expression, start: number): void {
  switch (expression.kind) {
    case "Name":
      p.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", {
        start,
        end: p.peek().end,
      });
      break;
    case "List":
    case "Tuple":
    case "GeneratorExp":
      return;
    default:
      p.fail(
        `cannot assign to ${describe(expression)} here. Maybe you meant '==' instead of '='?`,
        p.spanFrom(start),
      );
  }
}

/** `expression`: a disjunction, a conditional expression or a lambda. */
export function parseExpression(p: TokenCursor): Expression {
  const { start } = p;
  const expression = p.at("lambda") ? parseLambda(p) : parseConditional(p);
  p.lastExpression = p.spanFrom(start);
  return expression;
}

function parseConditional(p: TokenCursor): Expression {
  const { start } = p;
  const body = parseDisjunction(p);
  if (!p.accept("if")) return body;
  const test = parseDisjunction(p);
  if (!p.at("else")) {
    if (p.at(":")) p.unexpected();
    p.fail("expected 'else' after 'if' expression", p.spanFrom(start));
  }
  p.next();
  const orelse = parseExpression(p);
  return { kind: "IfExp", test, body, orelse, span: p.spanFrom(start) };
}

function parseLambda(p: TokenCursor): Lambda {
  const { start } = p.next();
  const args = parseLambdaParameters(p);
  if (!p.at(":")) p.fail("expected ':'");
  p.next();
  if (p.atType("fstringMiddle") || p.at("}")) {
    // In a field of an f-string the `:` has opened the format specification.
    const message = "f-string: lambda expressions are not allowed without parentheses";
    p.fail(message, p.spanFrom(start));
  }
  const body = parseExpression(p);
  return { kind: "Lambda", args, body, span: p.spanFrom(start) };
}

/** `yield_expr`. */
export function parseYield(p: TokenCursor): Yield | YieldFrom {
  const { start } = p.expect("yield");
  if (p.accept("from")) {
    const value = parseExpression(p);
    return { kind: "YieldFrom", value, span: p.spanFrom(start) };
  }
  const value = p.startsExpression() || p.at("*") ? parseStarExpressions(p) : null;
  return { kind: "Yield", value, span: p.spanFrom(start) };
}

/** What may stand right of `=`, or in a field of an f-string. */
export function parseYieldOrStarExpressions(p: TokenCursor): Expression {
  return p.at("yield") ? parseYield(p) : parseStarExpressions(p);
}
