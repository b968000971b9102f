/**
 * Python's `str` with the methods of strings as statics: `str.split(s, ",")`.
 *
 * The methods that mean the same in JS are written there by the translator (`s.startsWith("a")`);
 * all are here all the same, for values whose type is known only at run time.
 */
import { iterable } from "../iteration.ts";
import { Bytes, makeBytes } from "../bytes.ts";
import { codePointIndex, codePointLength, codePointSlice } from "../codePoints.ts";
import { decode, encode as encodeText } from "../codecs.ts";
import { Dict } from "../dict.ts";
import { TypeError, ValueError } from "../exceptions/hierarchy.ts";
import { LookupError } from "../exceptions/lookupErrors.ts";
import { fieldSource, renderTemplate } from "../formatTemplate.ts";
import { isKeywords } from "../keywords.ts";
import { percentFormat } from "../percentFormat.ts";
import { str as convert } from "../str.ts";
import { subscript } from "../subscript.ts";
import { Tuple, tupleOf } from "../tuple.ts";
import { declareType } from "../typeRegistry.ts";
import { typeName } from "../types.ts";
import * as characters from "./stringPredicates.ts";
import * as casing from "./stringCase.ts";
import * as splitting from "./stringSplit.ts";

/** `str(x)`, `str(octets, encoding, errors)`. */
function str(value?: unknown): string;
function str(octets: Bytes, encoding: string, errors?: string): string;
function str(...args: [value?: unknown, encoding?: string, errors?: string]): string {
  if (args.length === 0) return "";
  const [value, encoding, errors] = args;
  // the undefined of a function that returns nothing is None
  if (encoding === undefined && errors === undefined) return convert(value);
  if (value instanceof Uint8Array) return decode(value, encoding ?? "utf-8", errors ?? "strict");
  if (typeof value === "string") throw new TypeError("decoding str is not supported");
  throw new TypeError(`decoding to str: need a bytes-like object, ${typeName(value)} found`);
}

type Bound = number | null | undefined;

/** `text[start:stop]` for searching, with the offset of `start` in code points. */
function window(text: string, start: Bound, stop: Bound): [part: string, from: number] | null {
  if ((start ?? null) === null && (stop ?? null) === null) return [text, 0];
  const length = codePointLength(text);
  const clamp = (bound: Bound, missing: number): number => {
    const value = bound ?? missing;
    return value < 0 ? Math.max(0, value + length) : value;
  };
  const from = clamp(start, 0);
  const to = Math.min(clamp(stop, length), length);
  return from > length || from > to ? null : [codePointSlice(text, from, to), from];
}

function needString(value: unknown, message: string): asserts value is string {
  if (typeof value !== "string") throw new TypeError(`${message}, not ${typeName(value)}`);
}

function find(text: string, part: string, start?: Bound, stop?: Bound): number {
  needString(part, "find() argument 1 must be str");
  const found = window(text, start, stop);
  if (found === null) return -1;
  const at = codePointIndex(found[0], found[0].indexOf(part));
  return at < 0 ? -1 : at + found[1];
}

function rfind(text: string, part: string, start?: Bound, stop?: Bound): number {
  needString(part, "rfind() argument 1 must be str");
  const found = window(text, start, stop);
  if (found === null) return -1;
  const at = codePointIndex(found[0], found[0].lastIndexOf(part));
  return at < 0 ? -1 : at + found[1];
}

function found(at: number): number {
  if (at < 0) throw new ValueError("substring not found");
  return at;
}

function index(text: string, part: string, start?: Bound, stop?: Bound): number {
  return found(find(text, part, start, stop));
}

function rindex(text: string, part: string, start?: Bound, stop?: Bound): number {
  return found(rfind(text, part, start, stop));
}

function count(text: string, part: string, start?: Bound, stop?: Bound): number {
  const range = window(text, start, stop);
  if (range === null) return 0;
  return part === "" ? codePointLength(range[0]) + 1 : range[0].split(part).length - 1;
}

type Affix = string | readonly string[];

function hasAffix(
  text: string,
  affix: Affix,
  start: Bound,
  stop: Bound,
  method: "startsWith" | "endsWith",
): boolean {
  const name = method.toLowerCase();
  const options = affix instanceof Tuple ? affix : [affix];
  for (const each of options) {
    if (typeof each !== "string") {
      throw new TypeError(
        affix instanceof Tuple
          ? `tuple for ${name} must only contain str, not ${typeName(each)}`
          : `${name} first arg must be str or a tuple of str, not ${typeName(each)}`,
      );
    }
  }
  const range = window(text, start, stop);
  return range !== null && options.some((each) => range[0][method](each as string));
}

function startswith(text: string, prefix: Affix, start?: Bound, stop?: Bound): boolean {
  return hasAffix(text, prefix, start, stop, "startsWith");
}

function endswith(text: string, suffix: Affix, start?: Bound, stop?: Bound): boolean {
  return hasAffix(text, suffix, start, stop, "endsWith");
}

function replace(text: string, old: string, replacement: string, count = -1): string {
  needString(old, "replace() argument 1 must be str");
  needString(replacement, "replace() argument 2 must be str");
  if (count < 0 && old !== "") return text.replaceAll(old, () => replacement);
  const pieces = old === "" ? ["", ...text, ""] : text.split(old);
  const limit = count < 0 ? pieces.length - 1 : Math.min(count, pieces.length - 1);
  if (limit === 0) return text;
  return pieces.slice(0, limit + 1).join(replacement) + tail(pieces.slice(limit + 1), old);
}

