import type { Expression, Match, MatchCase, Pattern } from "../../ast/nodes.ts";
import { failWithoutIndent, parseBlock, recover } from "./blocks.ts";
import type { TokenCursor } from "../cursor.ts";
import {
  parseNamedExpression,
  parseStarNamedExpression,
  parseTuple,
} from "../expressions/expressions.ts";
import { parsePatterns } from "../patterns/patterns.ts";
import { attach, NO_TRIVIA } from "../trivia.ts";
import type { LineComments } from "../trivia.ts";

/**
 * Is this name `match` the keyword? It is where the line ends with `:`, for no simple statement
 * does.
 */
export function atMatch(p: TokenCursor): boolean {
  if (!p.atName("match")) return false;
  let distance = 1;
  while (p.peek(distance).type !== "newline" && p.peek(distance).type !== "end") distance++;
  return (
    distance > 2 && p.peekIs(":", distance - 1) && (p.startsExpression(p.peek()) || p.peekIs("*"))
  );
}

export function parseMatch(p: TokenCursor, line: LineComments): Match {
  const { start } = p.next();
  const subject = parseSubject(p);
  if (!p.at(":")) p.unexpected();
  p.next();
  const codeEnd = p.end;
  if (!p.atType("newline")) p.unexpected();
  const newline = p.next();
  p.trivia.onLine(codeEnd, newline.start, line);
  if (!p.atType("indent")) failWithoutIndent(p, "'match' statement", start);
  p.next();
  const cases: MatchCase[] = [];
  do {
    recover(p, () => {
      if (!p.atName("case")) p.unexpected();
      cases.push(parseCase(p));
    });
  } while (!p.atType("dedent") && !p.atType("end"));
  p.next();
  const span = p.spanFrom(start);
  return { kind: "Match", subject, cases, span, ...NO_TRIVIA };
}

/** `match a, *b:` matches a tuple; a lone `*b` needs its comma. */
function parseSubject(p: TokenCursor): Expression {
  const subject = parseTuple(p, parseStarNamedExpression);
  if (subject.kind === "Starred") p.unexpected();
  return subject;
}

function parseCase(p: TokenCursor): MatchCase {
  const leading = p.trivia.before(p.start);
  const line: LineComments = { inner: [], trailing: null };
  const { start } = p.next();
  const pattern: Pattern = parsePatterns(p);
  const guard = p.accept("if") ? parseNamedExpression(p) : null;
  const body = parseBlock(p, line, "'case' statement", start);
  const span = p.spanFrom(start);
  const node = { pattern, guard, body, span, ...NO_TRIVIA };
  attach(node, leading, line);
  const { leading: before, trailing } = node;
  return { pattern, guard, body, leading: before, trailing, span };
}
