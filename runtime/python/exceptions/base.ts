/**
 * BaseException and Exception.
 *
 * They extend the host's Error, for its stack (traceback.ts reads it) and so that JavaScript tools
 * know them. `instanceof` also recognises the host's own errors: what V8 throws for `null.x` is an
 * AttributeError to `except AttributeError`.
 */
import { repr } from "../repr.ts";
import { str } from "../str.ts";
import { setTraceback, tracebackOf, type TracebackType } from "../tracebackObjects.ts";
import { asTuple } from "../tuple.ts";
import { className, declareBuiltinExceptions, typeName } from "../types.ts";
import { classes, foreignClass } from "./foreign.ts";

/** Whether a value is an Error that the host, not Python code, made. */
export function isForeignError(value: unknown): value is Error {
  return (
    typeof value === "object" &&
    value !== null &&
    !(BaseException.prototype as object).isPrototypeOf(value) &&
    (value instanceof Error || Object.prototype.toString.call(value) === "[object Error]")
  );
}

/**
 * Marks ExceptionGroup: in Python it has two bases, BaseExceptionGroup and Exception, of which JS
 * allows the first.
 */
export const ALSO_EXCEPTION = Symbol("also an Exception");

/** Marks exception groups, for code that need not know their class. */
export const IS_GROUP = Symbol("a group of exceptions");

export class BaseException extends Error {
  /** The arguments it was made with: a tuple. */
  args: readonly unknown[];
  /** `raise X from Y`: Y. */
  __cause__: BaseException | null = null;
  /** What was being handled when it was raised. */
  __context__: BaseException | null = null;
  /** Whether `from` was used, so that a traceback leaves the context out. */
  __suppress_context__ = false;
  /** Notes, once `add_note` was called. */
  declare __notes__?: string[];
  constructor(...args: unknown[]) {
    super();
    this.args = asTuple(args);
  }

  /** `super().__init__(message)`, where a class has `__init__` as a method. */
  __init__(...args: any[]): void {
    this.args = asTuple(args);
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    const prototype = (this as { prototype: object }).prototype;
    if (typeof value !== "object" || value === null) return false;
    if (prototype.isPrototypeOf(value)) return true;
    if (prototype === Exception.prototype && ALSO_EXCEPTION in value) return true;
    if (!isForeignError(value)) return false;
    const cls = foreignClass(value).prototype as object;
    return cls === prototype || prototype.isPrototypeOf(cls);
  }

  /** `e.add_note(text)`: a line shown after the message in a traceback. */
  addNote(note: string): void {
    if (typeof note !== "string") {
      throw new classes.TypeError!(`note must be a str, not '${typeName(note)}'`);
    }
    this.__notes__ ??= [];
    this.__notes__.push(note);
  }

  /** From the function that caught it to the one that raised it; null if nobody has. */
  get __traceback__(): TracebackType | null {
    return tracebackOf(this);
  }

  set __traceback__(traceback: TracebackType | null) {
    setTraceback(this, traceback);
  }

  /** `e.with_traceback(tb)`: what raises it from here on is in front of that; returns the exception. */
  withTraceback(traceback: TracebackType | null): this {
    this.__traceback__ = traceback;
    return this;
  }

  __str__(): string {
    const { args } = this;
    return args.length === 0 ? "" : args.length === 1 ? str(args[0]) : repr(args);
  }

  __repr__(): string {
    const name = className(this.constructor as typeof BaseException);
    return this.args.length === 1 ? `${name}(${repr(this.args[0])})` : `${name}${repr(this.args)}`;
  }

  override toString(): string {
    return str(this);
  }
}

/** `name` and `message`, for JavaScript's eyes; Python code may well assign its own `self.message`. */
function shownAs(property: "name" | "message", read: (error: BaseException) => string): void {
  Object.defineProperty(BaseException.prototype, property, {
    configurable: true,
    get(this: BaseException) {
      return this === BaseException.prototype ? "" : read(this);
    },
    set(this: BaseException, value: unknown) {
      Object.defineProperty(this, property, {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    },
  });
}
shownAs("name", (error) => className(error.constructor as typeof BaseException));
shownAs("message", (error) => (Array.isArray(error.args) ? str(error) : ""));

export class Exception extends BaseException {}

declareBuiltinExceptions({ BaseException, Exception });

type ExceptionClass = new () => BaseException;

/** `raise error from cause`; `withCause(error, null)` is `raise error from None`. `context`: what is being handled. */
export function withCause<E>(error: E, cause: unknown, context: unknown = null): E {
  withContext(error, context);
  const raised = error as unknown as BaseException;
  raised.__cause__ = (
    typeof cause === "function" ? new (cause as ExceptionClass)() : (cause ?? null)
  ) as BaseException | null;
  raised.__suppress_context__ = true;
  return error;
}

/**
 * Notes that `error` was raised while `context` was being handled. As in CPython, raising what is
 * being handled changes nothing, and a chain that would lead back to `error` is cut.
 */
export function withContext<E>(error: E, context: unknown): E {
  const raised = error as unknown as BaseException;
  if (raised === context || typeof context !== "object" || context === null) return error;
  let link = context as BaseException;
  for (let next = link.__context__; next; next = link.__context__) {
    if (next === raised) {
      link.__context__ = null;
      break;
    }
    link = next;
  }
  raised.__context__ = context as BaseException;
  return error;
}
