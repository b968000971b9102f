import type { Expression, Statement, TypeParam } from "../../ast/nodes.ts";
import { parseBlock } from "./blocks.ts";
import { parseClass } from "./classes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseExpression, parseNamedExpression } from "../expressions/expressions.ts";
import { parseParameters } from "./parameters.ts";
import { SyntaxFailure } from "../syntaxFailure.ts";
import { NO_TRIVIA } from "../trivia.ts";
import type { LineComments } from "../trivia.ts";
import { parseTypeParameters } from "./typeParameters.ts";

/** `def` or `async def`. Its span starts there, not at its decorators. */
export function parseFunction(
  p: TokenCursor,
  line: LineComments,
  decoratorList: readonly Expression[],
): Statement {
  const { start } = p;
  const kind = p.accept("async") ? "AsyncFunctionDef" : "FunctionDef";
  const def = p.expect("def");
  const name = p.identifier();
  const typeParams = parseFunctionTypeParameters(p);
  if (!p.at("(")) p.fail("expected '('");
  const args = parseParameters(p);
  const returns = p.accept("->") ? parseExpression(p) : null;
  const body = parseBlock(p, line, "function definition", def.start);
  const span = p.spanFrom(start);
  return { kind, name, args, body, decoratorList, returns, typeParams, span, ...NO_TRIVIA };
}

/** CPython's grammar insists on `(` where the brackets in front of it hold no type parameters. */
function parseFunctionTypeParameters(p: TokenCursor): TypeParam[] {
  const bracket = p.token;
  try {
    return parseTypeParameters(p);
  } catch (error) {
    const generic = error instanceof SyntaxFailure && error.message === "invalid syntax";
    if (generic) p.fail("expected '('", bracket);
    throw error;
  }
}

/** `@decorator` lines and the function or class below them. */
export function parseDecorated(p: TokenCursor, line: LineComments): Statement {
  const decorators: Expression[] = [];
  while (p.accept("@")) {
    decorators.push(parseNamedExpression(p));
    if (!p.atType("newline")) p.unexpected();
    p.next();
  }
  const comments = p.trivia.before(p.start);
  for (const comment of comments) if (comment.kind === "Comment") line.inner.push(comment);
  if (p.at("class")) return parseClass(p, line, decorators);
  if (p.at("def") || (p.at("async") && p.peekIs("def"))) return parseFunction(p, line, decorators);
  p.unexpected();
}
