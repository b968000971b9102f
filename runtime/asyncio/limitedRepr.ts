/**
 * A repr of limited length, as reprs of finished futures show their result: CPython's `reprlib.repr`
 * with its default limits (Lib/reprlib.py).
 */
import { repr } from "../python/repr.ts";
import { possiblySorted } from "../python/sorting.ts";
import { address, shortTypeName } from "../python/types.ts";

const MAX_LEVEL = 6;
const MAX_ITEMS = 6;
const MAX_PAIRS = 4;
const MAX_STRING = 30;
const MAX_DIGITS = 40;
const MAX_OTHER = 30;
const FILL = "...";

/** What stands around the items of a container; for one without an order, the repr of an empty one. */
const AROUND: Readonly<Record<string, readonly [left: string, right: string, empty?: string]>> = {
  list: ["[", "]"],
  tuple: ["(", ")"],
  deque: ["deque([", "])"],
  set: ["{", "}", "set()"],
  frozenset: ["frozenset({", "})", "frozenset()"],
};

/** The head and the tail of a text, with something between them. */
function cut(characters: readonly string[], limit: number, between: string): string {
  const head = Math.floor((limit - FILL.length) / 2);
  const tail = limit - FILL.length - head;
  return [...characters.slice(0, head), between, ...characters.slice(-tail)].join("");
}

function shorten(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : cut(characters, limit, FILL);
}

function stringRepr(value: string): string {
  const characters = [...value];
  const start = repr(characters.slice(0, MAX_STRING).join(""));
  if ([...start].length <= MAX_STRING) return start;
  return cut([...repr(cut(characters, MAX_STRING, ""))], MAX_STRING, FILL);
}

/** Some items of a container, each shown in its way. */
function listed<T>(
  all: readonly T[],
  most: number,
  level: number,
  show: (item: T) => string,
): string {
  if (level <= 0 && all.length > 0) return FILL;
  const shown = all.slice(0, most).map(show);
  if (all.length > most) shown.push(FILL);
  return shown.join(", ");
}

interface Mapping extends Iterable<unknown> {
  get(key: unknown): unknown;
}

function otherRepr(value: unknown): string {
  try {
    return shorten(repr(value), MAX_OTHER);
  } catch {
    return `<${shortTypeName(value)} instance at ${address(value as object)}>`;
  }
}

function limited(value: unknown, level: number): string {
  const inner = (item: unknown): string => limited(item, level - 1);
  const type = shortTypeName(value);
  switch (type) {
    case "str":
      return stringRepr(value as string);
    case "int":
      return shorten(repr(value), MAX_DIGITS);
    case "dict": {
      const pair = (key: unknown): string => `${inner(key)}: ${inner((value as Mapping).get(key))}`;
      return `{${listed(possiblySorted(value as Mapping), MAX_PAIRS, level, pair)}}`;
    }
    default:
      break;
  }
  if (!Object.hasOwn(AROUND, type)) return otherRepr(value);
  const [left, right, empty] = AROUND[type]!;
  const values = value as Iterable<unknown>;
  const all = empty === undefined ? [...values] : possiblySorted(values);
  if (all.length === 0 && empty !== undefined) return empty;
  const trailing = type === "tuple" && all.length === 1 && level > 0 ? "," : "";
  return left + listed(all, MAX_ITEMS, level, inner) + trailing + right;
}

/** `reprlib.repr(value)`. */
export function limitedRepr(value: unknown): string {
  return limited(value, MAX_LEVEL);
}
