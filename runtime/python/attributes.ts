/** `getattr` and its relatives: attributes by their Python names. */
import { asBoundMethod, methodOf } from "./boundMethods.ts";
import { numericValue } from "./comparison.ts";
import { asFloat, isFloat } from "./float.ts";
import { Dict } from "./dict.ts";
import { BaseException } from "./exceptions/base.ts";
import { definitionOf, generatorQualname, lineText } from "./definitions.ts";
import { defaultsOf } from "./functionDefaults.ts";
import { AttributeError } from "./exceptions/hierarchy.ts";
import { close, send, throwInto } from "./language/generators.ts";
import { isBuiltinMethod } from "./methodNames.ts";
import {
  ARRAY_MEMBERS,
  camel,
  camelBeside,
  ERROR_ATTRIBUTES,
  EXCEPTION_MEMBERS,
  snakeBeside,
} from "./names.ts";
import { type as typeOf } from "./typeOf.ts";
import { classBehind } from "./typeRegistry.ts";
import {
  classModule,
  className,
  classNameInMessages,
  classOf,
  classQualname,
  functionName,
  functionQualname,
  isBuiltinClass,
  isClass,
  typeName,
  type AnyClass,
  declareBuiltinFunctions,
} from "./types.ts";
import { unbound } from "./unboundMethods.ts";

type Properties = Record<string, unknown>;
type Method = (...args: unknown[]) => unknown;

const NONE: ReadonlySet<string> = new Set();
const EVERY_EXCEPTION: object = BaseException.prototype;

/** What a class or the class of an object has for JavaScript's sake alone. */
function hostMembersOf(target: object): ReadonlySet<string> {
  if (Array.isArray(target)) return ARRAY_MEMBERS;
  const cls = typeof target === "function" ? classBehind(target as AnyClass) : classOf(target);
  const known = cls as { _hostMembers?: ReadonlySet<string>; prototype?: object } | null;
  if (known?.prototype !== undefined && EVERY_EXCEPTION.isPrototypeOf(known.prototype))
    return EXCEPTION_MEMBERS;
  return known?._hostMembers ?? NONE;
}

/** The name under which an object has a Python attribute; undefined if it has none. */
function propertyName(target: object, name: string): string | undefined {
  const members = hostMembersOf(target);
  const renamed = camelBeside(members, name);
  const isMethod = ERROR_ATTRIBUTES.has(name) && target instanceof BaseException;
  if (isMethod && `${name}_` in target) return `${name}_`;
  if (renamed in target && isVisible(target, renamed)) return renamed;
  const isOther = name !== renamed && !members.has(name) && name in target;
  return isOther && isVisible(target, name) ? name : undefined;
}

/** What every JS object has is no attribute of a Python one. */
function isVisible(target: object, name: string): boolean {
  if (name === "constructor") return false;
  if (typeof target === "function") {
    return Object.hasOwn(target, name) || !(name in Function.prototype);
  }
  if (name in Object.prototype) {
    return (target as Properties)[name] !== (Object.prototype as unknown as Properties)[name];
  }
  return true;
}

/** Attributes that Python's classes and functions have and JS's have under other names. */
function functionAttribute(target: AnyClass, name: string): unknown {
  const asClass = isClass(target);
  const origin = asClass ? null : methodOf(target);
  switch (name) {
    case "__self__":
      return origin?.receiver;
    case "__func__":
      return origin === null || isBuiltinMethod(origin) ? undefined : unbound(origin.method);
    case "__name__":
      return asClass ? className(target) : functionName(target as never);
    case "__qualname__":
      return asClass ? classQualname(target) : functionQualname(target as never);
    case "__module__":
      return classModule(target);
    case "__doc__":
      return (target as { __doc__?: string }).__doc__ ?? null;
    case "__defaults__":
    case "__kwdefaults__":
      return asClass ? undefined : defaultsOf(target, name);
    default:
      return undefined;
  }
}

/** Data attributes of numbers. */
const NUMBER_ATTRIBUTES: Readonly<Record<string, (value: unknown) => unknown>> = {
  real: (value) => (typeof value === "boolean" ? Number(value) : value),
  imag: (value) => (isFloat(value) ? asFloat(0) : 0),
  numerator: (value) => (isFloat(value) ? undefined : Number(value)),
  denominator: (value) => (isFloat(value) ? undefined : 1),
};

