import type { Constant, Expression, FormattedValue, JoinedStr } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { decodeString } from "./escapes.ts";
import { parseYieldOrStarExpressions } from "./expressions.ts";
import { failAfterElement } from "./missingComma.ts";
import { SyntaxFailure } from "../syntaxFailure.ts";
import { mergeConstants } from "./strings.ts";

const CONVERSIONS: ReadonlySet<string> = new Set(["s", "r", "a"]);

type Part = Constant | FormattedValue;

/** An f-string from its opening quote to its closing one. */
export function parseFString(p: TokenCursor): JoinedStr {
  const { text, start } = p.next();
  const raw = /r/i.test(text);
  const values = parseParts(p, raw, false);
  if (!p.atType("fstringEnd")) p.unexpected();
  p.next();
  return { kind: "JoinedStr", values, span: p.spanFrom(start) };
}

/** Texts and fields, up to the end of the literal or of the format specification. */
function parseParts(p: TokenCursor, raw: boolean, inSpecification: boolean): Part[] {
  const parts: Part[] = [];
  for (;;) {
    if (p.atType("fstringMiddle")) {
      const { text, start, end } = p.next();
      const span = { start, end };
      const value = decodeString(p, text, { raw, doubledBraces: !inSpecification, span });
      parts.push({ kind: "Constant", value: { type: "str", value, unicode: false }, span });
    } else if (p.at("{")) {
      parts.push(...parseField(p, raw));
    } else {
      return mergeConstants(parts);
    }
  }
}

/** `{value!r:spec}`, and in front of it `value=` where the field says so. */
function parseField(p: TokenCursor, raw: boolean): Part[] {
  const { start, end: textStart } = p.expect("{");
  for (const ending of ["}", "!", ":", "="]) {
    if (p.at(ending)) p.fail(`f-string: valid expression required before '${ending}'`);
  }
  const value = parseFieldValue(p);
  const parts: Part[] = [];
  const debug = p.accept("=");
  if (debug) {
    const span = { start: textStart, end: p.start };
    const text = p.trivia.withoutComments(textStart, p.start).replace(/\r\n?/g, "\n");
    parts.push({ kind: "Constant", value: { type: "str", value: text, unicode: false }, span });
  }
  const conversion = parseConversion(p);
  const formatSpec = p.at(":") ? parseSpecification(p, raw) : null;
  if (!p.at("}")) {
    if (formatSpec !== null) p.fail("f-string: expecting '}', or format specs");
    if (!debug && conversion === null && p.startsExpression()) failAfterElement(p);
    failInField(p, debug, conversion !== null);
  }
  p.next();
  // `{x=}` shows the repr, unless a format is given.
  const shown = conversion ?? (debug && formatSpec === null ? "r" : null);
  const span = p.spanFrom(start);
  parts.push({ kind: "FormattedValue", value, conversion: shown, formatSpec, span });
  return parts;
}

function parseFieldValue(p: TokenCursor): Expression {
  if (!p.startsExpression() && !p.at("*") && !p.at("yield")) {
    p.fail("f-string: expecting a valid expression after '{'");
  }
  try {
    return parseYieldOrStarExpressions(p);
  } catch (error) {
    // `{a +}`: CPython reads `a` and is surprised by what follows.
    const surprised = error instanceof SyntaxFailure && error.message === "invalid syntax";
    if (surprised && (p.at("}") || p.at("!") || p.at(":"))) {
      p.fail("f-string: expecting '=', or '!', or ':', or '}'", p.previous);
    }
    throw error;
  }
}

function parseConversion(p: TokenCursor): FormattedValue["conversion"] {
  if (!p.at("!")) return null;
  const mark = p.next();
  const { token } = p;
  if (token.type !== "name" && token.type !== "keyword") {
    p.fail(
      p.at("}") || p.at(":")
        ? "f-string: missing conversion character"
        : "f-string: invalid conversion character",
    );
  }
  if (token.start > mark.end) {
    p.fail("f-string: conversion type must come right after the exclamanation mark", {
      start: mark.start,
      end: token.end,
    });
  }
  if (!CONVERSIONS.has(token.text)) {
    p.fail(`f-string: invalid conversion character '${token.text}': expected 's', 'r', or 'a'`);
  }
  p.next();
  return token.text as "s" | "r" | "a";
}

function parseSpecification(p: TokenCursor, raw: boolean): JoinedStr {
  const { start } = p.next();
  const values = parseParts(p, raw, true);
  return { kind: "JoinedStr", values, span: p.spanFrom(start) };
}

function failInField(p: TokenCursor, debug: boolean, converted: boolean): never {
  if (debug) p.fail("f-string: expecting '!', or ':', or '}'");
  if (converted) p.fail("f-string: expecting ':' or '}'");
  p.fail("f-string: expecting '=', or '!', or ':', or '}'");
}
