import type { Expression, MatchMapping, Name, Pattern } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseClassPattern } from "./classPattern.ts";
import { atLiteralPattern, parseLiteralPattern } from "./literalPattern.ts";

/** `patterns`, as after `case`: a comma makes a sequence. */
export function parsePatterns(p: TokenCursor): Pattern {
  const { start } = p;
  const first = parseStarPatternOr(p, parsePattern);
  if (!p.at(",")) {
    if (first.kind === "MatchStar") p.unexpected();
    return first;
  }
  const patterns = [first];
  while (p.accept(",")) {
    if (p.at(":") || p.at("if")) break;
    patterns.push(parseStarPatternOr(p, parsePattern));
  }
  return { kind: "MatchSequence", patterns, span: p.spanFrom(start) };
}

/** `pattern`: an or-pattern, with a name for what it matches. */
export function parsePattern(p: TokenCursor): Pattern {
  const { start } = p;
  const pattern = parseOrPattern(p);
  if (!p.accept("as")) return pattern;
  if (p.atName("_")) p.fail("cannot use '_' as a target");
  if (p.token.type !== "name") p.fail("invalid pattern target");
  const name = p.identifier().text;
  return { kind: "MatchAs", pattern, name, span: p.spanFrom(start) };
}

function parseOrPattern(p: TokenCursor): Pattern {
  const { start } = p;
  const first = parseClosedPattern(p);
  if (!p.at("|")) return first;
  const patterns = [first];
  while (p.accept("|")) patterns.push(parseClosedPattern(p));
  return { kind: "MatchOr", patterns, span: p.spanFrom(start) };
}

function parseClosedPattern(p: TokenCursor): Pattern {
  if (atLiteralPattern(p)) return parseLiteralPattern(p);
  if (p.at("(")) return parseGroupOrSequence(p);
  if (p.at("[")) return parseSequence(p);
  if (p.at("{")) return parseMapping(p);
  if (p.token.type !== "name") p.unexpected();
  return parseNamePattern(p);
}

/** A capture, the wildcard `_`, a dotted value, or a class. */
function parseNamePattern(p: TokenCursor): Pattern {
  const { start } = p;
  const dotted = parseDottedName(p);
  if (p.at("(")) return parseClassPattern(p, dotted, start);
  const span = p.spanFrom(start);
  if (dotted.kind === "Attribute") return { kind: "MatchValue", value: dotted, span };
  const name = dotted.id === "_" ? null : dotted.id;
  return { kind: "MatchAs", pattern: null, name, span };
}

function parseDottedName(p: TokenCursor): Name | (Expression & { kind: "Attribute" }) {
  const { text: id, span } = p.identifier();
  let value: ReturnType<typeof parseDottedName> = { kind: "Name", id, span };
  while (p.accept(".")) {
    const { text: attr, span: attrSpan } = p.identifier();
    value = { kind: "Attribute", value, attr, attrSpan, span: p.spanFrom(span.start) };
  }
  return value;
}

/** `*rest` or `*_`, where a sequence allows it. */
function parseStarPatternOr(p: TokenCursor, otherwise: (p: TokenCursor) => Pattern): Pattern {
  if (!p.at("*")) return otherwise(p);
  const { start } = p.next();
  const { text } = p.identifier();
  return { kind: "MatchStar", name: text === "_" ? null : text, span: p.spanFrom(start) };
}

/** `(p)` is `p`; `()`, `(p,)` and `(p, q)` are sequences. */
function parseGroupOrSequence(p: TokenCursor): Pattern {
  const { start } = p.next();
  const patterns: Pattern[] = [];
  let commas = 0;
  while (!p.at(")")) {
    patterns.push(parseStarPatternOr(p, parsePattern));
    if (!p.accept(",")) break;
    commas++;
  }
  p.expect(")");
  const [only] = patterns;
  if (commas === 0 && only !== undefined && only.kind !== "MatchStar") return only;
  if (commas === 0 && only !== undefined) p.unexpected();
  return { kind: "MatchSequence", patterns, span: p.spanFrom(start) };
}

function parseSequence(p: TokenCursor): Pattern {
  const { start } = p.next();
  const patterns: Pattern[] = [];
  while (!p.at("]")) {
    patterns.push(parseStarPatternOr(p, parsePattern));
    if (!p.accept(",")) break;
  }
  p.expect("]");
  return { kind: "MatchSequence", patterns, span: p.spanFrom(start) };
}

function parseMapping(p: TokenCursor): MatchMapping {
  const { start } = p.next();
  const keys: Expression[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  while (!p.at("}")) {
    if (rest !== null) p.unexpected();
    if (p.accept("**")) rest = p.identifier().text;
    else {
      keys.push(parseMappingKey(p));
      p.expect(":");
      patterns.push(parsePattern(p));
    }
    if (!p.accept(",")) break;
  }
  p.expect("}");
  if (rest === "_") p.fail("invalid syntax", p.previous);
  return { kind: "MatchMapping", keys, patterns, rest, span: p.spanFrom(start) };
}

/** A literal or a dotted name. */
function parseMappingKey(p: TokenCursor): Expression {
  if (p.token.type === "name") {
    const value = parseDottedName(p);
    if (value.kind === "Name") p.unexpected();
    return value;
  }
  if (!atLiteralPattern(p)) p.unexpected();
  const literal = parseLiteralPattern(p);
  if (literal.kind === "MatchValue") return literal.value;
  const value =
    literal.value === null
      ? ({ type: "None" } as const)
      : ({ type: "bool", value: literal.value } as const);
  return { kind: "Constant", value, span: literal.span };
}
