/** Whether control can reach the end of a block. */
import type * as ast from "../ast/nodes.ts";

/** False where every path through the statements returns, raises, breaks or continues. */
export function completes(statements: readonly ast.Statement[]): boolean {
  return statements.every(statementCompletes);
}

function statementCompletes(node: ast.Statement): boolean {
  switch (node.kind) {
    case "Return":
    case "Raise":
    case "Break":
    case "Continue":
      return false;
    case "If":
      return node.orelse.length === 0 || completes(node.body) || completes(node.orelse);
    case "Try":
    case "TryStar":
      if (!completes(node.finalbody)) return false;
      return (
        (completes(node.body) && completes(node.orelse)) ||
        node.handlers.some((h) => completes(h.body))
      );
    case "While":
      return (
        !isTrue(node.test) ||
        breaksOut(node.body) ||
        (node.orelse.length > 0 && completes(node.orelse))
      );
    case "Match":
      return !node.cases.some((c) => isIrrefutable(c)) || node.cases.some((c) => completes(c.body));
    default:
      // a `with` may swallow what its body raises
      return true;
  }
}

export function isTrue(test: ast.Expression): boolean {
  return (
    test.kind === "Constant" &&
    ((test.value.type === "bool" && test.value.value) ||
      (test.value.type === "int" && test.value.value !== 0n))
  );
}

export function isIrrefutable(matchCase: ast.MatchCase): boolean {
  const { pattern, guard } = matchCase;
  return guard === null && pattern.kind === "MatchAs" && pattern.pattern === null;
}

/** Whether a loop body has a `break` that belongs to this loop. */
export function breaksOut(body: readonly ast.Statement[]): boolean {
  return body.some((node) => {
    switch (node.kind) {
      case "Break":
        return true;
      case "If":
        return breaksOut(node.body) || breaksOut(node.orelse);
      case "With":
      case "AsyncWith":
        return breaksOut(node.body);
      case "Try":
      case "TryStar":
        return (
          breaksOut(node.body) ||
          breaksOut(node.orelse) ||
          breaksOut(node.finalbody) ||
          node.handlers.some((h) => breaksOut(h.body))
        );
      case "Match":
        return node.cases.some((c) => breaksOut(c.body));
      case "For":
      case "AsyncFor":
      case "While":
        // a break in a loop's own `else` leaves the loop around it
        return breaksOut(node.orelse);
      default:
        return false;
    }
  });
}