/** Attributes of strings, numbers and lists: the statics of their types, bound to the value. */
function boundStatic(value: unknown, name: string): unknown {
  if (NUMBER_ATTRIBUTES[name] !== undefined && numericValue(value) !== undefined) {
    return NUMBER_ATTRIBUTES[name](value);
  }
  const own = (typeOf(value) as unknown as Properties)[camel(name)];
  if (typeof own !== "function" || camel(name) in Function.prototype) return undefined;
  const bound: Method = (...args) => (own as Method)(value, ...args);
  return asBoundMethod(Object.defineProperty(bound, "name", { value: camel(name) }), own, value);
}

function isGenerator(target: object): boolean {
  return /^\[object (?:Async)?Generator\]$/.test(Object.prototype.toString.call(target));
}

function hasGeneratorMethods(target: object): boolean {
  return Object.prototype.toString.call(target) === "[object Generator]";
}

/** What JavaScript's generators do not have, or have with another meaning. */
const GENERATOR_METHODS: Readonly<
  Record<string, (generator: Generator, ...args: any[]) => unknown>
> = { close, send, throw: throwInto };

function read(target: unknown, name: string): unknown {
  if (name === "__class__") return typeOf(target);
  if (target === null || target === undefined) return undefined;
  if (typeof target === "function") {
    const known = functionAttribute(target as AnyClass, name);
    if (known !== undefined) return known;
    const property =
      propertyName(target, name) ?? propertyName(classBehind(target as AnyClass), name);
    if (property !== undefined) return ofClass(target, property);
    // `Foo.method`: a function that takes the instance first.
    const prototype = (classBehind(target as AnyClass) as { prototype?: Properties }).prototype;
    const method = isClass(target)
      ? prototype?.[camelBeside(hostMembersOf(target), name)]
      : undefined;
    return typeof method === "function" ? unbound(method) : undefined;
  }
  if (typeof target !== "object" || Array.isArray(target)) {
    const own = boundStatic(target, name);
    if (own !== undefined || typeof target !== "object") return own;
  }
  if (name === "__dict__" && !("__dict__" in target)) return vars(target);
  if (name === "__name__" || name === "__qualname__") {
    const qualname = isGenerator(target) ? generatorQualname(target) : null;
    if (qualname !== null) return name === "__name__" ? qualname.split(".").at(-1) : qualname;
  }
  if (Object.hasOwn(GENERATOR_METHODS, name) && hasGeneratorMethods(target)) {
    const method = GENERATOR_METHODS[name]!;
    return (...args: unknown[]) => method(target as Generator, ...args);
  }
  const property = propertyName(target, name);
  if (property === undefined) return methodOfClass(target, name);
  if (target instanceof BaseException && (property === "message" || property === "name")) {
    if (!Object.hasOwn(target, property)) return undefined;
  }
  const value = (target as Properties)[property];
  const isMethod =
    typeof value === "function" && !Object.hasOwn(target, property) && !isClass(value);
  if (isMethod) return asBoundMethod((value as Method).bind(target), value, target);
  return value === undefined ? null : value;
}

/** A static or class method, read through an instance: it is the class that has it. */
function methodOfClass(target: object, name: string): unknown {
  const cls = classOf(target);
  const property = cls === null || isBuiltinClass(cls) ? undefined : propertyName(cls, name);
  if (property === undefined) return undefined;
  const value = ofClass(cls!, property);
  return typeof value === "function" && !isClass(value) ? value : undefined;
}

/** Whether a static method of JavaScript is a class method: it uses the class, or Python's text says so. */
function isDecoratedAsMethod(fn: object): boolean {
  if (/\b(?:this|super)\b/.test(Function.prototype.toString.call(fn))) return true;
  const place = definitionOf(fn);
  return place !== null && lineText(place.file, place.line) === "@classmethod";
}

/** What a class has under a name: its class methods keep the class, which they call `this`. */
function ofClass(cls: object, property: string): unknown {
  const value = (cls as Properties)[property];
  const isClassMethod =
    typeof value === "function" && isClass(cls) && !isClass(value) && isDecoratedAsMethod(value);
  return isClassMethod ? asBoundMethod((value as Method).bind(cls), value, cls) : value;
}

function missingAttribute(target: unknown, name: string): AttributeError {
  const owner = isClass(target)
    ? `type object '${classNameInMessages(target)}'`
    : `'${typeName(target)}' object`;
  return new AttributeError(`${owner} has no attribute '${name}'`, { name, obj: target });
}

