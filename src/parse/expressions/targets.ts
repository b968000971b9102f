import type { Expression } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { describe } from "./describe.ts";
import { parseStarred, parseTuple } from "./expressions.ts";
import { parseBitwiseOr } from "./operators.ts";

/** What a target is wanted for. */
export type TargetUse = "assign" | "delete" | "for";

/** `star_targets`, as after `for`: stops in front of `in`. */
export function parseTargets(p: TokenCursor): Expression {
  const target = parseTuple(p, parseTargetElement);
  requireTarget(p, target, "for");
  return target;
}

function parseTargetElement(p: TokenCursor): Expression {
  return p.at("*") ? parseStarred(p) : parseBitwiseOr(p);
}

/** The single target after `as` in a `with` statement. */
export function parseWithTarget(p: TokenCursor): Expression {
  const target = parseTargetElement(p);
  requireTarget(p, target, "assign");
  return target;
}

/** Fails unless the expression can be assigned to (or deleted). */
export function requireTarget(p: TokenCursor, expression: Expression, use: TargetUse): void {
  const culprit = invalidTarget(expression, use);
  if (culprit === null) return;
  const verb = use === "delete" ? "delete" : "assign to";
  p.fail(`cannot ${verb} ${describe(culprit)}`, culprit.span);
}

/** The part of a target that cannot be one (`_PyPegen_get_invalid_target`). */
export function invalidTarget(expression: Expression, use: TargetUse): Expression | null {
  switch (expression.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return null;
    case "Starred":
      return use === "delete" ? expression : invalidTarget(expression.value, use);
    case "List":
    case "Tuple":
      for (const element of expression.elts) {
        const culprit = invalidTarget(element, use);
        if (culprit !== null) return culprit;
      }
      return null;
    default:
      return expression;
  }
}
