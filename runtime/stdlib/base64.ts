/** Python's `base64` (Lib/base64.py). */
import type { Bytes } from "../python/bytes.ts";
import { makeBytes } from "../python/bytes.ts";
import { ValueError } from "../python/exceptions.ts";

/** What decoding raises for wrong padding; `binascii.Error` in Python. */
class Error extends ValueError {
  static readonly __module__ = "binascii";
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function ascii(text: string): Bytes {
  return makeBytes([...text].map((c) => c.charCodeAt(0)));
}

function textOf(s: string | Uint8Array): string {
  return typeof s === "string" ? s : String.fromCharCode(...s);
}

export function b64encode(s: Uint8Array): Bytes {
  let text = "";
  for (let i = 0; i < s.length; i += 3) {
    const [a, b, c] = [s[i]!, s[i + 1], s[i + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += ALPHABET[bits >> 18]! + ALPHABET[(bits >> 12) & 63]!;
    text += b === undefined ? "=" : ALPHABET[(bits >> 6) & 63]!;
    text += c === undefined ? "=" : ALPHABET[bits & 63]!;
  }
  return ascii(text);
}

/** Characters outside the alphabet are skipped. Raises binascii.Error for wrong padding. */
export function b64decode(s: string | Uint8Array): Bytes {
  const [, data = "", padding = ""] = /^([^=]*)(=*)/.exec(
    textOf(s).replace(/[^A-Za-z0-9+/=]/g, ""),
  )!;
  const rest = data.length % 4;
  if (rest === 1) {
    throw new Error(
      `Invalid base64-encoded string: number of data characters (${data.length}) cannot be 1 more than a multiple of 4`,
    );
  }
  if (rest > 0 && rest + padding.length < 4) throw new Error("Incorrect padding");
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const c of data) {
    bits = ((bits << 6) | ALPHABET.indexOf(c)) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 0xff);
    }
  }
  return makeBytes(bytes);
}
export const standardB64encode = b64encode;
export const standardB64decode = b64decode;

export function urlsafeB64encode(s: Uint8Array): Bytes {
  return ascii(textOf(b64encode(s)).replaceAll("+", "-").replaceAll("/", "_"));
}

export function urlsafeB64decode(s: string | Uint8Array): Bytes {
  return b64decode(textOf(s).replaceAll("-", "+").replaceAll("_", "/"));
}

export function b16encode(s: Uint8Array): Bytes {
  return ascii([...s].map((n) => n.toString(16).toUpperCase().padStart(2, "0")).join(""));
}

export function b16decode(s: string | Uint8Array): Bytes {
  const text = textOf(s);
  if (!/^(?:[0-9A-F]{2})*$/.test(text)) throw new Error("Non-base16 digit found");
  return makeBytes((text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}
