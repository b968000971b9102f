import type { ExceptHandler, Expression, Statement } from "../../ast/nodes.ts";
import { parseBlock } from "./blocks.ts";
import { parseElse } from "./controlFlow.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseExpression } from "../expressions/expressions.ts";
import { attach, NO_TRIVIA } from "../trivia.ts";
import type { LineComments } from "../trivia.ts";

interface Handler {
  readonly node: ExceptHandler;
  readonly star: boolean;
}

/** `try` with `except`, `except*`, `else` and `finally`. */
export function parseTry(p: TokenCursor, line: LineComments): Statement {
  const { start } = p.next();
  const body = parseBlock(p, line, "'try' statement", start);
  const handlers: ExceptHandler[] = [];
  let kind: "Try" | "TryStar" = "Try";
  while (p.at("except")) {
    const { node, star } = parseHandler(p);
    const expected = star ? "TryStar" : "Try";
    if (handlers.length > 0 && kind !== expected) {
      p.fail("cannot have both 'except' and 'except*' on the same 'try'", node.span);
    }
    kind = expected;
    handlers.push(node);
  }
  const orelse = handlers.length > 0 ? parseElse(p) : [];
  const finalbody = parseFinally(p);
  if (handlers.length === 0 && finalbody.length === 0) {
    p.fail("expected 'except' or 'finally' block");
  }
  const span = p.spanFrom(start);
  return { kind, body, handlers, orelse, finalbody, span, ...NO_TRIVIA };
}

function parseFinally(p: TokenCursor): Statement[] {
  if (!p.at("finally")) return [];
  const { start } = p.next();
  return parseBlock(p, null, "'finally' statement", start);
}

function parseHandler(p: TokenCursor): Handler {
  const leading = p.trivia.before(p.start);
  const line: LineComments = { inner: [], trailing: null };
  const { start } = p.next();
  const star = p.accept("*");
  let type: Expression | null = null;
  let name: string | null = null;
  if (!p.at(":")) {
    if (p.atType("newline")) p.fail(star ? "expected one or more exception types" : "expected ':'");
    const { start: typeStart } = p;
    type = parseExpression(p);
    if (p.at(",")) failAtExceptionList(p, typeStart);
    name = p.accept("as") ? p.identifier().text : null;
  } else if (star) p.fail("expected one or more exception types");
  const introduction = star ? "'except*' statement" : "'except' statement";
  const body = parseBlock(p, line, introduction, start);
  const span = p.spanFrom(start);
  const node: ExceptHandler = { kind: "ExceptHandler", type, name, body, span, ...NO_TRIVIA };
  attach(node, leading, line);
  return { node, star };
}

/** `except A, B:` of Python 2. */
function failAtExceptionList(p: TokenCursor, start: number): never {
  while (p.accept(",")) if (p.startsExpression()) parseExpression(p);
  p.fail("multiple exception types must be parenthesized", p.spanFrom(start));
}
