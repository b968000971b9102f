/**
 * `@dataclass` (Lib/dataclasses.py).
 *
 * TypeScript's decorators cannot be erased, so generated code is an ordinary class, with its own
 * constructor, and one call that adds the rest:
 *
 *     @dataclass(order=True)
 *     class Point:
 *         x: int
 *         y: int = 0
 *
 * ```ts
 * class Point {
 *   x: number;
 *   y: number;
 *   constructor(x: number, y = 0) {
 *     this.x = x;
 *     this.y = y;
 *   }
 *   static {
 *     dataclass(this, ["x", "y"], { order: true });
 *   }
 * }
 * ```
 *
 * The constructor does what Python's `__init__` would: defaults, factories, and the call of
 * `__post_init__`. In a frozen class its last line is `freeze(this)`.
 */
import { lt, same } from "../../python/comparison.ts";
import { AttributeError, TypeError } from "../../python/exceptions.ts";
import { hashItems } from "../../python/hash.ts";
import { snake } from "../../python/names.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { guardRecursion, repr } from "../../python/repr.ts";
import { tupleFrom } from "../../python/tuple.ts";
import { classQualname } from "../../python/types.ts";
import type { Field } from "./fields.ts";
import { declareFields, field } from "./fields.ts";

export class FrozenInstanceError extends AttributeError {
  static readonly __module__ = "dataclasses";
}

export interface DataclassOptions {
  readonly repr?: boolean;
  readonly eq?: boolean;
  readonly order?: boolean;
  readonly unsafeHash?: boolean;
  readonly frozen?: boolean;
  /** Whether the constructor takes the fields by name alone, those that do not say otherwise. */
  readonly kwOnly?: boolean;
  /** Whether the fields are the only attributes that objects may have. */
  readonly slots?: boolean;
}

type AnyClass = abstract new (...args: never[]) => object;
type Instance = Record<string, unknown>;
type Method = (this: Instance, other: unknown) => unknown;

/**
 * Makes a class a dataclass: adds `__repr__`, `__eq__`, the comparisons (with `order`) and `__hash__`
 * where the class does not define them itself. `fields` are the properties that this class declares, in
 * order; a field with options is `field("name", { ... })`. Returns the class.
 */
export function dataclass<C extends AnyClass>(
  cls: C,
  fields: readonly (string | Field)[],
  options: DataclassOptions = {},
): C {
  const own = fields.map((each) => (typeof each === "string" ? field(each) : each));
  for (const each of own) each.kwOnly ??= options.kwOnly ?? false;
  const all = declareFields(cls, own);
  const { eq = true, order = false, frozen = false } = options;
  if (options.slots === true)
    Object.defineProperty(cls, "__slots__", { value: tupleFrom(own.map((each) => each.name)) });
  const compared = all.filter((each) => each.compare);
  if (options.repr ?? true) addRepr(cls, all);
  if (eq) addMethod(cls, "__eq__", equality(compared));
  if (order) addOrdering(cls, compared);
  addHash(cls, all, eq, frozen, options.unsafeHash ?? false);
  return cls;
}

function owns(cls: AnyClass, name: string): boolean {
  return Object.hasOwn(cls.prototype as object, name);
}

function define(cls: AnyClass, name: string, value: unknown): void {
  const attributes = { writable: true, configurable: true };
  Object.defineProperty(cls.prototype, name, { value, ...attributes });
}

function addMethod(cls: AnyClass, name: string, method: unknown): void {
  if (!owns(cls, name)) define(cls, name, method);
}

function addRepr(cls: AnyClass, fields: readonly Field[]): void {
  const shown = fields.filter((each) => each.repr);
  addMethod(cls, "__repr__", function (this: Instance): string {
    return guardRecursion(this, "...", () => {
      const parts = shown.map(({ name, property }) => `${name}=${repr(this[property])}`);
      return `${classQualname(this.constructor as AnyClass)}(${parts.join(", ")})`;
    });
  });
}

/** Objects of one class are equal where their fields are; others are for the other operand to judge. */
function equality(fields: readonly Field[]): Method {
  return function (other) {
    if (!isSameClass(this, other)) return NotImplemented;
    return fields.every(({ property }) => same(this[property], other[property]));
  };
}

function isSameClass(self: object, other: unknown): other is Instance {
  return (
    typeof other === "object" &&
    other !== null &&
    Object.getPrototypeOf(self) === Object.getPrototypeOf(other)
  );
}

function addOrdering(cls: AnyClass, fields: readonly Field[]): void {
  const key = (value: Instance): unknown =>
    tupleFrom(fields.map(({ property }) => value[property]));
  const comparisons: Record<string, (a: unknown, b: unknown) => boolean> = {
    __lt__: (a, b) => lt(a, b),
    __le__: (a, b) => !lt(b, a),
    __gt__: (a, b) => lt(b, a),
    __ge__: (a, b) => !lt(a, b),
  };
  for (const [name, holds] of Object.entries(comparisons)) {
    if (owns(cls, name)) {
      throw new TypeError(
        `Cannot overwrite attribute ${name} in class ${cls.name}. Consider using functools.total_ordering`,
      );
    }
    const method: Method = function (other) {
      return isSameClass(this, other) ? holds(key(this), key(other)) : NotImplemented;
    };
    define(cls, name, method);
  }
}

/** Python's table: with `eq`, an instance is hashable only if it is frozen, or says so. */
function addHash(
  cls: AnyClass,
  fields: readonly Field[],
  eq: boolean,
  frozen: boolean,
  unsafeHash: boolean,
): void {
  const explicit = owns(cls, "__hash__");
  if (unsafeHash && explicit) {
    throw new TypeError(`Cannot overwrite attribute __hash__ in class ${cls.name}`);
  }
  if (explicit || (!eq && !unsafeHash)) return;
  if (!frozen && !unsafeHash) {
    define(cls, "__hash__", null);
    return;
  }
  const hashed = fields.filter((each) => each.hash ?? each.compare);
  define(cls, "__hash__", function (this: Instance) {
    return hashItems(hashed.map(({ property }) => this[property]));
  });
}

/**
 * The last line of the constructor of a frozen dataclass: from now on, assigning to a field raises
 * FrozenInstanceError.
 */
export function freeze(self: object): void {
  for (const [property, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(self))) {
    if (!("value" in descriptor)) continue;
    const { value } = descriptor as { value: unknown };
    Object.defineProperty(self, property, {
      enumerable: true,
      configurable: true,
      get: () => value,
      set() {
        throw new FrozenInstanceError(`cannot assign to field '${snake(property)}'`);
      },
    });
  }
}
