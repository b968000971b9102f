import type { If, Statement } from "../../ast/nodes.ts";
import { parseBlock } from "./blocks.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseNamedExpression, parseStarExpressions } from "../expressions/expressions.ts";
import { parseTargets } from "../expressions/targets.ts";
import { attach, NO_TRIVIA } from "../trivia.ts";
import type { LineComments } from "../trivia.ts";

/** An `elif` that has been read: which `if` it becomes is known when the whole chain is. */
interface Branch {
  readonly start: number;
  readonly test: If["test"];
  readonly body: readonly Statement[];
  readonly leading: If["leading"];
  readonly line: LineComments;
}

/** `if` with its `elif`s, however many: they are nested without recursion. */
export function parseIf(p: TokenCursor, line: LineComments): If {
  const branches = [parseBranch(p, [], line, "'if' statement")];
  while (p.at("elif")) {
    const leading = p.trivia.before(p.start);
    const comments: LineComments = { inner: [], trailing: null };
    branches.push(parseBranch(p, leading, comments, "'elif' statement"));
  }
  let orelse: readonly Statement[] = parseElse(p);
  for (let index = branches.length - 1; index > 0; index--) {
    const branch = branches[index]!;
    const nested = makeIf(p, branch, orelse);
    attach(nested, branch.leading, branch.line);
    orelse = [nested];
  }
  return makeIf(p, branches[0]!, orelse);
}

function parseBranch(
  p: TokenCursor,
  leading: If["leading"],
  line: LineComments,
  introduction: string,
): Branch {
  const { start } = p.next();
  const test = parseNamedExpression(p);
  const body = parseBlock(p, line, introduction, start);
  return { start, test, body, leading, line };
}

function makeIf(p: TokenCursor, branch: Branch, orelse: readonly Statement[]): If {
  const { start, test, body } = branch;
  return { kind: "If", test, body, orelse, span: p.spanFrom(start), ...NO_TRIVIA };
}

/** The `else` block, if there is one. */
export function parseElse(p: TokenCursor): Statement[] {
  if (!p.at("else")) return [];
  const { start } = p.next();
  return parseBlock(p, null, "'else' statement", start);
}

export function parseWhile(p: TokenCursor, line: LineComments): Statement {
  const { start } = p.next();
  const test = parseNamedExpression(p);
  const body = parseBlock(p, line, "'while' statement", start);
  const orelse = parseElse(p);
  return {
    kind: "While",
    test,
    body,
    orelse,
    span: p.spanFrom(start),
    ...NO_TRIVIA,
  };
}

/** `for` or `async for`. */
export function parseFor(p: TokenCursor, line: LineComments): Statement {
  const { start } = p;
  const kind = p.accept("async") ? "AsyncFor" : "For";
  const keyword = p.expect("for");
  const target = parseTargets(p);
  p.expect("in");
  const iter = parseStarExpressions(p);
  const body = parseBlock(p, line, "'for' statement", keyword.start);
  const orelse = parseElse(p);
  const span = p.spanFrom(start);
  return { kind, target, iter, body, orelse, span, ...NO_TRIVIA };
}
