/**
 * Python's `repr`.
 *
 * Runtime classes (Dict, PySet, Range, exceptions...) answer through `__repr__`, as user classes do,
 * so this file knows only what has no class of its own: primitives, arrays, functions, classes.
 */
import { methodOf } from "./boundMethods.ts";
import { escapeCodePoint } from "./codePoints.ts";
import { generatorQualname } from "./definitions.ts";
import { classes, pythonError } from "./exceptions/foreign.ts";
import { Float, floatRepr } from "./float.ts";
import { isBuiltinMethod, methodQualname, type BoundMethod } from "./methodNames.ts";
import { Tuple } from "./tuple.ts";
import {
  address,
  classOf,
  className,
  functionName,
  functionQualname,
  isBuiltinFunction,
  isClass,
  qualifiedName,
  shortTypeName,
  typeName,
  declareBuiltinFunctions,
} from "./types.ts";

const PLAIN = /^[ !#-&(-[\]-~]*$/;
const SPECIAL = /[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  return escapeCodePoint(character.codePointAt(0)!);
}

/** The repr of a string: quotes chosen as Python does, what cannot be printed escaped. */
export function stringRepr(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`;
  const escaped = text.replace(SPECIAL, escapeCharacter);
  if (!text.includes("'")) return `'${escaped}'`;
  return text.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`;
}

const active = new Set<object>();

/** Runs `show` unless `value` is being shown already: then `placeholder`, as `[...]` in `[[...]]`. */
export function guardRecursion(value: object, placeholder: string, show: () => string): string {
  if (active.has(value)) return placeholder;
  active.add(value);
  try {
    return show();
  } finally {
    active.delete(value);
  }
}

/** `1, 2`: the items of a container as its repr lists them. */
export function reprItems(items: Iterable<unknown>): string {
  let text = "";
  for (const item of items) text += text === "" ? repr(item) : ", " + repr(item);
  return text;
}

function arrayRepr(value: unknown[]): string {
  if (value instanceof Tuple) {
    return guardRecursion(value, "(...)", () =>
      value.length === 1 ? `(${repr(value[0])},)` : `(${reprItems(value)})`,
    );
  }
  return guardRecursion(value, "[...]", () => `[${reprItems(value)}]`);
}

function functionRepr(value: (...args: never[]) => unknown): string {
  if (isClass(value)) return `<class '${qualifiedName(value)}'>`;
  // an object that is called as a function is: functools.partial(...)
  if (Object.hasOwn(value, "__repr__")) return (value as Representable).__repr__!();
  const origin = methodOf(value);
  if (origin !== null) return methodRepr(origin);
  if (isBuiltinFunction(value)) return `<built-in function ${functionName(value)}>`;
  return `<function ${functionQualname(value)} at ${address(value)}>`;
}

/** `method_repr` of Objects/classobject.c. */
function methodRepr(origin: BoundMethod): string {
  const { method, receiver } = origin;
  if (!isBuiltinMethod(origin))
    return `<bound method ${methodQualname(origin)} of ${repr(receiver)}>`;
  const place = address(Object(receiver) as object);
  return `<built-in method ${functionName(method)} of ${typeName(receiver)} object at ${place}>`;
}

/** An object of the host: a plain object or Map shows as a dict, an object of a class by its address. */
function objectRepr(value: object): string {
  if (value instanceof Map) return mappingRepr(value, value.entries());
  if (value instanceof Set) return `{${reprItems(value)}}`;
  if (value instanceof globalThis.Error) return pythonError(value).__repr__();
  const name = shortTypeName(value);
  const cls = classOf(value);
  if (cls === null && name === "object") return mappingRepr(value, Object.entries(value));
  if (name === "generator" || name === "async_generator") return generatorRepr(value, name);
  const shown = cls !== null && name === className(cls) ? qualifiedName(cls) : name;
  return `<${shown} object at ${address(value)}>`;
}

function generatorRepr(generator: object, kind: string): string {
  const name = generatorQualname(generator);
  return `<${kind} object ${name === null ? "" : `${name} `}at ${address(generator)}>`;
}

function mappingRepr(value: object, entries: Iterable<[unknown, unknown]>): string {
  return guardRecursion(value, "{...}", () => {
    const shown = [...entries].map(([key, item]) => `${repr(key)}: ${repr(item)}`);
    return `{${shown.join(", ")}}`;
  });
}

interface Representable {
  __repr__?: () => string;
}

/** What `object.__repr__` shows: `<__main__.Foo object at 0x7f...>`. */
export function defaultRepr(value: object): string {
  return Array.isArray(value) ? arrayRepr(value) : objectRepr(value);
}

/** Python's `repr(x)`. */
export function repr(value: unknown): string {
  switch (typeof value) {
    case "string":
      return stringRepr(value);
    case "number":
      return Number.isInteger(value) ? integerText(value) : floatRepr(value);
    case "boolean":
      return value ? "True" : "False";
    case "undefined":
      return "None";
    case "function":
      return functionRepr(value as (...args: never[]) => unknown);
    case "object":
      break;
    case "bigint":
      return bigintText(value);
    default:
      return String(value);
  }
  if (value === null) return "None";
  if (value instanceof Float) return value.toString();
  const own = (value as Representable).__repr__;
  if (typeof own === "function") return own.call(value);
  return defaultRepr(value);
}

const MOST_DIGITS = 4300;

/** CPython refuses to write integers of more than 4300 digits, which would take quadratic time. */
function bigintText(value: bigint): string {
  const size = value < 0n ? -value : value;
  if (size >> 14288n !== 0n || (size >> 14284n !== 0n && size.toString().length > MOST_DIGITS)) {
    throw new classes.ValueError!(
      `Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion; ` +
        "use sys.set_int_max_str_digits() to increase the limit",
    );
  }
  return size === value ? size.toString() : `-${size.toString()}`;
}

/** The digits of an integral number; JS alone would write 1e21 as an exponent, and keep a `-0`. */
export function integerText(value: number): string {
  return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
}

declareBuiltinFunctions({ repr });