function tail(pieces: string[], separator: string): string {
  return pieces.map((piece) => separator + piece).join("");
}

function join(separator: string, items: Iterable<string>): string {
  const direct = (items as Partial<Iterable<string>> | null)?.[Symbol.iterator];
  if (
    typeof direct !== "function" &&
    typeof (items as { __getitem__?: unknown } | null)?.__getitem__ === "function"
  ) {
    items = iterable(items);
  } else if (typeof direct !== "function") {
    throw new TypeError("can only join an iterable");
  }
  const all = [...items];
  all.forEach((item, at) => {
    if (typeof item !== "string") {
      throw new TypeError(`sequence item ${at}: expected str instance, ${typeName(item)} found`);
    }
  });
  return all.join(separator);
}

function padding(fill: string, size: number): string {
  if (codePointLength(fill) !== 1) {
    throw new TypeError("The fill character must be exactly one character long");
  }
  return size > 0 ? fill.repeat(size) : "";
}

function ljust(text: string, width: number, fill = " "): string {
  return text + padding(fill, width - codePointLength(text));
}

function rjust(text: string, width: number, fill = " "): string {
  return padding(fill, width - codePointLength(text)) + text;
}

function center(text: string, width: number, fill = " "): string {
  const missing = width - codePointLength(text);
  if (missing <= 0) return text + padding(fill, 0);
  // CPython's choice of the side that gets the odd one.
  const left = (missing >> 1) + (missing & width & 1);
  return padding(fill, left) + text + padding(fill, missing - left);
}

function zfill(text: string, width: number): string {
  const zeros = padding("0", width - codePointLength(text));
  return /^[-+]/.test(text) ? text[0] + zeros + text.slice(1) : zeros + text;
}

function expandtabs(text: string, size = 8): string {
  let column = 0;
  let result = "";
  for (const character of text) {
    if (character === "\t") {
      const width = size > 0 ? size - (column % size) : 0;
      result += " ".repeat(width);
      column += width;
    } else {
      result += character;
      column = character === "\n" || character === "\r" ? 0 : column + 1;
    }
  }
  return result;
}

function removeprefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function removesuffix(text: string, suffix: string): string {
  return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

function encode(text: string, encoding = "utf-8", errors = "strict"): Bytes {
  return makeBytes(encodeText(text, encoding, errors));
}

type Table = Dict<number, unknown>;

/** `str.maketrans(table)`, `str.maketrans(from, to, delete)`. */
function maketrans(from: Dict | string, to?: string, doomed?: string): Table {
  const table = new Dict<number, unknown>();
  if (from instanceof Dict) {
    for (const [key, value] of from.entries()) {
      if (typeof key === "string" && codePointLength(key) !== 1) {
        throw new ValueError("string keys in translate table must be of length 1");
      }
      table.set(typeof key === "string" ? key.codePointAt(0)! : (key as number), value);
    }
    return table;
  }
  if (to === undefined) {
    throw new TypeError("if you give only one argument to maketrans it must be a dict");
  }
  const [keys, values] = [[...from], [...to]];
  if (keys.length !== values.length) {
    throw new ValueError("the first two maketrans arguments must have equal length");
  }
  keys.forEach((key, at) => table.set(key.codePointAt(0)!, values[at]!.codePointAt(0)!));
  for (const character of doomed ?? "") table.set(character.codePointAt(0)!, null);
  return table;
}

function translate(text: string, table: unknown): string {
  let result = "";
  for (const character of text) {
    let value: unknown = character;
    try {
      value = subscript(table, character.codePointAt(0)!);
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
    }
    if (value === null) continue;
    result += typeof value === "number" ? String.fromCodePoint(value) : (value as string);
  }
  return result;
}

/** `template.format(*args, **kwargs)`: keywords in a trailing plain object, by their Python names. */
function format(template: string, ...args: unknown[]): string {
  const last = args.at(-1);
  const named = isKeywords(last);
  return renderTemplate(template, fieldSource(named ? args.slice(0, -1) : args, named ? last : {}));
}

/** `template.format_map(mapping)`. */
function formatMap(template: string, mapping: unknown): string {
  return renderTemplate(template, {
    position: () => {
      throw new ValueError("Format string contains positional fields");
    },
    name: (name) => subscript(mapping, name),
  });
}

/** `s.partition(separator)`. */
function partition(text: string, separator: string): readonly [string, string, string] {
  if (separator === "") throw new ValueError("empty separator");
  const at = text.indexOf(separator);
  return at < 0
    ? tupleOf(text, "", "")
    : tupleOf(text.slice(0, at), separator, text.slice(at + separator.length));
}

function rpartition(text: string, separator: string): readonly [string, string, string] {
  if (separator === "") throw new ValueError("empty separator");
  const at = text.lastIndexOf(separator);
  return at < 0
    ? tupleOf("", "", text)
    : tupleOf(text.slice(0, at), separator, text.slice(at + separator.length));
}

// The conversion itself must stay one object: `type(x) is str`, and runtime files use it bare.
const typed = Object.assign(str, {
  __name__: "str",
  ...characters,
  ...casing,
  ...splitting,
  find,
  rfind,
  index,
  rindex,
  count,
  startswith,
  endswith,
  replace,
  join,
  ljust,
  rjust,
  center,
  zfill,
  expandtabs,
  removeprefix,
  removesuffix,
  encode,
  maketrans,
  translate,
  format,
  formatMap,
  partition,
  rpartition,
  /** `template % values`. */
  mod: percentFormat,
} as const);
export { typed as str };

declareType(typed, (value) => typeof value === "string");
