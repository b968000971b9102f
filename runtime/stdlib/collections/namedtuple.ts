/**
 * `collections.namedtuple` (Lib/collections/__init__.py).
 *
 * Generated code declares a class, which is a type as well:
 *
 * ```ts
 * class Point extends namedtuple<{ x: number; y: number }>("Point", ["x", "y"]) {}
 * new Point(1, 2).x; // 1
 * ```
 */
import { declareParameters } from "../../python/signature.ts";
import { Dict } from "../../python/dict.ts";
import { TypeError, ValueError } from "../../python/exceptions.ts";
import { camel, camelBeside, ARRAY_MEMBERS, snake } from "../../python/names.ts";
import { repr } from "../../python/repr.ts";
import { Tuple, tupleFrom } from "../../python/tuple.ts";
import { className } from "../../python/types.ts";
import { iskeyword } from "../keyword.ts";

/** An instance: a tuple whose items have names. */
export type NamedTuple<F extends object> = Tuple<F[keyof F]> &
  Readonly<F> & {
    /** A copy with some items replaced: `p._replace({ x: 3 })`. */
    _replace<Self>(this: Self, changes: Partial<F>): Self;
    _asdict(): Dict<string, F[keyof F]>;
    readonly _fields: readonly string[];
    __repr__(): string;
  };

/** The class that `namedtuple` makes; `V` are the arguments of its constructor. */
export interface NamedTupleClass<F extends object, V extends readonly unknown[]> {
  new (...values: V): NamedTuple<F>;
  readonly _fields: readonly string[];
  readonly _fieldDefaults: Dict<string, unknown>;
  /** An instance from the items of an iterable. */
  _make<C extends new (...values: never[]) => unknown>(
    this: C,
    iterable: Iterable<unknown>,
  ): InstanceType<C>;
}

export interface NamedTupleOptions {
  readonly rename?: boolean;
  /** The defaults of the last fields. */
  readonly defaults?: Iterable<unknown> | null;
  readonly module?: string | null;
}

/** Makes a class of tuples with named items. Raises ValueError for names that Python does not allow. */
export function namedtuple<
  F extends object = Record<string, unknown>,
  V extends readonly unknown[] = readonly F[keyof F][],
>(
  typename: string,
  fieldNames: string | Iterable<string>,
  { rename = false, defaults = null, module = null }: NamedTupleOptions = {},
): NamedTupleClass<F, V> {
  const fields = checkedNames(typename, pythonNames(fieldNames), rename);
  const values = [...(defaults ?? [])];
  if (values.length > fields.length)
    throw new TypeError("Got more default values than field names");
  const required = fields.length - values.length;

  class Generated extends Tuple {
    static readonly __module__ = module ?? "__main__";
    static readonly _fields = tupleFrom(fields);
    static readonly __match_args__ = tupleFrom(fields);
    static readonly _fieldDefaults = new Dict<string, unknown>();

    constructor(...items: unknown[]) {
      super();
      checkArity(className(new.target), fields, required, items);
      for (let i = 0; i < fields.length; i++) {
        const item = items[i];
        this.push(item === undefined && i >= required ? values[i - required] : item);
      }
    }

    static _make(this: new (...items: unknown[]) => unknown, iterable: Iterable<unknown>): unknown {
      const items = [...iterable];
      if (items.length !== fields.length) {
        throw new TypeError(`Expected ${fields.length} arguments, got ${items.length}`);
      }
      return new this(...items);
    }

    _replace({ ...changes }: Record<string, unknown> = {}): Generated {
      const left = new Map(Object.entries(changes));
      const items = fields.map((field, i) => {
        const key = camel(field);
        if (!left.has(key)) return this[i];
        const item = left.get(key);
        left.delete(key);
        return item;
      });
      if (left.size > 0) {
        const names = [...left.keys()].map(snake);
        throw new TypeError(`Got unexpected field names: ${repr(names)}`);
      }
      return new (this.constructor as typeof Generated)(...items);
    }

    get _fields(): readonly string[] {
      return Generated._fields;
    }

    _asdict(): Dict<string, unknown> {
      const dict = new Dict<string, unknown>();
      fields.forEach((field, i) => dict.set(field, this[i]));
      return dict;
    }

    __repr__(): string {
      const shown = fields.map((field, i) => `${field}=${repr(this[i])}`);
      return `${className(this.constructor as typeof Generated)}(${shown.join(", ")})`;
    }
  }
  Object.defineProperty(Generated, "name", { value: typename });
  // Point(1, y=2): the constructor itself says what is missing
  declareParameters(
    Generated,
    fields.map((field) => ({ name: camel(field), required: false })),
  );
  fields.forEach((field, i) => {
    if (i >= required) Generated._fieldDefaults.set(field, values[i - required]);
    Object.defineProperty(Generated.prototype, camelBeside(ARRAY_MEMBERS, field), {
      configurable: true,
      get(this: Tuple) {
        return this[i];
      },
    });
  });
  return Generated as unknown as NamedTupleClass<F, V>;
}

function pythonNames(fieldNames: string | Iterable<string>): string[] {
  if (typeof fieldNames !== "string") return [...fieldNames];
  return fieldNames.replaceAll(",", " ").split(/\s+/).filter(Boolean);
}

function checkedNames(typename: string, names: string[], rename: boolean): string[] {
  const seen = new Set<string>();
  if (rename) {
    names = names.map((name, i) => {
      const bad = !isIdentifier(name) || iskeyword(name) || name.startsWith("_") || seen.has(name);
      seen.add(name);
      return bad ? `_${i}` : name;
    });
    seen.clear();
  }
  for (const name of [typename, ...names]) {
    if (!isIdentifier(name)) {
      throw new ValueError(`Type names and field names must be valid identifiers: ${repr(name)}`);
    }
    if (iskeyword(name)) {
      throw new ValueError(`Type names and field names cannot be a keyword: ${repr(name)}`);
    }
  }
  for (const name of names) {
    if (name.startsWith("_") && !rename) {
      throw new ValueError(`Field names cannot start with an underscore: ${repr(name)}`);
    }
    if (seen.has(name)) throw new ValueError(`Encountered duplicate field name: ${repr(name)}`);
    seen.add(name);
  }
  return names;
}

/** The error of a Python function `__new__(_cls, x, y=...)` called with too few or too many arguments. */
function checkArity(
  name: string,
  fields: readonly string[],
  required: number,
  items: readonly unknown[],
): void {
  if (items.length > fields.length) {
    const most = fields.length + 1;
    const takes = required < fields.length ? `from ${required + 1} to ${most}` : String(most);
    const plural = most === 1 ? "" : "s";
    throw new TypeError(
      `${name}.__new__() takes ${takes} positional argument${plural} but ${items.length + 1} were given`,
    );
  }
  const missing = fields.slice(0, required).filter((_, i) => items[i] === undefined);
  if (missing.length === 0) return;
  const quoted = missing.map((field) => `'${field}'`);
  const last = quoted.pop()!;
  const list =
    quoted.length === 0 ? last : `${quoted.join(", ")}${quoted.length > 1 ? "," : ""} and ${last}`;
  const plural = missing.length === 1 ? "" : "s";
  throw new TypeError(
    `${name}.__new__() missing ${missing.length} required positional argument${plural}: ${list}`,
  );
}

/** `str.isidentifier`. */
function isIdentifier(name: string): boolean {
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name);
}
