import type { Expression, Statement } from "../../ast/nodes.ts";
import { parseExpressionStatement } from "./assignments.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseExpression, parseStarExpressions, parseStarred } from "../expressions/expressions.ts";
import { parseImport, parseImportFrom } from "./imports.ts";
import { parseBitwiseOr } from "../expressions/operators.ts";
import { requireTarget } from "../expressions/targets.ts";
import { attach, NO_TRIVIA } from "../trivia.ts";
import type { LineComments } from "../trivia.ts";
import { atTypeAlias, parseTypeAlias } from "./typeAlias.ts";

type SimpleParser = (p: TokenCursor) => Statement;

const SIMPLE: Readonly<Record<string, SimpleParser>> = {
  pass: (p) => ({ kind: "Pass", span: p.tokenSpan(), ...NO_TRIVIA }),
  break: (p) => ({ kind: "Break", span: p.tokenSpan(), ...NO_TRIVIA }),
  continue: (p) => ({ kind: "Continue", span: p.tokenSpan(), ...NO_TRIVIA }),
  return: parseReturn,
  raise: parseRaise,
  global: (p) => parseNames(p, "Global"),
  nonlocal: (p) => parseNames(p, "Nonlocal"),
  del: parseDelete,
  assert: parseAssert,
  import: parseImport,
  from: parseImportFrom,
};

/**
 * The statements of one line, up to and with its line break. Comments of the line go to `line`
 * where a compound statement starts it (`if x: y  # here`), else to the last statement.
 */
export function parseSimpleStatements(p: TokenCursor, line: LineComments | null): Statement[] {
  const leading = line === null ? p.trivia.before(p.start) : [];
  if (line !== null && p.atType("newline")) p.unexpected();
  const statements = [parseSimpleStatement(p)];
  while (p.accept(";")) {
    if (p.atType("newline")) break;
    statements.push(parseSimpleStatement(p));
  }
  if (!p.atType("newline")) failAtEndOfStatement(p, statements.at(-1)!);
  const codeEnd = p.end;
  const newline = p.next();
  const comments: LineComments = line ?? { inner: [], trailing: null };
  p.trivia.onLine(codeEnd, newline.start, comments);
  if (line === null) {
    const last = statements.length - 1;
    const first = { inner: comments.inner, trailing: last === 0 ? comments.trailing : null };
    attach(statements[0]!, leading, first);
    if (last > 0) attach(statements[last]!, [], { inner: [], trailing: comments.trailing });
  }
  return statements;
}

function parseSimpleStatement(p: TokenCursor): Statement {
  const { token } = p;
  if (token.type === "keyword") {
    const parser = SIMPLE[token.text];
    if (parser !== undefined) return parser(p);
  } else if (atTypeAlias(p)) return parseTypeAlias(p);
  return parseExpressionStatement(p);
}

/** What follows a complete statement is neither `;` nor the end of the line. */
function failAtEndOfStatement(p: TokenCursor, statement: Statement): never {
  if (statement.kind === "Expr" && statement.value.kind === "Name" && p.startsExpression()) {
    const { id } = statement.value;
    if (id === "print" || id === "exec") {
      p.fail(`Missing parentheses in call to '${id}'. Did you mean ${id}(...)?`, statement.span);
    }
  }
  // `a not b`: `not` might have gone on as `not in`.
  p.accept("not");
  p.unexpected();
}

function parseReturn(p: TokenCursor): Statement {
  const { start } = p.next();
  const value = p.startsExpression() || p.at("*") ? parseStarExpressions(p) : null;
  return { kind: "Return", value, span: p.spanFrom(start), ...NO_TRIVIA };
}

function parseRaise(p: TokenCursor): Statement {
  const { start } = p.next();
  const exc = p.startsExpression() ? parseExpression(p) : null;
  const cause = exc !== null && p.accept("from") ? parseExpression(p) : null;
  return { kind: "Raise", exc, cause, span: p.spanFrom(start), ...NO_TRIVIA };
}

function parseNames(p: TokenCursor, kind: "Global" | "Nonlocal"): Statement {
  const { start } = p.next();
  const names = [p.identifier().text];
  while (p.accept(",")) names.push(p.identifier().text);
  return { kind, names, span: p.spanFrom(start), ...NO_TRIVIA };
}

/** `del (a, b)` deletes one target, a tuple; `del a, b` two. */
function parseDelete(p: TokenCursor): Statement {
  const { start } = p.next();
  const targets: Expression[] = [];
  do {
    if (targets.length > 0 && !p.startsExpression()) break;
    const target = p.at("*") ? parseStarred(p) : parseBitwiseOr(p);
    requireTarget(p, target, "delete");
    targets.push(target);
  } while (p.accept(","));
  return { kind: "Delete", targets, span: p.spanFrom(start), ...NO_TRIVIA };
}

function parseAssert(p: TokenCursor): Statement {
  const { start } = p.next();
  const test = parseExpression(p);
  const msg = p.accept(",") ? parseExpression(p) : null;
  return { kind: "Assert", test, msg, span: p.spanFrom(start), ...NO_TRIVIA };
}
