import type { Statement, WithItem } from "../../ast/nodes.ts";
import { parseBlock } from "./blocks.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseExpression } from "../expressions/expressions.ts";
import { SyntaxFailure } from "../syntaxFailure.ts";
import { parseWithTarget } from "../expressions/targets.ts";
import { NO_TRIVIA } from "../trivia.ts";
import type { LineComments } from "../trivia.ts";

/** `with` or `async with`. */
export function parseWith(p: TokenCursor, line: LineComments): Statement {
  const { start } = p;
  const kind = p.accept("async") ? "AsyncWith" : "With";
  const keyword = p.expect("with");
  const items = tryParenthesizedItems(p) ?? parseItems(p);
  const body = parseBlock(p, line, "'with' statement", keyword.start);
  return { kind, items, body, span: p.spanFrom(start), ...NO_TRIVIA };
}

/**
 * `with (a as b, c as d):`. As in CPython's grammar that reading comes first, and where it does not
 * reach the `:` the parenthesis belongs to an expression, as in `with (a or b) as c:`.
 */
function tryParenthesizedItems(p: TokenCursor): WithItem[] | null {
  if (!p.at("(")) return null;
  const mark = p.mark();
  p.next();
  try {
    const items: WithItem[] = [];
    do {
      if (items.length > 0 && p.at(")")) break;
      items.push(parseItem(p));
    } while (p.accept(","));
    const named = items.some((item) => item.optionalVars !== null);
    if (p.accept(")") && (p.at(":") || named)) return items;
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    if (namesItems(p, mark)) throw error;
  }
  p.rewind(mark);
  return null;
}

/** Is there an `as` directly inside the parenthesis? Then no expression can start with it. */
function namesItems(p: TokenCursor, mark: number): boolean {
  p.rewind(mark);
  let depth = 0;
  for (;;) {
    if (p.at("(") || p.at("[") || p.at("{")) depth++;
    else if (p.at(")") || p.at("]") || p.at("}")) depth--;
    else if (depth === 1 && p.at("as")) return true;
    if (depth === 0 || p.atType("newline") || p.atType("end")) return false;
    p.next();
  }
}

function parseItems(p: TokenCursor): WithItem[] {
  const items: WithItem[] = [];
  do items.push(parseItem(p));
  while (p.accept(","));
  return items;
}

function parseItem(p: TokenCursor): WithItem {
  const contextExpr = parseExpression(p);
  const optionalVars = p.accept("as") ? parseWithTarget(p) : null;
  return { contextExpr, optionalVars };
}
