import type { Expression } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseExpression, parseNamedExpression, parseStarredElement } from "./expressions.ts";
import { failAfterElement } from "./missingComma.ts";

/** What stands between the brackets of a subscript; several slices make a tuple. */
export function parseSlices(p: TokenCursor): Expression {
  if (p.at("]")) p.unexpected();
  const slices = parseSliceList(p);
  if (!p.at("]")) failAfterElement(p);
  return slices;
}

function parseSliceList(p: TokenCursor): Expression {
  const { start } = p;
  const first = parseSlice(p);
  if (!p.at(",")) {
    // `a[*b]` is `a[(*b,)]`.
    if (first.kind !== "Starred") return first;
    return { kind: "Tuple", elts: [first], span: p.spanFrom(start) };
  }
  const elts = [first];
  while (p.accept(",")) {
    if (p.at("]")) break;
    elts.push(parseSlice(p));
  }
  return { kind: "Tuple", elts, span: p.spanFrom(start) };
}

function parseSlice(p: TokenCursor): Expression {
  if (p.at("*")) return parseStarredElement(p);
  const { start } = p;
  const lower = p.at(":") ? null : parseNamedExpression(p);
  if (!p.at(":")) return lower ?? p.unexpected();
  // `a[b := c]` is an index; a bound of a slice needs parentheses around it.
  if (lower?.kind === "NamedExpr" && lower.span.start === start) p.unexpected();
  p.next();
  const upper = p.startsExpression() ? parseExpression(p) : null;
  const step = p.accept(":") && p.startsExpression() ? parseExpression(p) : null;
  return { kind: "Slice", lower, upper, step, span: p.spanFrom(start) };
}
