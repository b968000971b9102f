/** Python's `pprint` (Lib/pprint.py) for the built-in containers, strings and dataclasses. */
import { lt } from "../python/comparison.ts";
import { codePointLength } from "../python/codePoints.ts";
import { Dict } from "../python/dict.ts";
import { NotImplementedError, TypeError, ValueError } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";
import { address, className, typeName } from "../python/types.ts";
import { guardRecursion, repr } from "../python/repr.ts";
import { FrozenSet, PySet } from "../python/set.ts";
import { str } from "../python/builtinTypes/str.ts";
import { stdout } from "../python/stdio.ts";
import type { TextStream } from "../python/stdio.ts";
import { Tuple } from "../python/tuple.ts";
import { ChainMap } from "./collections/ChainMap.ts";
import { deque } from "./collections/deque.ts";
import { fieldsOfInstance } from "./dataclasses/fields.ts";
import { SimpleNamespace } from "./types.ts";

export interface PrintOptions {
  readonly indent?: Int;
  readonly width?: Int;
  readonly depth?: Int | null;
  readonly compact?: boolean;
  readonly sortDicts?: boolean;
}

/** Sorts what can be compared; anything else by its type's name. */
function safeSorted<T>(items: T[], key: (item: T) => unknown): T[] {
  const before = (a: unknown, b: unknown): boolean => {
    try {
      return lt(a, b);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return typeName(a) < typeName(b);
    }
  };
  return items.sort((a, b) => (before(key(a), key(b)) ? -1 : before(key(b), key(a)) ? 1 : 0));
}

class Printer {
  readonly #indent: number;
  readonly #width: number;
  readonly #depth: number | null;
  readonly #compact: boolean;
  readonly #sortDicts: boolean;
  readonly #active = new Set<unknown>();
  #out = "";

  constructor({
    indent = 1,
    width = 80,
    depth = null,
    compact = false,
    sortDicts = true,
  }: PrintOptions) {
    if (Number(indent) < 0) throw new ValueError("indent must be >= 0");
    if (depth !== null && Number(depth) <= 0) throw new ValueError("depth must be > 0");
    if (Number(width) === 0) throw new ValueError("width must be != 0");
    this.#indent = Number(indent);
    this.#width = Number(width);
    this.#depth = depth === null ? null : Number(depth);
    this.#compact = compact;
    this.#sortDicts = sortDicts;
  }

  format(value: unknown): string {
    this.#out = "";
    this.#format(value, 0, 0, 0);
    return this.#out;
  }

  #format(value: unknown, indent: number, allowance: number, level: number): void {
    if (this.#active.has(value)) {
      this.#out += recursion(value as object);
      return;
    }
    const flat = this.#repr(value, level);
    if (codePointLength(flat) <= this.#width - indent - allowance) {
      this.#out += flat;
      return;
    }
    this.#active.add(value);
    if (!this.#spread(value, indent, allowance, level + 1)) this.#out += flat;
    this.#active.delete(value);
  }

