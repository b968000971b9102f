/**
 * Errors of the host seen as Python's.
 *
 * Generated code uses plain TypeScript where it means the same, so now and then V8 is the one that
 * raises: `null.x`, a stack overflow, a variable before its assignment. The table says which Python
 * exception each is, and with which arguments.
 */
import { snake } from "../names.ts";
import type { BaseException } from "./base.ts";

type Row = readonly [
  errors: RegExp,
  message: RegExp,
  cls: string,
  args: (match: RegExpExecArray) => unknown[],
];

const named =
  (before: string, after: string) =>
  (match: RegExpExecArray): unknown[] => [before + snake(match[1] ?? "") + after];

const ROWS: readonly Row[] = [
  [
    /RangeError|InternalError/,
    /call stack|recursion/,
    "RecursionError",
    () => ["maximum recursion depth exceeded"],
  ],
  [
    /RangeError/,
    /Division by zero/,
    "ZeroDivisionError",
    () => ["integer division or modulo by zero"],
  ],
  [
    /RangeError/,
    /Invalid (?:string|array|typed array|array buffer) length|Maximum BigInt size|allocation/i,
    "MemoryError",
    () => [],
  ],
  [/RangeError/, /(.*)/s, "ValueError", (match) => [match[0]]],
  [
    /ReferenceError/,
    /Cannot access '(.+)' before/,
    "UnboundLocalError",
    named("cannot access local variable '", "' where it is not associated with a value"),
  ],
  [/ReferenceError/, /(\S+) is not defined/, "NameError", named("name '", "' is not defined")],
  [
    /TypeError/,
    /Symbol\(Symbol\.iterator\)|^(?:null|undefined) is not iterable/,
    "TypeError",
    () => ["'NoneType' object is not iterable"],
  ],
  [
    /TypeError/,
    /Cannot (?:read|set) propert(?:y|ies) of (?:null|undefined) \((?:reading|setting) '(.+)'\)/,
    "AttributeError",
    named("'NoneType' object has no attribute '", "'"),
  ],
  [
    /TypeError/,
    /\.([A-Za-z_$][\w$]*) is not a (?:function|constructor)/,
    "AttributeError",
    named("object has no attribute '", "'"),
  ],
  [
    /TypeError/,
    /Cannot set property (\S+) of (?:#<(.+)>|\[object (.+)\]) which has only a getter/,
    "AttributeError",
    (match) => [`property '${snake(match[1]!)}' of '${match[2] ?? match[3]}' object has no setter`],
  ],
  [/TypeError/, /(.*)/s, "TypeError", (match) => [match[0]]],
  [/SyntaxError/, /(.*)/s, "SyntaxError", (match) => [match[0]]],
  [/URIError/, /(.*)/s, "ValueError", (match) => [match[0]]],
];

type ExceptionClass = new (...args: unknown[]) => BaseException;

/** The classes by name: filled by hierarchy.ts, which this file cannot import. */
export const classes: Record<string, ExceptionClass> = {};

const translated = new WeakMap<Error, BaseException>();

interface Translation {
  readonly cls: ExceptionClass;
  readonly args: unknown[];
}

type SystemErrorTranslation = (error: Error) => Translation | null;

let translateSystemError: SystemErrorTranslation | null = null;

/** Has errors of the host's system translated: osErrors.ts does, which bundles without OSError lack. */
export function setSystemErrorTranslation(translation: SystemErrorTranslation): void {
  translateSystemError = translation;
}

function translate(error: Error): Translation {
  const systemError = translateSystemError?.(error) ?? null;
  if (systemError !== null) return systemError;
  const { message } = error;
  for (const [errors, pattern, cls, args] of ROWS) {
    if (!errors.test(error.name)) continue;
    const match = pattern.exec(message);
    if (match !== null) return { cls: classes[cls]!, args: args(match) };
  }
  return { cls: classes["Exception"]!, args: message === "" ? [] : [message] };
}

/** The Python class that `except` takes a host error for. */
export function foreignClass(error: Error): ExceptionClass {
  return pythonError(error).constructor as ExceptionClass;
}

/** A host error as the Python exception that it stands for (the same one each time). */
export function pythonError(error: Error): BaseException {
  let found = translated.get(error);
  if (found === undefined) {
    found =
      error.name === "SuppressedError" ? raisedAtTheEnd(error as SuppressedError) : made(error);
    translated.set(error, found);
  }
  return found;
}

function made(error: Error): BaseException {
  const { cls, args } = translate(error);
  const exception = new cls(...args);
  if (error.stack !== undefined) exception.stack = error.stack;
  return exception;
}

/** What `using` makes of an error of the block's body, and one that leaving the block has raised. */
interface SuppressedError extends Error {
  readonly error: Error;
  readonly suppressed: Error;
}

/** In Python the body's exception is the context of the one that leaving the block has raised. */
function raisedAtTheEnd({ error, suppressed }: SuppressedError): BaseException {
  const exception = own(error);
  const context = own(suppressed);
  let first = exception;
  while (first.__context__ !== null && first !== context) first = first.__context__;
  if (first !== context) first.__context__ = context;
  return exception;
}

/** (Not by `instanceof`, which takes errors of the host for Python's.) */
function own(error: Error): BaseException {
  return "__context__" in error ? (error as BaseException) : pythonError(error);
}
