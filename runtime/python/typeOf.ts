/** `type(x)`, `isinstance`, `issubclass`. */
import { bool } from "./builtinTypes/bool.ts";
import { float } from "./builtinTypes/float.ts";
import { int } from "./builtinTypes/int.ts";
import { list } from "./builtinTypes/list.ts";
import { str } from "./builtinTypes/str.ts";
import { methodOf } from "./boundMethods.ts";
import { ALSO_EXCEPTION, Exception, isForeignError } from "./exceptions/base.ts";
import { foreignClass } from "./exceptions/foreign.ts";
import { TypeError } from "./exceptions/hierarchy.ts";
import type { Float } from "./float.ts";
import type { Int } from "./integers.ts";
import { isBuiltinMethod } from "./methodNames.ts";
import { checkOf, classBehind, declareType, publicType } from "./typeRegistry.ts";
import {
  classModule,
  classOf,
  className,
  classQualname,
  declareBuiltinClasses,
  isBuiltinFunction,
  isClass,
  type AnyClass,
  nameFunction,
  declareBuiltinFunctions,
} from "./types.ts";
import { UnionType } from "./unionType.ts";

/** The types of None, functions and what has no class in JS. */
export class NoneType {}
export class FunctionType {
  static readonly __name__ = "function";
}
export class MethodType {
  static readonly __name__ = "method";
}
export class BuiltinFunctionType {
  static readonly __name__ = "builtin_function_or_method";
}
export class GeneratorType {
  static readonly __name__ = "generator";
}
export class AsyncGeneratorType {
  static readonly __name__ = "async_generator";
}
declareBuiltinClasses(
  NoneType,
  FunctionType,
  MethodType,
  BuiltinFunctionType,
  GeneratorType,
  AsyncGeneratorType,
);

/** A class as Python sees it. */
export type PyType = AnyClass & {
  // optional: any class may be compared with one
  readonly __name__?: any;
  readonly __qualname__?: any;
  readonly __module__?: any;
  // type(self).count: attributes of whatever class that is
  [attribute: string]: any;
};

const DESCRIPTION = [
  ["__name__", className],
  ["__qualname__", classQualname],
  ["__module__", classModule],
] as const;

/** Gives a class the attributes that Python's classes have. */
function described(cls: AnyClass): PyType {
  for (const [name, read] of DESCRIPTION) {
    if (!Object.hasOwn(cls, name)) {
      Object.defineProperty(cls, name, { value: read(cls), configurable: true });
    }
  }
  return cls as PyType;
}

function typeOf(value: unknown): AnyClass {
  switch (typeof value) {
    case "string":
      return str;
    case "number":
      return Number.isInteger(value) ? int : float;
    case "bigint":
      return int;
    case "boolean":
      return bool;
    case "undefined":
      return NoneType;
    case "function":
      if (isClass(value)) return type;
      return functionType(value);
    default:
      break;
  }
  if (value === null || typeof value !== "object") return NoneType;
  if (isForeignError(value)) return foreignClass(value);
  const tag = Object.prototype.toString.call(value);
  if (tag === "[object Generator]") return GeneratorType;
  if (tag === "[object AsyncGenerator]") return AsyncGeneratorType;
  return publicType(classOf(value) ?? PyObject);
}

function functionType(value: object): AnyClass {
  const origin = methodOf(value);
  if (origin !== null && !isBuiltinMethod(origin)) return MethodType;
  return origin !== null || isBuiltinFunction(value) ? BuiltinFunctionType : FunctionType;
}

/** Python's `type(x)`: the class; `int`, `str`, `dict`... are the callables of builtins. */
export function type(value: unknown): PyType {
  return described(typeOf(value));
}

/** The value type that `isinstance(x, C)` proves. */
export type InstanceOf<C> = C extends typeof str
  ? string
  : C extends typeof int
    ? Int
    : C extends typeof float
      ? number | Float
      : C extends typeof bool
        ? boolean
        : C extends typeof list
          ? unknown[]
          : C extends null
            ? null
            : C extends readonly (infer Each)[]
              ? InstanceOf<Each>
              : C extends abstract new (...args: never[]) => infer T
                ? T
                : C extends (...args: never[]) => infer T
                  ? T
                  : never;

export type ClassInfo = AnyClass | UnionType | null | readonly ClassInfo[];

function isOne(value: unknown, cls: unknown): boolean {
  if (Array.isArray(cls)) return cls.some((each) => isOne(value, each));
  if (cls === null || cls === undefined || cls === NoneType)
    return value === null || value === undefined;
  const check = checkOf(cls);
  if (check !== undefined) return check(value);
  if (cls instanceof UnionType) return cls.members.some((each) => isOne(value, each));
  if (typeof cls !== "function") {
    throw new TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
  }
  if (cls === FunctionType || cls === MethodType || cls === BuiltinFunctionType)
    return typeOf(value) === cls;
  if (cls === GeneratorType) return typeOf(value) === GeneratorType;
  return value instanceof cls;
}

/** Python's `isinstance(x, C)`, `isinstance(x, (A, B))`. */
export function isinstance<C extends ClassInfo>(value: unknown, cls: C): value is InstanceOf<C> {
  return isOne(value, cls);
}

/** Python's `issubclass(C, D)`, `issubclass(C, (D, E))`. */
export function issubclass(cls: AnyClass, info: ClassInfo): boolean {
  if (typeof cls !== "function" || !isClass(cls)) {
    throw new TypeError("issubclass() arg 1 must be a class");
  }
  if (Array.isArray(info)) return info.some((each: ClassInfo) => issubclass(cls, each));
  if (info instanceof UnionType)
    return info.members.some((each) => issubclass(cls, each ?? NoneType));
  if (cls === info || info === object) return true;
  if (cls === bool && info === int) return true;
  if (typeof info !== "function") return false;
  const [left, right] = [classBehind(cls), classBehind(info)];
  const base = (right as { prototype?: object }).prototype;
  const derived = (left as { prototype?: object }).prototype;
  if (info === Exception && derived !== undefined && ALSO_EXCEPTION in derived) return true;
  return (
    base !== undefined && derived !== undefined && (left === right || base.isPrototypeOf(derived))
  );
}

/** What `object()` makes: good for a sentinel. */
export class PyObject {
  static readonly __name__ = "object";
}
declareBuiltinClasses(PyObject);

/** Python's `object()`. */
export function object(): PyObject {
  return new PyObject();
}

nameFunction(object, "object");
nameFunction(type, "type");
declareType(object, () => true, PyObject);
declareType(type, (value) => isClass(value));

declareBuiltinFunctions({ isinstance, issubclass });
