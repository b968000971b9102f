/** `match`: a chain of `if`, whose conditions are the patterns. */
import type * as ast from "../../ast/nodes.ts";
import { isIrrefutable } from "../../analyze/flow.ts";
import { ANY } from "../../analyze/types/type.ts";
import { visitNodes } from "../../analyze/visit.ts";
import { typescript } from "../../typescript.ts";
import { condition } from "../conditions.ts";
import { literalValue } from "../literals.ts";
import type { TransformContext } from "../context.ts";
import {
  block,
  id,
  ifStatement,
  token,
  variable,
  type TsExpression,
  type TsStatement,
  binary,
} from "../factory.ts";
import { patternCondition } from "../patterns.ts";
import { translateBlock } from "../registry.ts";
import { toUniversal } from "../coercion.ts";
import { prependTrivia } from "../trivia.ts";

export function translateMatch(ctx: TransformContext, node: ast.Match): TsStatement[] {
  const isName = node.subject.kind === "Name" && !bindsName(node, node.subject.id);
  const held = isName ? null : ctx.temporary("subject");
  const before =
    held === null
      ? []
      : [variable(held, { constant: true, value: toUniversal(ctx, node.subject) })];
  const subject = (): TsExpression => (held === null ? toUniversal(ctx, node.subject) : id(held));
  let chain: TsStatement | undefined;
  for (const matchCase of [...node.cases].reverse()) {
    const body = translateBlock(ctx, matchCase.body);
    const first = body[0] ?? typescript.factory.createEmptyStatement();
    if (body.length === 0) body.push(first);
    if (matchCase.trailing !== null) prependTrivia(first, [matchCase.trailing]);
    prependTrivia(
      first,
      matchCase.leading.filter((t) => t.kind === "Comment"),
    );
    const test = caseCondition(ctx, matchCase, subject, node.subject);
    chain = test === null ? block(body) : ifStatement(test, body, chain);
  }
  return [...before, ...(chain === undefined ? [] : [chain])];
}

/** Whether a pattern binds the name of the subject itself, which the patterns after it look at. */
function bindsName(node: ast.Match, name: string): boolean {
  return node.cases.some(({ pattern }) => {
    let found = false;
    visitNodes(pattern, (part) => {
      if (part.kind === "MatchAs" || part.kind === "MatchStar") found ||= part.name === name;
      if (part.kind === "MatchMapping") found ||= part.rest === name;
    });
    return found;
  });
}

function caseCondition(
  ctx: TransformContext,
  matchCase: ast.MatchCase,
  subject: () => TsExpression,
  source: ast.Expression,
): TsExpression | null {
  if (
    isIrrefutable(matchCase) &&
    matchCase.pattern.kind === "MatchAs" &&
    matchCase.pattern.name === null
  )
    return null;
  // TypeScript refuses to compare a literal with others
  const type = literalValue(ctx, source) === undefined ? ctx.typeOf(source) : ANY;
  const pattern = patternCondition(ctx, matchCase.pattern, subject, type);
  const guard = matchCase.guard === null ? null : condition(ctx, matchCase.guard);
  const tests = [pattern, guard].filter((t) => t !== null);
  return tests.length === 0
    ? null
    : tests.reduce((left, right) => binary(left, token.AmpersandAmpersandToken, right));
}
