import type { Statement } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseSimpleStatements } from "./simpleStatements.ts";
import { parseStatement } from "./statements.ts";
import { SyntaxFailure } from "../syntaxFailure.ts";
import { attachAfter } from "../trivia.ts";
import type { LineComments } from "../trivia.ts";

/**
 * The `:` and the block behind it. `line` receives the comments of the line which the `:` ends;
 * where it is null (`else`, `finally`) they go in front of the block's first statement.
 * `introduction` is how CPython calls the line, as in "'if' statement".
 */
export function parseBlock(
  p: TokenCursor,
  line: LineComments | null,
  introduction: string,
  start: number,
): Statement[] {
  if (!p.at(":")) failWithoutColon(p, introduction);
  p.next();
  if (!p.atType("newline")) return parseSimpleStatements(p, line);
  const codeEnd = p.end;
  const newline = p.next();
  if (!p.atType("indent")) failWithoutIndent(p, introduction, start);
  const indented = p.next();
  if (line === null) p.trivia.passed(codeEnd);
  else p.trivia.onLine(codeEnd, newline.start, line);
  const body = parseStatements(p);
  const last = body.at(-1);
  if (p.atType("dedent")) {
    const after = p.trivia.atEndOfBlock(indentation(p.source.text, indented.start), p.start);
    if (last !== undefined && after.length > 0) attachAfter(last, after);
    p.next();
  }
  return body;
}

/** Lines on which CPython's grammar insists on the `:`; on others it is missed at the end only. */
const FORCED_COLON = /function definition|'(?:else|try|finally)' statement/;

function failWithoutColon(p: TokenCursor, introduction: string): never {
  if (p.atType("newline") || FORCED_COLON.test(introduction)) p.fail("expected ':'");
  p.unexpected();
}

const MISSING_BLOCK = "expected an indented block after";

export function failWithoutIndent(p: TokenCursor, introduction: string, start: number): never {
  const line = p.source.lineAt(start);
  const message = `${MISSING_BLOCK} ${introduction} on line ${line}`;
  const atEndOfFile = p.start >= p.source.text.length;
  p.fail(message, atEndOfFile ? p.previous : p.token, "indentation-error");
}

/** The column of a statement that starts at `offset`, tabs counting to multiples of 8. */
function indentation(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  let column = 0;
  for (; start < offset; start++) column = text[start] === "\t" ? (column & ~7) + 8 : column + 1;
  return column;
}

/** Statements up to the end of the block or file. After a failure it goes on with the next line. */
export function parseStatements(p: TokenCursor): Statement[] {
  const body: Statement[] = [];
  while (!p.atType("dedent") && !p.atType("end")) {
    recover(p, () => body.push(...parseStatement(p)));
  }
  return body;
}

/** Reads a statement or clause; where that fails, notes why and goes on behind it. */
export function recover(p: TokenCursor, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    p.failures.push(error);
    // Where a block is missing its line has been read to the end.
    if (!error.message.startsWith(MISSING_BLOCK)) skipLineAndBlock(p);
    while (CLAUSES.some((keyword) => p.at(keyword))) skipLineAndBlock(p);
  }
}

/** What goes on with a statement after a block of it. */
const CLAUSES = ["elif", "else", "except", "finally"];

/** Skips the rest of a line, and the block below it. */
function skipLineAndBlock(p: TokenCursor): void {
  while (!p.atType("newline") && !p.atType("indent")) {
    if (p.atType("dedent") || p.atType("end")) return;
    p.next();
  }
  if (p.atType("newline")) p.next();
  let depth = 0;
  do {
    if (p.atType("indent")) depth++;
    else if (p.atType("dedent") && depth > 0) depth--;
    else if (depth === 0 || p.atType("end")) return;
    p.next();
  } while (depth > 0);
}