  /** Writes a value over several lines; false where Python prints it on one, however long. */
  #spread(value: unknown, indent: number, allowance: number, level: number): boolean {
    if (typeof value === "string") return this.#string(value, indent, allowance, level);
    if (value instanceof Tuple && value.constructor === Tuple) {
      return this.#items(
        "(",
        [...value],
        value.length === 1 ? ",)" : ")",
        indent,
        allowance,
        level,
      );
    }
    if (Array.isArray(value) && value.constructor === Array) {
      return this.#items("[", value, "]", indent, allowance, level);
    }
    if (value instanceof PySet || value instanceof FrozenSet) {
      const sorted = safeSorted([...value] as unknown[], (item) => item);
      if (value instanceof PySet) return this.#items("{", sorted, "}", indent, allowance, level);
      return this.#items("frozenset({", sorted, "})", indent + 10, allowance, level);
    }
    if (value instanceof Dict && value.constructor === Dict) {
      return this.#dict(value, indent, allowance, level);
    }
    if (
      value instanceof Dict ||
      value instanceof deque ||
      value instanceof ChainMap ||
      value instanceof SimpleNamespace
    ) {
      throw new NotImplementedError(`pprint of a ${typeName(value)} longer than a line`);
    }
    const fields = fieldsOfInstance(value);
    if (fields === undefined) return false;
    return this.#dataclass(value as object, indent, allowance, level);
  }

  #newline(indent: number): void {
    this.#out += `,\n${" ".repeat(indent)}`;
  }

  #items(
    open: string,
    items: readonly unknown[],
    close: string,
    indent: number,
    allowance: number,
    level: number,
  ): boolean {
    this.#out += open;
    const column = indent + this.#indent;
    if (this.#indent > 1) this.#out += " ".repeat(this.#indent - 1);
    const delimiter = `,\n${" ".repeat(column)}`;
    let delim = "";
    let room = this.#width - column + 1;
    let width = room;
    for (const [i, item] of items.entries()) {
      const isLast = i === items.length - 1;
      const end = isLast ? allowance + close.length : 1;
      if (isLast) {
        room -= end;
        width -= end;
      }
      if (this.#compact) {
        const flat = this.#repr(item, level);
        const size = codePointLength(flat) + 2;
        if (width < size) {
          width = room;
          if (delim !== "") delim = delimiter;
        }
        if (width >= size) {
          width -= size;
          this.#out += delim + flat;
          delim = ", ";
          continue;
        }
      }
      this.#out += delim;
      delim = delimiter;
      this.#format(item, column, end, level);
    }
    this.#out += close;
    return true;
  }

  #dict(dict: Dict, indent: number, allowance: number, level: number): boolean {
    this.#out += `{${" ".repeat(Math.max(0, this.#indent - 1))}`;
    let entries = [...dict.entries()];
    if (this.#sortDicts) entries = safeSorted(entries, ([key]) => key);
    const column = indent + this.#indent;
    entries.forEach(([key, value], i) => {
      if (i > 0) this.#newline(column);
      const name = this.#repr(key, level);
      this.#out += `${name}: `;
      const end = i === entries.length - 1 ? allowance + 1 : 1;
      this.#format(value, column + codePointLength(name) + 2, end, level);
    });
    this.#out += "}";
    return true;
  }

  #dataclass(value: object, indent: number, allowance: number, level: number): boolean {
    const name = className(value.constructor as never);
    const column = indent + name.length + 1;
    const shown = fieldsOfInstance(value)!.filter((field) => field.repr);
    this.#out += `${name}(`;
    shown.forEach(({ name: key, property }, i) => {
      if (i > 0) this.#newline(column);
      this.#out += `${key}=`;
      const end = i === shown.length - 1 ? allowance : 1;
      const item = (value as Record<string, unknown>)[property];
      this.#format(item, column + key.length + 1, end, level);
    });
    this.#out += ")";
    return true;
  }

  /** A long string is written as several, line by line and word by word. */
  #string(text: string, indent: number, allowance: number, level: number): boolean {
    const chunks: string[] = [];
    const lines = str.splitlines(text, true);
    if (level === 1) {
      indent++;
      allowance++;
    }
    const width = this.#width - indent;
    lines.forEach((line, i) => {
      const isLast = i === lines.length - 1;
      const room = isLast ? width - allowance : width;
      if (codePointLength(repr(line)) <= room) {
        chunks.push(repr(line));
        return;
      }
      const parts = (line.match(/\S*\s*/g) ?? []).filter(Boolean);
      let current = "";
      parts.forEach((part, j) => {
        const limit = isLast && j === parts.length - 1 ? width - allowance : width;
        if (codePointLength(repr(current + part)) <= limit) {
          current += part;
          return;
        }
        if (current !== "") chunks.push(repr(current));
        current = part;
      });
      if (current !== "") chunks.push(repr(current));
    });
    const joined = chunks.join(`\n${" ".repeat(indent)}`);
    this.#out += level === 1 && chunks.length > 1 ? `(${joined})` : joined;
    return true;
  }

  /** The repr on one line, with dicts sorted and what is too deep left out. */
  #repr(value: unknown, level: number): string {
    const tooDeep = this.#depth !== null && level >= this.#depth;
    const inner = (item: unknown): string => this.#repr(item, level + 1);
    const isPlain = (cls: unknown): boolean => (value as object).constructor === cls;
    if (value instanceof Dict && isPlain(Dict)) {
      if (value.size === 0) return "{}";
      if (tooDeep) return "{...}";
      return guardRecursion(value, recursion(value), () => {
        let entries = [...value.entries()];
        if (this.#sortDicts) entries = safeSorted(entries, ([key]) => key);
        return `{${entries.map(([key, item]) => `${inner(key)}: ${inner(item)}`).join(", ")}}`;
      });
    }
    if (Array.isArray(value) && (isPlain(Array) || isPlain(Tuple))) {
      const [open, close] = isPlain(Tuple) ? ["(", value.length === 1 ? ",)" : ")"] : ["[", "]"];
      if (tooDeep && value.length > 0) return `${open}...${close}`;
      return guardRecursion(
        value,
        recursion(value),
        () => open + value.map(inner).join(", ") + close,
      );
    }
    return repr(value);
  }
}

function recursion(value: object): string {
  return `<Recursion on ${typeName(value)} with id=${Number.parseInt(address(value), 16)}>`;
}

/** The text that `pprint` prints. */
export function pformat(
  object: unknown,
  indent: Int = 1,
  width: Int = 80,
  depth: Int | null = null,
  options: Pick<PrintOptions, "compact" | "sortDicts"> = {},
): string {
  return new Printer({ indent, width, depth, ...options }).format(object);
}

/** Prints an object so that it is easy to read: over several lines where it does not fit on one. */
export function pprint(
  object: unknown,
  stream: TextStream | null = null,
  indent: Int = 1,
  width: Int = 80,
  depth: Int | null = null,
  options: Pick<PrintOptions, "compact" | "sortDicts"> = {},
): void {
  (stream ?? stdout).write(`${pformat(object, indent, width, depth, options)}\n`);
}

/** As `pprint`, but dicts keep their order. */
export function pp(
  object: unknown,
  stream: TextStream | null = null,
  indent: Int = 1,
  width: Int = 80,
  depth: Int | null = null,
  options: Pick<PrintOptions, "compact" | "sortDicts"> = {},
): void {
  pprint(object, stream, indent, width, depth, { sortDicts: false, ...options });
}
