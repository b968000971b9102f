import type { Constant, Expression, FormattedValue, JoinedStr } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { decodeBytes, decodeString } from "./escapes.ts";
import { parseFString } from "./fstrings.ts";
import type { Token } from "../tokens/tokens.ts";

/** `strings`: adjacent literals are one; one f-string among them makes the whole an f-string. */
export function parseStrings(p: TokenCursor): Expression {
  const { start } = p;
  const parts: (Constant | JoinedStr)[] = [];
  while (p.atType("string") || p.atType("fstringStart")) {
    parts.push(p.atType("string") ? parseLiteral(p, p.next()) : parseFString(p));
  }
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "Constant") return first;
  const span = p.spanFrom(start);
  const bytes = parts.filter((part) => part.kind === "Constant" && part.value.type === "bytes");
  if (bytes.length > 0) {
    if (bytes.length < parts.length) p.fail("cannot mix bytes and nonbytes literals");
    return concatenateBytes(bytes as Constant[], span);
  }
  const values = mergeConstants(
    parts.flatMap((part) => (part.kind === "Constant" ? part : part.values)),
  );
  if (parts.some((part) => part.kind === "JoinedStr")) {
    return { kind: "JoinedStr", values: values.filter((value) => !isEmpty(value)), span };
  }
  return { ...(values[0] as Constant), span };
}

function parseLiteral(p: TokenCursor, token: Token): Constant {
  const { text, start, end } = token;
  const quoteAt = text.search(/['"]/);
  const unicode = text.startsWith("u");
  const prefix = text.slice(0, quoteAt).toLowerCase();
  const quoteLength = text.startsWith(text[quoteAt]!.repeat(3), quoteAt) ? 3 : 1;
  const bodyStart = quoteAt + quoteLength;
  const body = text.slice(bodyStart, text.length - quoteLength);
  const raw = prefix.includes("r");
  const span = { start, end };
  if (prefix.includes("b")) {
    return {
      kind: "Constant",
      value: { type: "bytes", value: decodeBytes(p, body, raw, span) },
      span,
    };
  }
  const value = decodeString(p, body, { raw, doubledBraces: false, span });
  return { kind: "Constant", value: { type: "str", value, unicode }, span };
}

function concatenateBytes(parts: readonly Constant[], span: Expression["span"]): Constant {
  const chunks = parts.map((part) =>
    part.value.type === "bytes" ? part.value.value : new Uint8Array(),
  );
  const value = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    value.set(chunk, at);
    at += chunk.length;
  }
  return { kind: "Constant", value: { type: "bytes", value }, span };
}

/** Joins neighbouring constants; the first one says whether the whole has a `u` prefix. */
export function mergeConstants(
  values: readonly (Constant | FormattedValue)[],
): (Constant | FormattedValue)[] {
  const merged: (Constant | FormattedValue)[] = [];
  for (const value of values) {
    const last = merged.at(-1);
    if (
      value.kind === "Constant" &&
      value.value.type === "str" &&
      last?.kind === "Constant" &&
      last.value.type === "str"
    ) {
      merged[merged.length - 1] = {
        kind: "Constant",
        value: { ...last.value, value: last.value.value + value.value.value },
        span: { start: last.span.start, end: value.span.end },
      };
    } else merged.push(value);
  }
  return merged;
}

function isEmpty(value: Constant | FormattedValue): boolean {
  return value.kind === "Constant" && value.value.type === "str" && value.value.value === "";
}
