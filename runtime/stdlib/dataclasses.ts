/** Python's `dataclasses` (Lib/dataclasses.py). */
import { Dict } from "../python/dict.ts";
import { TypeError } from "../python/exceptions.ts";
import { snake } from "../python/names.ts";
import { PySet } from "../python/set.ts";
import { Tuple, tupleFrom } from "../python/tuple.ts";
import { deepcopy } from "./copy.ts";
import type { Keywords } from "../python/keywords.ts";
import type { Field } from "./dataclasses/fields.ts";
import { fieldsOf, fieldsOfClass, fieldsOfInstance } from "./dataclasses/fields.ts";

export { FrozenInstanceError, dataclass, freeze } from "./dataclasses/dataclass.ts";
export type { DataclassOptions } from "./dataclasses/dataclass.ts";
export { Field, MISSING, field } from "./dataclasses/fields.ts";
export type { FieldOptions } from "./dataclasses/fields.ts";

type Instance = Record<string, unknown>;

/** The fields of a dataclass or of an instance of one. Raises TypeError for anything else. */
export function fields(classOrInstance: unknown): readonly Field[] {
  return tupleFrom(fieldsOf(classOrInstance));
}

export function isDataclass(obj: unknown): boolean {
  return (typeof obj === "function" ? fieldsOfClass(obj) : fieldsOfInstance(obj)) !== undefined;
}

function instanceFields(obj: unknown, caller: string): readonly Field[] {
  const found = fieldsOfInstance(obj);
  if (found === undefined) {
    throw new TypeError(`${caller}() should be called on dataclass instances`);
  }
  return found;
}

type Convert = (fields: readonly Field[], obj: Instance) => unknown;

/** Converts an object and, through its containers, the dataclasses in it; anything else is copied. */
function converted(value: unknown, convert: Convert): unknown {
  const own = fieldsOfInstance(value);
  if (own !== undefined) return convert(own, value as Instance);
  const inner = (item: unknown): unknown => converted(item, convert);
  if (value instanceof Tuple) {
    const items = [...value].map(inner);
    const cls = value.constructor as typeof Tuple;
    return cls === Tuple
      ? tupleFrom(items)
      : new (cls as new (...items: unknown[]) => Tuple)(...items);
  }
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof Dict) {
    const copy = new Dict<unknown, unknown>();
    for (const [key, item] of value.entries()) copy.set(inner(key), inner(item));
    return copy;
  }
  return value instanceof PySet || (typeof value === "object" && value !== null)
    ? deepcopy(value)
    : value;
}

/** The fields as a dict, dataclasses inside converted as well. */
export function asdict(
  obj: object,
  {
    dictFactory = null,
  }: { dictFactory?: ((items: (readonly [string, unknown])[]) => unknown) | null } = {},
): Dict<string, unknown> {
  const convert: Convert = (own, each) => {
    const items = own.map(
      ({ name, property }) => tupleFrom([name, converted(each[property], convert)]) as never,
    );
    return dictFactory === null ? new Dict(items) : dictFactory(items);
  };
  return convert(instanceFields(obj, "asdict"), obj as Instance) as Dict<string, unknown>;
}

/** The fields as a tuple, dataclasses inside converted as well. */
export function astuple(obj: object): readonly unknown[] {
  const convert: Convert = (own, each) =>
    tupleFrom(own.map(({ property }) => converted(each[property], convert)));
  return convert(instanceFields(obj, "astuple"), obj as Instance) as readonly unknown[];
}

/**
 * A new object of the same class with some fields changed: `replace(point, { x: 3 })`.
 *
 * The constructor must take the fields in their order, keyword-only ones in a trailing object, as
 * generated constructors do.
 */
export function replace<T extends object>(obj: T, changes: Keywords = {}): T {
  const own = instanceFields(obj, "replace");
  const positional: unknown[] = [];
  const named: Keywords = {};
  const left = new Set(Object.keys(changes));
  for (const each of own) {
    const given = left.delete(each.property);
    if (!each.init) {
      if (!given) continue;
      throw new TypeError(
        `field ${each.name} is declared with init=False, it cannot be specified with replace()`,
      );
    }
    const value = given ? changes[each.property] : (obj as Instance)[each.property];
    if (each.kwOnly) named[each.property] = value;
    else positional.push(value);
  }
  const cls = obj.constructor as (new (...args: unknown[]) => T) & { name: string };
  for (const name of left) {
    throw new TypeError(
      `${cls.name}.__init__() got an unexpected keyword argument '${snake(name)}'`,
    );
  }
  const trailing = Object.keys(named).length > 0 ? [named] : [];
  return new cls(...positional, ...trailing);
}
