import type { Expression, TypeParam } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseExpression, parseStarExpression } from "../expressions/expressions.ts";

/** `[T: bound = default, *Ts, **P]` after the name of a function, class or type alias. */
export function parseTypeParameters(p: TokenCursor): TypeParam[] {
  if (!p.at("[")) return [];
  p.next();
  if (p.at("]")) p.fail("Type parameter list cannot be empty");
  const parameters: TypeParam[] = [];
  do {
    if (p.at("]")) break;
    parameters.push(parseTypeParameter(p));
  } while (p.accept(","));
  p.expect("]");
  return parameters;
}

function parseTypeParameter(p: TokenCursor): TypeParam {
  const { start } = p;
  if (p.accept("*")) {
    const name = parseUnboundName(p, "TypeVarTuple");
    const defaultValue = p.accept("=") ? parseStarExpression(p) : null;
    return { kind: "TypeVarTuple", name, defaultValue, span: p.spanFrom(start) };
  }
  if (p.accept("**")) {
    const name = parseUnboundName(p, "ParamSpec");
    const defaultValue = parseDefault(p);
    return { kind: "ParamSpec", name, defaultValue, span: p.spanFrom(start) };
  }
  const name = p.identifier().text;
  const bound = p.accept(":") ? parseExpression(p) : null;
  const defaultValue = parseDefault(p);
  return { kind: "TypeVar", name, bound, defaultValue, span: p.spanFrom(start) };
}

function parseUnboundName(p: TokenCursor, kind: string): string {
  const name = p.identifier().text;
  if (p.at(":")) {
    const colon = p.next();
    const what = parseExpression(p).kind === "Tuple" ? "constraints" : "bound";
    p.fail(`cannot use ${what} with ${kind}`, colon);
  }
  return name;
}

function parseDefault(p: TokenCursor): Expression | null {
  return p.accept("=") ? parseExpression(p) : null;
}
