/**
 * A repr of limited length, as reprs of finished futures show their result: CPython's `reprlib.repr`
 * with its default limits (Lib/reprlib.py).
 */
import { repr } from "../python/repr.ts";
import { possiblySorted } from "../python/sorting.ts";
import { address, typeName } from "../python/types.ts";

const MAX_LEVEL = 6;
const MAX_ITEMS = 6;
const MAX_PAIRS = 4;
const MAX_STRING = 30;
const MAX_DIGITS = 40;
const MAX_OTHER = 30;
const FILL = "...";

/** Keeps the head and the tail of a text that is longer than the limit. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = Math.floor((limit - FILL.length) / 2);
  const tail = limit - FILL.length - head;
  return text.slice(0, head) + FILL + text.slice(text.length - tail);
}

function stringRepr(value: string): string {
  const characters = [...value];
  const start = repr(characters.slice(0, MAX_STRING).join(""));
  if (start.length <= MAX_STRING) return start;
  const head = Math.floor((MAX_STRING - FILL.length) / 2);
  const tail = MAX_STRING - FILL.length - head;
  const ends = repr([...characters.slice(0, head), ...characters.slice(-tail)].join(""));
  return ends.slice(0, head) + FILL + ends.slice(ends.length - tail);
}

function items(values: Iterable<unknown>, left: string, right: string, level: number): string {
  const all = [...values];
  if (level <= 0 && all.length > 0) return left + FILL + right;
  const shown = all.slice(0, MAX_ITEMS).map((item) => limited(item, level - 1));
  if (all.length > MAX_ITEMS) shown.push(FILL);
  const trailing = left === "(" && all.length === 1 ? "," : "";
  return left + shown.join(", ") + trailing + right;
}

interface Mapping extends Iterable<unknown> {
  get(key: unknown): unknown;
}

function pairs(mapping: Mapping, level: number): string {
  const keys = possiblySorted(mapping);
  if (keys.length === 0) return "{}";
  if (level <= 0) return `{${FILL}}`;
  const shown = keys
    .slice(0, MAX_PAIRS)
    .map((key) => `${limited(key, level - 1)}: ${limited(mapping.get(key), level - 1)}`);
  if (keys.length > MAX_PAIRS) shown.push(FILL);
  return `{${shown.join(", ")}}`;
}

function otherRepr(value: unknown): string {
  try {
    return shorten(repr(value), MAX_OTHER);
  } catch {
    return `<${typeName(value)} instance at ${address(value as object)}>`;
  }
}

function limited(value: unknown, level: number): string {
  switch (typeName(value)) {
    case "str":
      return stringRepr(value as string);
    case "int":
      return shorten(repr(value), MAX_DIGITS);
    case "list":
      return items(value as unknown[], "[", "]", level);
    case "tuple":
      return items(value as unknown[], "(", ")", level);
    case "set": {
      const values = possiblySorted(value as Iterable<unknown>);
      return values.length === 0 ? "set()" : items(values, "{", "}", level);
    }
    case "frozenset": {
      const values = possiblySorted(value as Iterable<unknown>);
      return values.length === 0 ? "frozenset()" : items(values, "frozenset({", "})", level);
    }
    case "deque":
      return items(value as Iterable<unknown>, "deque([", "])", level);
    case "dict":
      return pairs(value as Mapping, level);
    default:
      return otherRepr(value);
  }
}

/** `reprlib.repr(value)`. */
export function limitedRepr(value: unknown): string {
  return limited(value, MAX_LEVEL);
}
