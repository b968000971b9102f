/** Names of types and identities of objects, as Python's error messages and reprs show them. */
import { methodOf } from "./boundMethods.ts";
import { definitionOf, isArrow } from "./definitions.ts";
import { pythonError } from "./exceptions/foreign.ts";
import { snake } from "./names.ts";
import { Float } from "./float.ts";
import { Tuple } from "./tuple.ts";

type AnyFunction = (...args: never[]) => unknown;
/** A JS class or one of the callable types of builtins. */
export type AnyClass = AnyFunction | (abstract new (...args: never[]) => unknown);

interface NamedClass {
  readonly name: string;
  readonly __name__?: string;
  readonly __qualname__?: string;
  readonly __module__?: string;
  /** Of a class that CPython has in C, where its messages call it otherwise than by its `__name__`. */
  readonly _tpName?: string;
}

const builtinClasses = new WeakSet<object>();
const builtinFunctions = new WeakSet<object>();
const identities = new WeakMap<object, number>();
let nextIdentity = 0x7f31c0000000;

/** Declares classes (and callable types such as `int`) that Python keeps in `builtins`. */
export function declareBuiltinClasses(...classes: object[]): void {
  for (const each of classes) builtinClasses.add(each);
}

/**
 * Declares exceptions of Python's own by their names: a bundler may rename a class that shadows one
 * of the host's, such as TypeError.
 */
export function declareBuiltinExceptions(classes: Readonly<Record<string, object>>): void {
  for (const [name, cls] of Object.entries(classes)) {
    Object.defineProperty(cls, "__name__", { value: name, configurable: true });
    builtinClasses.add(cls);
  }
}

/** Keeps a function's name for Python's eyes; a bundler may rename the function. */
export function nameFunction(fn: object, name: string): void {
  Object.defineProperty(fn, "__name__", { value: name, configurable: true });
}

/** Declares functions that print as `<built-in function name>`. */
export function declareBuiltinFunctions(functions: Readonly<Record<string, object>>): void {
  for (const [name, fn] of Object.entries(functions)) {
    nameFunction(fn, name);
    builtinFunctions.add(fn);
  }
}

/** Declares functions that are classes in Python. */
export function declareBuiltinTypes(functions: Readonly<Record<string, object>>): void {
  for (const [name, fn] of Object.entries(functions)) {
    nameFunction(fn, name);
    builtinClasses.add(fn);
  }
}

export function isBuiltinClass(value: object): boolean {
  return builtinClasses.has(value);
}

export function isBuiltinFunction(value: object): boolean {
  return builtinFunctions.has(value);
}

/** Whether a function is a class: a JS class, or a callable type of builtins. */
export function isClass(value: unknown): value is AnyClass {
  if (typeof value !== "function") return false;
  if (builtinClasses.has(value)) return true;
  const prototype = Object.getOwnPropertyDescriptor(value, "prototype");
  return prototype !== undefined && prototype.writable === false;
}

/** `cls.__name__`. */
export function className(cls: AnyClass): string {
  const named = cls as NamedClass;
  return Object.hasOwn(cls, "__name__") ? named.__name__! : named.name;
}

/** `cls.__qualname__`. */
export function classQualname(cls: AnyClass): string {
  if (Object.hasOwn(cls, "__qualname__")) return (cls as NamedClass).__qualname__!;
  const ownName = !builtinClasses.has(cls) && !Object.hasOwn(cls, "__module__");
  const name = className(cls);
  // the host says where the constructor stands, if there is one: `f.<locals>.Box.__init__`
  const found = ownName ? definitionOf(cls)?.qualname.replace(/\.__init__$/, "") : undefined;
  return found !== undefined && (found === name || found.endsWith(`.${name}`)) ? found : name;
}

/** `cls.__module__`: a static `__module__`, else `builtins` for Python's own, else `__main__`. */
export function classModule(cls: AnyClass): string {
  if (Object.hasOwn(cls, "__module__")) return (cls as NamedClass).__module__!;
  return builtinClasses.has(cls) ? "builtins" : "__main__";
}

