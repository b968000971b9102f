import type { TokenCursor } from "../cursor.ts";

/** Inside brackets: neither a comma nor the closing bracket follows what was read. */
export function failAfterElement(p: TokenCursor): never {
  const { token, lastExpression } = p;
  const missing =
    lastExpression.end === p.end && p.startsExpression() && !p.at("not") && !atPrefixedString(p);
  if (!missing) {
    // `a not b`: `not` might have gone on as `not in`.
    p.accept("not");
    p.unexpected();
  }
  const span = { start: lastExpression.start, end: token.end };
  p.fail("invalid syntax. Perhaps you forgot a comma?", span);
}

/** `z"text"`: a prefix that there is not, rather than two elements. */
function atPrefixedString(p: TokenCursor): boolean {
  return p.previous.type === "name" && (p.atType("string") || p.atType("fstringStart"));
}
