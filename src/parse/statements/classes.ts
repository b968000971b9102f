import type { ClassDef, Expression } from "../../ast/nodes.ts";
import { parseArguments } from "../expressions/arguments.ts";
import { parseBlock } from "./blocks.ts";
import type { TokenCursor } from "../cursor.ts";
import { NO_TRIVIA } from "../trivia.ts";
import type { LineComments } from "../trivia.ts";
import { parseTypeParameters } from "./typeParameters.ts";

/** `class`. Its span starts there, not at its decorators. */
export function parseClass(
  p: TokenCursor,
  line: LineComments,
  decoratorList: readonly Expression[],
): ClassDef {
  const { start } = p.next();
  const name = p.identifier();
  const typeParams = parseTypeParameters(p);
  const { args: bases, keywords } = p.at("(") ? parseArguments(p) : { args: [], keywords: [] };
  const body = parseBlock(p, line, "class definition", start);
  return {
    kind: "ClassDef",
    name,
    bases,
    keywords,
    body,
    decoratorList,
    typeParams,
    span: p.spanFrom(start),
    ...NO_TRIVIA,
  };
}
