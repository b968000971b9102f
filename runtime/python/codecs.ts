/** Text encodings: utf-8, ascii and latin-1, with Python's ways to treat errors. */
import { escapeCodePoint } from "./codePoints.ts";
import { LookupError } from "./exceptions/lookupErrors.ts";
import { UnicodeDecodeError } from "./exceptions/decodeErrors.ts";
import { UnicodeEncodeError } from "./exceptions/unicodeErrors.ts";

type Codec = "utf-8" | "ascii" | "latin-1" | "utf-16-le" | "utf-16-be";

const ALIASES: Readonly<Record<string, Codec>> = {
  utf8: "utf-8",
  u8: "utf-8",
  ascii: "ascii",
  usascii: "ascii",
  latin1: "latin-1",
  iso88591: "latin-1",
  l1: "latin-1",
  utf16le: "utf-16-le",
  utf16be: "utf-16-be",
};

function codec(encoding: string): Codec {
  const found = ALIASES[encoding.toLowerCase().replace(/[-_ ]/g, "")];
  if (found === undefined) throw new LookupError(`unknown encoding: ${encoding}`);
  return found;
}

const SURROGATE_ERROR = "surrogates not allowed";

/** `text.encode(encoding, errors)`. */
export function encode(text: string, encoding: string, errors: string): Uint8Array {
  const kind = codec(encoding);
  if (kind === "utf-8" && !/\p{Cs}/u.test(text)) return new TextEncoder().encode(text);
  const characters = [...text];
  const limit = { "utf-8": 0x10ffff, ascii: 0x7f, "latin-1": 0xff }[kind as string] ?? 0x10ffff;
  const octets: number[] = [];
  const fits = (code: number): boolean =>
    code <= limit && !(limit > 0xff && code >= 0xd800 && code <= 0xdfff);
  for (let at = 0; at < characters.length; at++) {
    const code = characters[at]!.codePointAt(0)!;
    if (fits(code)) {
      push(octets, code, kind);
      continue;
    }
    let end = at + 1;
    while (end < characters.length && !fits(characters[end]!.codePointAt(0)!)) end++;
    const reason = kind.startsWith("utf") ? SURROGATE_ERROR : `ordinal not in range(${limit + 1})`;
    const error = new UnicodeEncodeError(kind, text, at, end, reason);
    for (const character of characters.slice(at, end)) {
      for (const each of replacement(character, errors, error)) {
        push(octets, each.codePointAt(0)!, kind);
      }
    }
    at = end - 1;
  }
  return Uint8Array.from(octets);
}

function push(octets: number[], code: number, kind: Codec): void {
  if (kind === "utf-8") octets.push(...new TextEncoder().encode(String.fromCodePoint(code)));
  else if (kind === "ascii" || kind === "latin-1") octets.push(code);
  else {
    for (const unit of String.fromCodePoint(code).split("")) {
      const value = unit.charCodeAt(0);
      const pair = [value & 0xff, value >> 8];
      octets.push(...(kind === "utf-16-le" ? pair : pair.reverse()));
    }
  }
}

/** What an error handler writes for a character that cannot be encoded. */
function replacement(character: string, errors: string, error: UnicodeEncodeError): string {
  const code = character.codePointAt(0)!;
  switch (errors) {
    case "strict":
      throw error;
    case "ignore":
      return "";
    case "replace":
      return "?";
    case "xmlcharrefreplace":
      return `&#${code};`;
    case "backslashreplace":
      return escapeCodePoint(code);
    default:
      throw new LookupError(`unknown error handler name '${errors}'`);
  }
}

/** `octets.decode(encoding, errors)`. */
export function decode(octets: Uint8Array, encoding: string, errors: string): string {
  const kind = codec(encoding);
  if (kind === "utf-8") return decodeUtf8(octets, errors);
  let text = "";
  if (kind === "utf-16-le" || kind === "utf-16-be") {
    const [low, high] = kind === "utf-16-le" ? [0, 1] : [1, 0];
    for (let at = 0; at + 1 < octets.length; at += 2) {
      text += String.fromCharCode(octets[at + low]! | (octets[at + high]! << 8));
    }
    return text;
  }
  octets.forEach((octet, at) => {
    if (kind === "ascii" && octet > 0x7f) {
      const error = new UnicodeDecodeError(kind, octets, at, at + 1, "ordinal not in range(128)");
      text += undecodable(octets, at, at + 1, errors, error);
    } else {
      text += String.fromCharCode(octet);
    }
  });
  return text;
}

function undecodable(
  octets: Uint8Array,
  start: number,
  end: number,
  errors: string,
  error: UnicodeDecodeError,
): string {
  switch (errors) {
    case "strict":
      throw error;
    case "ignore":
      return "";
    case "replace":
      return "\ufffd";
    case "backslashreplace":
      return Array.from(
        octets.slice(start, end),
        (octet) => "\\x" + octet.toString(16).padStart(2, "0"),
      ).join("");
    case "surrogateescape":
      return Array.from(octets.slice(start, end), (octet) =>
        String.fromCharCode(0xdc00 + octet),
      ).join("");
    default:
      throw new LookupError(`unknown error handler name '${errors}'`);
  }
}

/** How many octets follow a first octet, and the range of the second one (Unicode, table 3-7). */
function sequence(first: number): [follow: number, low: number, high: number] | null {
  if (first >= 0xc2 && first <= 0xdf) return [1, 0x80, 0xbf];
  if (first === 0xe0) return [2, 0xa0, 0xbf];
  if (first === 0xed) return [2, 0x80, 0x9f];
  if (first >= 0xe1 && first <= 0xef) return [2, 0x80, 0xbf];
  if (first === 0xf0) return [3, 0x90, 0xbf];
  if (first >= 0xf1 && first <= 0xf3) return [3, 0x80, 0xbf];
  if (first === 0xf4) return [3, 0x80, 0x8f];
  return null;
}

function decodeUtf8(octets: Uint8Array, errors: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    // Malformed somewhere: walk it to say where, as Python does.
  }
  let text = "";
  for (let at = 0; at < octets.length;) {
    const first = octets[at]!;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      at += 1;
      continue;
    }
    const shape = sequence(first);
    let end = at + 1;
    let reason = "invalid start byte";
    if (shape !== null) {
      const [follow, low, high] = shape;
      const valid = (place: number): boolean => {
        const octet = octets[place] ?? 0;
        return place === at + 1 ? octet >= low && octet <= high : octet >= 0x80 && octet <= 0xbf;
      };
      while (end <= at + follow && end < octets.length && valid(end)) end++;
      if (end > at + follow) {
        text += new TextDecoder().decode(octets.subarray(at, end));
        at = end;
        continue;
      }
      reason = end >= octets.length ? "unexpected end of data" : "invalid continuation byte";
    }
    const error = new UnicodeDecodeError("utf-8", octets, at, end, reason);
    text += undecodable(octets, at, end, errors, error);
    at = end;
  }
  return text;
}
