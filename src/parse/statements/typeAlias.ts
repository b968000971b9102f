import type { Name, TypeAlias } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseExpression } from "../expressions/expressions.ts";
import { NO_TRIVIA } from "../trivia.ts";
import { parseTypeParameters } from "./typeParameters.ts";

/** `type X = ...` or `type X[T] = ...`; elsewhere `type` is a name. */
export function atTypeAlias(p: TokenCursor): boolean {
  return p.atName("type") && p.peek().type === "name" && (p.peekIs("=", 2) || p.peekIs("[", 2));
}

export function parseTypeAlias(p: TokenCursor): TypeAlias {
  const { start } = p.next();
  const { text: id, span } = p.identifier();
  const name: Name = { kind: "Name", id, span };
  const typeParams = parseTypeParameters(p);
  p.expect("=");
  const value = parseExpression(p);
  return { kind: "TypeAlias", name, typeParams, value, span: p.spanFrom(start), ...NO_TRIVIA };
}
