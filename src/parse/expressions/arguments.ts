import type { Expression, Keyword } from "../../ast/nodes.ts";
import { atComprehension, parseComprehensions } from "./comprehensions.ts";
import type { TokenCursor } from "../cursor.ts";
import { describe } from "./describe.ts";
import { parseExpression, parseNamedExpression } from "./expressions.ts";
import { failAfterElement } from "./missingComma.ts";

export interface CallArguments {
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

/** The parenthesized arguments of a call or of a class definition. */
export function parseArguments(p: TokenCursor): CallArguments {
  const open = p.expect("(");
  let misplaced: string | null = null;
  const args: Expression[] = [];
  const keywords: Keyword[] = [];
  while (!p.at(")")) {
    if (p.at("*")) parseIterable(p, args, keywords);
    else if (p.at("**")) parseMapping(p, keywords);
    else if (p.token.type === "name" && p.peekIs("=")) parseKeyword(p, keywords);
    else misplaced ??= parsePositional(p, open.start, args, keywords);
    if (p.at(")")) break;
    if (!p.at(",")) failAfterElement(p);
    p.next();
  }
  if (misplaced !== null) p.fail(misplaced);
  p.next();
  return { args, keywords };
}

function parseIterable(p: TokenCursor, args: Expression[], keywords: readonly Keyword[]): void {
  const comma = p.previous;
  const { start } = p.next();
  if (p.at(",") || p.at(")")) p.fail("Invalid star expression");
  const value = parseExpression(p);
  if (p.at("=")) p.fail("cannot assign to iterable argument unpacking", p.spanFrom(start));
  args.push({ kind: "Starred", value, span: p.spanFrom(start) });
  if (keywords.some((keyword) => keyword.arg === null)) {
    p.fail("iterable argument unpacking follows keyword argument unpacking", comma);
  }
}

function parseMapping(p: TokenCursor, keywords: Keyword[]): void {
  const { start } = p.next();
  const value = parseExpression(p);
  if (p.at("=")) p.fail("cannot assign to keyword argument unpacking", p.spanFrom(start));
  keywords.push({ arg: null, value, span: p.spanFrom(start) });
}

function parseKeyword(p: TokenCursor, keywords: Keyword[]): void {
  const { text: arg, span } = p.identifier();
  p.next();
  if (p.at(",") || p.at(")")) {
    p.fail("expected argument value expression", { start: span.start, end: p.end });
  }
  const value = parseExpression(p);
  if (atComprehension(p)) {
    p.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", {
      start: span.start,
      end: p.end,
    });
  }
  keywords.push({ arg, value, span: p.spanFrom(span.start) });
}

/** Returns what is wrong with the place of the argument, if anything: that is said at the end. */
function parsePositional(
  p: TokenCursor,
  open: number,
  args: Expression[],
  keywords: readonly Keyword[],
): string | null {
  const { start } = p;
  if (p.token.type === "keyword" && p.peekIs("=") && /^(None|True|False)$/.test(p.token.text)) {
    p.fail(`cannot assign to ${p.token.text}`, { start, end: p.peek().end });
  }
  const expression = parseArgument(p);
  if (p.at("=")) {
    p.fail('expression cannot contain assignment, perhaps you meant "=="?', {
      start,
      end: p.token.end,
    });
  }
  if (atComprehension(p)) {
    const generators = parseComprehensions(p);
    const alone = args.length === 0 && keywords.length === 0 && p.at(")");
    if (!alone) p.fail("Generator expression must be parenthesized", p.spanFrom(start));
    // The parentheses of the call are the generator's own.
    const span = { start: open, end: p.token.end };
    args.push({ kind: "GeneratorExp", elt: expression, generators, span });
    return null;
  }
  args.push(expression);
  if (keywords.length === 0) return null;
  const unpacked = keywords.some((keyword) => keyword.arg === null);
  return `positional argument follows keyword argument${unpacked ? " unpacking" : ""}`;
}

/** Unlike elsewhere, an `=` behind the expression is for the caller to judge. */
function parseArgument(p: TokenCursor): Expression {
  if (p.token.type === "name" && p.peekIs(":=")) return parseNamedExpression(p);
  const { start } = p;
  const expression = parseExpression(p);
  if (p.at(":=")) {
    p.fail(`cannot use assignment expressions with ${describe(expression)}`, p.spanFrom(start));
  }
  return expression;
}
