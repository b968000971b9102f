import type { Expression, MatchClass, Pattern } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parsePattern } from "./patterns.ts";

/** `Point(0, y=1)`: the class has been read, its parentheses follow. */
export function parseClassPattern(p: TokenCursor, cls: Expression, start: number): MatchClass {
  p.next();
  const patterns: Pattern[] = [];
  const kwdAttrs: string[] = [];
  const kwdPatterns: Pattern[] = [];
  while (!p.at(")")) {
    if (p.token.type === "name" && p.peekIs("=")) {
      kwdAttrs.push(p.identifier().text);
      p.next();
      kwdPatterns.push(parsePattern(p));
    } else {
      const pattern = parsePattern(p);
      if (kwdAttrs.length > 0) {
        p.fail("positional patterns follow keyword patterns", pattern.span);
      }
      patterns.push(pattern);
    }
    if (!p.accept(",")) break;
  }
  p.expect(")");
  return { kind: "MatchClass", cls, patterns, kwdAttrs, kwdPatterns, span: p.spanFrom(start) };
}
