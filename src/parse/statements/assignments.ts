import type { Expression, Operator, Statement } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { describe } from "../expressions/describe.ts";
import { parseExpression, parseYieldOrStarExpressions } from "../expressions/expressions.ts";
import { invalidTarget } from "../expressions/targets.ts";
import { NO_TRIVIA } from "../trivia.ts";

const AUGMENTED: Readonly<Record<string, Operator>> = {
  "+=": "Add",
  "-=": "Sub",
  "*=": "Mult",
  "@=": "MatMult",
  "/=": "Div",
  "%=": "Mod",
  "&=": "BitAnd",
  "|=": "BitOr",
  "^=": "BitXor",
  "<<=": "LShift",
  ">>=": "RShift",
  "**=": "Pow",
  "//=": "FloorDiv",
};

/** An expression statement, or an assignment of any form. */
export function parseExpressionStatement(p: TokenCursor): Statement {
  const first = p.token;
  const expression = parseYieldOrStarExpressions(p);
  if (p.token.type === "operator") {
    const { text } = p.token;
    if (text === "=") return parseAssignment(p, expression, first.start);
    if (text === ":") return parseAnnotated(p, expression, first.start);
    const op = AUGMENTED[text];
    if (op !== undefined) return parseAugmented(p, expression, op, first.start);
  }
  return { kind: "Expr", value: expression, span: p.spanFrom(first.start), ...NO_TRIVIA };
}

/** `a = b = value`: every part but the last is a target. */
function parseAssignment(p: TokenCursor, first: Expression, start: number): Statement {
  const targets: Expression[] = [];
  let value = first;
  while (p.at("=")) {
    const bareYield = /^Yield/.test(value.kind) && value.span.end === p.end;
    p.next();
    requireAssignable(p, value, bareYield);
    targets.push(value);
    value = parseYieldOrStarExpressions(p);
  }
  return { kind: "Assign", targets, value, span: p.spanFrom(start), ...NO_TRIVIA };
}

/** Past an `=`: fails unless what stands left of it can be assigned to. */
function requireAssignable(p: TokenCursor, target: Expression, bareYield: boolean): void {
  if (bareYield) p.fail("assignment to yield expression not possible", target.span);
  const culprit = invalidTarget(target, "assign");
  if (culprit === null) return;
  const hint =
    culprit === target && mayBeComparison(target) && p.startsExpression()
      ? " here. Maybe you meant '==' instead of '='?"
      : "";
  p.fail(`cannot assign to ${describe(culprit)}${hint}`, culprit.span);
}

/** `f() = 1` may have been meant as `f() == 1` (CPython's `invalid_named_expression`). */
function mayBeComparison(expression: Expression): boolean {
  switch (expression.kind) {
    case "GeneratorExp":
    case "IfExp":
    case "Lambda":
    case "Compare":
    case "BoolOp":
      return false;
    case "UnaryOp":
      return expression.op !== "Not";
    case "Constant":
      return expression.value.type !== "None" && expression.value.type !== "bool";
    default:
      return true;
  }
}

function parseAugmented(
  p: TokenCursor,
  target: Expression,
  op: Operator,
  start: number,
): Statement {
  if (!isSingleTarget(target)) {
    const name = describe(target);
    p.fail(`'${name}' is an illegal expression for augmented assignment`, target.span);
  }
  p.next();
  const value = parseYieldOrStarExpressions(p);
  return { kind: "AugAssign", target, op, value, span: p.spanFrom(start), ...NO_TRIVIA };
}

function parseAnnotated(p: TokenCursor, target: Expression, start: number): Statement {
  if (target.kind === "List" || target.kind === "Tuple") {
    p.next();
    parseExpression(p);
    p.fail(`only single target (not ${describe(target)}) can be annotated`, target.span);
  }
  if (!isSingleTarget(target)) {
    p.next();
    parseExpression(p);
    p.fail("illegal target for annotation", target.span);
  }
  p.next();
  const annotation = parseExpression(p);
  let value: Expression | null = null;
  if (p.accept("=")) value = parseYieldOrStarExpressions(p);
  const simple = target.kind === "Name" && target.span.start === start;
  const span = p.spanFrom(start);
  return { kind: "AnnAssign", target, annotation, value, simple, span, ...NO_TRIVIA };
}

function isSingleTarget({ kind }: Expression): boolean {
  return kind === "Name" || kind === "Attribute" || kind === "Subscript";
}
