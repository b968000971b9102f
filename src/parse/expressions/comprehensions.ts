import type { Comprehension, Expression } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseDisjunction } from "./operators.ts";
import { parseTargets } from "./targets.ts";

export function atComprehension(p: TokenCursor): boolean {
  return p.at("for") || (p.at("async") && p.peekIs("for"));
}

/** `for_if_clauses`. */
export function parseComprehensions(p: TokenCursor): Comprehension[] {
  const generators: Comprehension[] = [];
  while (atComprehension(p)) {
    const isAsync = p.accept("async");
    p.next();
    const target = parseTargets(p);
    if (!p.at("in")) {
      if (hasStar(target)) p.unexpected();
      p.fail("'in' expected after for-loop variables");
    }
    p.next();
    const iter = parseDisjunction(p);
    const ifs: Expression[] = [];
    while (p.accept("if")) ifs.push(parseDisjunction(p));
    generators.push({ target, iter, ifs, isAsync });
  }
  return generators;
}

function hasStar(target: Expression): boolean {
  return target.kind === "Tuple" && target.elts.some(({ kind }) => kind === "Starred");
}
