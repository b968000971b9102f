/** Python's bytes and bytearray: arrays of octets that print and compare as Python's. */
import { TypeError, ValueError } from "./exceptions/hierarchy.ts";
import { IndexError } from "./exceptions/lookupErrors.ts";
import { decode, encode } from "./codecs.ts";
import { asIndex, indexTypeError, setSlice, Slice, sliceArray } from "./slice.ts";
import { NotImplemented } from "./notImplemented.ts";
import { hashOf } from "./hash.ts";
import { declareBuiltinClasses, typeName } from "./types.ts";
import type { Int } from "./integers.ts";

const NAMED: Readonly<Record<number, string>> = { 9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\" };

function bytesRepr(octets: Iterable<number>): string {
  let text = "";
  for (const octet of octets) {
    text +=
      NAMED[octet] ??
      (octet < 32 || octet > 126
        ? "\\x" + octet.toString(16).padStart(2, "0")
        : String.fromCharCode(octet));
  }
  if (!text.includes("'")) return `b'${text}'`;
  return text.includes('"') ? `b'${text.replaceAll("'", "\\'")}'` : `b"${text}"`;
}

/** One octet per character, for searching with the methods of strings. */
function binary(octets: Uint8Array): string {
  let text = "";
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
}

function needle(value: unknown): string {
  const octet = asIndex(value);
  if (octet !== undefined)
    return String.fromCharCode(checkedOctet(octet, "byte must be in range(0, 256)"));
  if (value instanceof Uint8Array) return binary(value);
  throw new TypeError(`argument should be integer or bytes-like object, not '${typeName(value)}'`);
}

export class Bytes extends Uint8Array {
  static readonly __name__: string = "bytes";

  /** The same kind of bytes around other octets. */
  #like(octets: Iterable<number>): this {
    return Uint8Array.from.call(this.constructor as never, octets) as this;
  }

  decode(encoding = "utf-8", errors = "strict"): string {
    return decode(this, encoding, errors);
  }

  hex(separator = ""): string {
    return Array.from(this as Uint8Array, (octet) => octet.toString(16).padStart(2, "0")).join(
      separator,
    );
  }

  startswith(prefix: Uint8Array | readonly Uint8Array[]): boolean {
    const prefixes = prefix instanceof Uint8Array ? [prefix] : prefix;
    return prefixes.some((each) => binary(this).startsWith(binary(each)));
  }

  endswith(suffix: Uint8Array | readonly Uint8Array[]): boolean {
    const suffixes = suffix instanceof Uint8Array ? [suffix] : suffix;
    return suffixes.some((each) => binary(this).endsWith(binary(each)));
  }

  override find(what: never): never;
  override find(what: unknown): number;
  override find(what: unknown): number {
    return binary(this).indexOf(needle(what));
  }

  index(what: unknown): number {
    const at = binary(this).indexOf(needle(what));
    if (at < 0) throw new ValueError("subsection not found");
    return at;
  }

  count(what: unknown): number {
    return binary(this).split(needle(what)).length - 1;
  }

  split(separator: Uint8Array | null = null, maxsplit = -1): this[] {
    const text = binary(this);
    const limit = maxsplit < 0 ? Infinity : maxsplit;
    const parts: string[] = [];
    let rest = separator === null ? text.replace(/^[ \t\n\r\v\f]+/, "") : text;
    const mark = separator === null ? /[ \t\n\r\v\f]+/ : binary(separator);
    while (parts.length < limit) {
      const match = typeof mark === "string" ? rest.indexOf(mark) : rest.search(mark);
      if (match < 0) break;
      parts.push(rest.slice(0, match));
      rest = rest.slice(match);
      rest =
        typeof mark === "string" ? rest.slice(mark.length) : rest.replace(/^[ \t\n\r\v\f]+/, "");
    }
    if (separator !== null || rest !== "") parts.push(rest);
    return parts.map((part) => this.#like(encode(part, "latin-1", "strict")));
  }

  splitlines(): this[] {
    const lines = binary(this).split(/\r\n|\n|\r/);
    if (lines.at(-1) === "") lines.pop();
    return lines.map((line) => this.#like(encode(line, "latin-1", "strict")));
  }

  strip(characters: Uint8Array | null = null): this {
    return this.lstrip(characters).rstrip(characters);
  }

  lstrip(characters: Uint8Array | null = null): this {
    const unwanted = new Set(characters ?? [9, 10, 11, 12, 13, 32]);
    let start = 0;
    while (start < this.length && unwanted.has(this[start]!)) start++;
    return this.#like(this.subarray(start));
  }

  rstrip(characters: Uint8Array | null = null): this {
    const unwanted = new Set(characters ?? [9, 10, 11, 12, 13, 32]);
    let end = this.length;
    while (end > 0 && unwanted.has(this[end - 1]!)) end--;
    return this.#like(this.subarray(0, end));
  }

  replace(old: Uint8Array, replacement: Uint8Array): this {
    const text = binary(this).replaceAll(binary(old), () => binary(replacement));
    return this.#like(encode(text, "latin-1", "strict"));
  }

  upper(): this {
    return this.#like(encode(asciiCase(binary(this), true), "latin-1", "strict"));
  }

  lower(): this {
    return this.#like(encode(asciiCase(binary(this), false), "latin-1", "strict"));
  }

  joinAll(parts: Iterable<Uint8Array>): this {
    const octets: number[] = [];
    let first = true;
    for (const part of parts) {
      if (!first) octets.push(...this);
      octets.push(...part);
      first = false;
    }
    return this.#like(octets);
  }

  __len__(): number {
    return this.length;
  }

  __contains__(what: unknown): boolean {
    if (asIndex(what) === undefined && !(what instanceof Uint8Array)) {
      throw new TypeError(`a bytes-like object is required, not '${typeName(what)}'`);
    }
    return binary(this).includes(needle(what));
  }

  __getitem__(index: unknown): number | this {
    if (index instanceof Slice)
      return this.#like(sliceArray(Array.from(this as Uint8Array), index));
    const at = asIndex(index);
    if (at === undefined)
      throw indexTypeError(typeName(this) === "bytes" ? "byte" : "bytearray", index);
    const octet = this[at < 0 ? at + this.length : at];
    if (octet === undefined) throw new IndexError("index out of range");
    return octet;
  }

  __add__(other: unknown): unknown {
    return other instanceof Uint8Array ? this.#like([...this, ...other]) : NotImplemented;
  }

  __mul__(count: unknown): unknown {
    const times = asIndex(count);
    if (times === undefined) return NotImplemented;
    const octets: number[] = [];
    for (let index = 0; index < times; index++) octets.push(...this);
    return this.#like(octets);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof Uint8Array)) return NotImplemented;
    return this.length === other.length && this.every((octet, index) => octet === other[index]);
  }

  __lt__(other: unknown): unknown {
    return other instanceof Uint8Array ? binary(this) < binary(other) : NotImplemented;
  }

  __le__(other: unknown): unknown {
    return other instanceof Uint8Array ? binary(this) <= binary(other) : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return other instanceof Uint8Array ? binary(this) > binary(other) : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return other instanceof Uint8Array ? binary(this) >= binary(other) : NotImplemented;
  }

  __hash__(): Int {
    return hashOf(binary(this));
  }

  /** What stands for these bytes as a key of a dict. */
  mapKey(): string {
    return "\0b" + binary(this);
  }

  __repr__(): string {
    return bytesRepr(this);
  }
}

function asciiCase(text: string, upper: boolean): string {
  return text.replace(/[A-Za-z]+/g, (part) => (upper ? part.toUpperCase() : part.toLowerCase()));
}

/** Python's bytearray. It cannot grow in place as Python's does: `+=` gives a new one. */
export class ByteArray extends Bytes {
  static override readonly __name__: string = "bytearray";

  __setitem__(index: unknown, value: unknown): void {
    if (index instanceof Slice) {
      const octets = Array.from(this as Uint8Array);
      setSlice(octets, index, value as Iterable<number>);
      if (octets.length !== this.length) throw new ValueError("bytearray cannot be resized here");
      this.set(octets);
      return;
    }
    const at = asIndex(index);
    if (at === undefined) throw indexTypeError("bytearray", index);
    const place = at < 0 ? at + this.length : at;
    if (place < 0 || place >= this.length) throw new IndexError("bytearray index out of range");
    this[place] = checkedOctet(value, "byte must be in range(0, 256)");
  }

  override __repr__(): string {
    return `bytearray(${bytesRepr(this)})`;
  }
}

function checkedOctet(value: unknown, message: string): number {
  const octet = asIndex(value);
  if (octet === undefined) {
    throw new TypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  }
  if (octet < 0 || octet > 255) throw new ValueError(message);
  return octet;
}

/** The octets that `bytes(source, encoding, errors)` holds. */
export function octetsOf(
  source: unknown,
  name: string,
  encoding?: string,
  errors?: string,
): Uint8Array {
  if (source === undefined) return new Uint8Array(0);
  if (typeof source === "string") {
    if (encoding === undefined) throw new TypeError("string argument without an encoding");
    return encode(source, encoding, errors ?? "strict");
  }
  if (source instanceof Uint8Array) return source;
  const own = (source as { __bytes__?: () => Uint8Array } | null)?.__bytes__;
  if (typeof own === "function") return own.call(source);
  const count = asIndex(source);
  if (count !== undefined) {
    if (count < 0) throw new ValueError("negative count");
    return new Uint8Array(count);
  }
  if (typeof (source as Iterable<unknown> | null)?.[Symbol.iterator] !== "function") {
    throw new TypeError(`cannot convert '${typeName(source)}' object to ${name}`);
  }
  return Uint8Array.from(
    Array.from(source as Iterable<unknown>, (each) =>
      checkedOctet(
        each,
        name === "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)",
      ),
    ),
  );
}

/** Bytes from octets. */
export function makeBytes(octets: Iterable<number>): Bytes {
  return Bytes.from(octets) as Bytes;
}

declareBuiltinClasses(Bytes, ByteArray);
