import type { Statement } from "../../ast/nodes.ts";
import { parseClass } from "./classes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseDecorated, parseFunction } from "./functions.ts";
import { parseFor, parseIf, parseWhile } from "./controlFlow.ts";
import { atMatch, parseMatch } from "./match.ts";
import { parseSimpleStatements } from "./simpleStatements.ts";
import { attach } from "../trivia.ts";
import type { LineComments } from "../trivia.ts";
import { parseTry } from "./try.ts";
import { parseWith } from "./with.ts";

/** A compound statement; fills in the comments of its first line. */
export type CompoundParser = (p: TokenCursor, line: LineComments) => Statement;

const COMPOUND: Readonly<Record<string, CompoundParser>> = {
  if: parseIf,
  while: parseWhile,
  for: parseFor,
  try: parseTry,
  with: parseWith,
  def: (p, line) => parseFunction(p, line, []),
  class: (p, line) => parseClass(p, line, []),
  "@": parseDecorated,
  async: parseAsync,
};

/** One compound statement, or the simple statements of one line, with comments and blank lines. */
export function parseStatement(p: TokenCursor): Statement[] {
  const { token } = p;
  let compound: CompoundParser | undefined;
  if (token.type === "keyword" || token.type === "operator") compound = COMPOUND[token.text];
  else if (atMatch(p)) compound = parseMatch;
  if (compound === undefined) return parseSimpleStatements(p, null);
  const leading = p.trivia.before(token.start);
  const line: LineComments = { inner: [], trailing: null };
  const statement = compound(p, line);
  attach(statement, leading, line);
  return [statement];
}

function parseAsync(p: TokenCursor, line: LineComments): Statement {
  switch (p.peek().text) {
    case "def":
      return parseFunction(p, line, []);
    case "for":
      return parseFor(p, line);
    case "with":
      return parseWith(p, line);
  }
  p.next();
  p.unexpected();
}