interface Dynamic {
  __getattr__?: (name: string) => unknown;
}

/** Python's `getattr(x, name)`, which raises AttributeError, and `getattr(x, name, default)`. */
export function getattr(target: unknown, name: string, missing?: unknown): any {
  const value = read(target, name);
  if (value !== undefined) return value;
  try {
    const dynamic = (target as Dynamic | null | undefined)?.__getattr__;
    if (typeof dynamic === "function") return dynamic.call(target, name);
  } catch (error) {
    if (missing !== undefined && error instanceof AttributeError) return missing;
    throw error;
  }
  if (missing !== undefined) return missing;
  throw missingAttribute(target, name);
}

/** Python's `hasattr(x, name)`. */
export function hasattr(target: unknown, name: string): boolean {
  const absent = {};
  return getattr(target, name, absent) !== absent;
}

/** An object all of whose classes have `__slots__` takes no other attributes. */
function checkSlots(target: object, name: string): void {
  let prototype = Object.getPrototypeOf(target) as object | null;
  while (prototype !== null && prototype !== Object.prototype) {
    const cls = prototype.constructor as { __slots__?: unknown };
    if (!Object.hasOwn(cls, "__slots__") || !Array.isArray(cls.__slots__)) return;
    if (cls.__slots__.includes(name) || cls.__slots__.includes("__dict__")) return;
    if (Object.getOwnPropertyDescriptor(prototype, camel(name))?.set !== undefined) return;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  throw new AttributeError(
    `'${typeName(target)}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
    { name, obj: target },
  );
}

/** Python's `setattr(x, name, value)`. */
export function setattr(target: unknown, name: string, value: unknown): void {
  if ((typeof target !== "object" && typeof target !== "function") || target === null) {
    throw missingAttribute(target, name);
  }
  const refuse = (target as { _refuseAssignment?: (name: string) => void })._refuseAssignment;
  if (typeof target === "function" && refuse !== undefined) refuse.call(target, name);
  if (typeof target === "object") checkSlots(target, name);
  const property = propertyName(target, name) ?? camelBeside(hostMembersOf(target), name);
  (target as Properties)[property] = value;
}

/** Python's `delattr(x, name)`; raises AttributeError. */
export function delattr(target: unknown, name: string): void {
  const deleter = (target as Properties | null)?.[`__delete_${name}`];
  if (typeof deleter === "function") {
    (deleter as Method).call(target);
    return;
  }
  const isObject = typeof target === "function" || (typeof target === "object" && target !== null);
  const property = isObject ? propertyName(target, name) : undefined;
  if (property === undefined || !Object.hasOwn(target as object, property)) {
    throw missingAttribute(target, name);
  }
  delete (target as Properties)[property];
}

/** What CPython keeps beside an exception's `__dict__`. */
const OF_EVERY_EXCEPTION: ReadonlySet<string> = new Set([
  "args",
  "__cause__",
  "__context__",
  "__suppress_context__",
  "__traceback__",
]);

/** Python's `vars(x)`: a dict of an object's own attributes, by their Python names. */
export function vars(target: unknown): Dict<string, unknown> {
  const made = new Dict<string, unknown>();
  const isException = target instanceof BaseException;
  const members = hostMembersOf(target as object);
  for (const [name, value] of Object.entries(target as object)) {
    if (Array.isArray(target) && /^\d/.test(name)) continue;
    if (!isException || !OF_EVERY_EXCEPTION.has(name)) made.set(snakeBeside(members, name), value);
  }
  return made;
}

/** Python's `dir(x)`: the names of the attributes that user code gave an object. */
export function dir(target: unknown): string[] {
  const names = new Set<string>();
  const members = hostMembersOf(target as object);
  for (
    let each = target as object | null;
    each !== null && each !== Object.prototype;
    each = Object.getPrototypeOf(each) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(each)) {
      if (name !== "constructor" && !members.has(name)) names.add(snakeBeside(members, name));
    }
  }
  return [...names].sort();
}

/** Python's `callable(x)`. */
export function callable(target: unknown): target is (...args: never[]) => unknown {
  return (
    typeof target === "function" ||
    typeof (target as { __call__?: unknown } | null | undefined)?.__call__ === "function"
  );
}

declareBuiltinFunctions({ callable, delattr, dir, getattr, hasattr, setattr, vars });
