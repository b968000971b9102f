/** The fields of dataclasses: what `@dataclass` knows of each (Lib/dataclasses.py). */
import { Dict } from "../../python/dict.ts";
import { TypeError, ValueError } from "../../python/exceptions.ts";
import { snake } from "../../python/names.ts";
import { repr } from "../../python/repr.ts";

class MissingType {
  static readonly __module__ = "dataclasses";
  static readonly __name__ = "_MISSING_TYPE";
}
/** Says that a field has no default. */
export const MISSING: unknown = new MissingType();

export interface FieldOptions {
  readonly default?: unknown;
  readonly defaultFactory?: unknown;
  readonly init?: boolean;
  readonly repr?: boolean;
  readonly hash?: boolean | null;
  readonly compare?: boolean;
  readonly metadata?: Dict<unknown, unknown> | null;
  readonly kwOnly?: boolean;
  /** The annotation, as text. */
  readonly type?: string;
}

/** What `fields()` lists. */
export class Field {
  static readonly __module__ = "dataclasses";
  /** The name in Python. */
  readonly name: string;
  /** The property that holds it. */
  readonly property: string;
  readonly type: string | null;
  readonly default: unknown;
  readonly defaultFactory: unknown;
  readonly init: boolean;
  readonly repr: boolean;
  readonly hash: boolean | null;
  readonly compare: boolean;
  readonly metadata: Dict<unknown, unknown>;
  /** Null until the class says what goes for fields that say nothing. */
  kwOnly: boolean | null;

  constructor(property: string, options: FieldOptions) {
    if ("default" in options && "defaultFactory" in options) {
      throw new ValueError("cannot specify both default and default_factory");
    }
    this.name = snake(property);
    this.property = property;
    this.type = options.type ?? null;
    this.default = "default" in options ? options.default : MISSING;
    this.defaultFactory = "defaultFactory" in options ? options.defaultFactory : MISSING;
    this.init = options.init ?? true;
    this.repr = options.repr ?? true;
    this.hash = options.hash ?? null;
    this.compare = options.compare ?? true;
    this.metadata = options.metadata ?? new Dict();
    this.kwOnly = options.kwOnly ?? null;
  }

  __repr__(): string {
    const shown = [
      `name=${repr(this.name)},type=${repr(this.type)}`,
      `default=${repr(this.default)},default_factory=${repr(this.defaultFactory)}`,
      `init=${repr(this.init)},repr=${repr(this.repr)},hash=${repr(this.hash)}`,
      `compare=${repr(this.compare)},metadata=mappingproxy(${repr(this.metadata)})`,
      `kw_only=${repr(this.kwOnly)},_field_type=_FIELD`,
    ];
    return `Field(${shown.join(",")})`;
  }
}

/** A field that needs more than a name: `field("tags", { repr: false })`. */
export function field(property: string, options: FieldOptions = {}): Field {
  return new Field(property, options);
}

type AnyClass = abstract new (...args: never[]) => object;
const declared = new WeakMap<object, readonly Field[]>();

/** Notes the fields of a class; those of its base classes come first, unless it declares them anew. */
export function declareFields(cls: AnyClass, own: readonly Field[]): readonly Field[] {
  const all = new Map<string, Field>();
  for (const each of inheritedFields(cls)) all.set(each.property, each);
  for (const each of own) all.set(each.property, each);
  const fields = [...all.values()];
  declared.set(cls, fields);
  return fields;
}

function inheritedFields(cls: AnyClass): readonly Field[] {
  const base = Object.getPrototypeOf(cls) as object | null;
  return base === null ? [] : (fieldsOfClass(base) ?? []);
}

/** The fields of a dataclass or of a subclass of one; undefined for any other class. */
export function fieldsOfClass(cls: object): readonly Field[] | undefined {
  for (let each: object | null = cls; each !== null; each = Object.getPrototypeOf(each) as object) {
    const fields = declared.get(each);
    if (fields !== undefined) return fields;
  }
  return undefined;
}

/** The fields of an object's class; undefined where that is no dataclass. */
export function fieldsOfInstance(value: unknown): readonly Field[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const prototype = Object.getPrototypeOf(value) as { constructor?: object } | null;
  const cls = prototype?.constructor;
  return typeof cls === "function" ? fieldsOfClass(cls) : undefined;
}

/** The fields of a dataclass or of an instance. Raises TypeError for anything else. */
export function fieldsOf(value: unknown): readonly Field[] {
  const found = typeof value === "function" ? fieldsOfClass(value) : fieldsOfInstance(value);
  if (found === undefined) throw new TypeError("must be called with a dataclass type or instance");
  return found;
}