/** A class as its repr shows it: `__main__.Foo`, `asyncio.queues.Queue`, `ValueError`. */
export function qualifiedName(cls: AnyClass): string {
  const module = classModule(cls);
  return module === "builtins" ? classQualname(cls) : `${module}.${classQualname(cls)}`;
}

/** `fn.__name__`, in Python's spelling. */
export function functionName(fn: AnyFunction): string {
  const named = fn as AnyFunction & NamedClass;
  if (Object.hasOwn(fn, "__name__")) return named.__name__!;
  const name = named.name.startsWith("bound ") ? named.name.slice(6) : named.name;
  if (name === "") return "<lambda>";
  // Python:  double = lambda x: 2 * x    in JavaScript the function is called `double`
  // def set(self): ...                 which a class that inherits from dict has as `set_`
  const mayDiffer = isArrow(fn) || name.endsWith("_");
  return (mayDiffer ? definitionOf(fn)?.name : undefined) ?? snake(name);
}

/** `fn.__qualname__`, in Python's spelling. */
export function functionQualname(fn: AnyFunction): string {
  if (Object.hasOwn(fn, "__qualname__")) return (fn as AnyFunction & NamedClass).__qualname__!;
  const ownName = !builtinFunctions.has(fn) && !Object.hasOwn(fn, "__name__");
  return (ownName ? definitionOf(fn)?.qualname : undefined) ?? functionName(fn);
}

/** The class of an object, or null where it has none (a plain object). */
export function classOf(value: object): AnyClass | null {
  const prototype = Object.getPrototypeOf(value) as { constructor?: unknown } | null;
  const constructor = prototype?.constructor;
  return typeof constructor === "function" && constructor !== Object
    ? (constructor as AnyClass)
    : null;
}

const TAGGED: Readonly<Record<string, string>> = {
  "[object Generator]": "generator",
  "[object AsyncGenerator]": "async_generator",
  "[object Array Iterator]": "list_iterator",
  "[object String Iterator]": "str_iterator",
  "[object Promise]": "coroutine",
  "[object Error]": "exception",
};

/** `tp_name`: how CPython's messages call a class, `_asyncio.Task` as against its `__name__`, `Task`. */
export function classNameInMessages(cls: AnyClass): string {
  return Object.hasOwn(cls, "_tpName") ? (cls as NamedClass)._tpName! : className(cls);
}

/** `type(x).__name__`. */
export function shortTypeName(value: unknown): string {
  const name = typeName(value);
  return name.includes(".") ? className(classOf(value as object)!) : name;
}

/** How CPython's messages call the class of `x`. */
export function typeName(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return "NoneType";
    case "boolean":
      return "bool";
    case "number":
      return Number.isInteger(value) ? "int" : "float";
    case "bigint":
      return "int";
    case "string":
      return "str";
    case "function":
      return isClass(value)
        ? "type"
        : isBuiltinFunction(value)
          ? "builtin_function_or_method"
          : methodOf(value) !== null
            ? "method"
            : "function";
    case "symbol":
      return "object";
    default:
      break;
  }
  if (value === null) return "NoneType";
  const object = value as object;
  if (object instanceof Tuple && object.constructor === Tuple) return "tuple";
  if (Array.isArray(object) && object.constructor === Array) return "list";
  if (object instanceof Float) return "float";
  const tagged = TAGGED[Object.prototype.toString.call(object)];
  const cls = classOf(tagged === "exception" ? pythonError(object as Error) : object);
  if (tagged !== undefined && tagged !== "exception" && (cls === null || isNative(cls)))
    return tagged;
  return cls === null ? "object" : classNameInMessages(cls);
}

function isNative(cls: AnyClass): boolean {
  return cls === (Promise as unknown) || cls === (Object as unknown) || !isClass(cls);
}

/** `id(x)`: one number per object while it lives; equal primitives share theirs. */
export function identity(value: object): number {
  let found = identities.get(value);
  if (found === undefined) {
    found = nextIdentity;
    nextIdentity += 0x10;
    identities.set(value, found);
  }
  return found;
}

/** `0x7f...`, as default reprs show it. */
export function address(value: object): string {
  return "0x" + identity(value).toString(16);
}
