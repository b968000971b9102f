/**
 * BaseExceptionGroup and ExceptionGroup (PEP 654), after CPython's Objects/exceptions.c.
 */
import { drawGroup, indented } from "../groupTraceback.ts";
import { repr } from "../repr.ts";
import { copyPassages } from "../stackCapture.ts";
import { registerGroupDrawing } from "../traceback.ts";
import { tupleFrom } from "../tuple.ts";
import { className, declareBuiltinExceptions, isClass, typeName, type AnyClass } from "../types.ts";
import { ALSO_EXCEPTION, BaseException, Exception, IS_GROUP, isForeignError } from "./base.ts";
import { pythonError } from "./foreign.ts";
import { TypeError, ValueError } from "./hierarchy.ts";

type ExceptionClass = abstract new (...args: never[]) => BaseException;
/** What selects exceptions: a class, several classes, or a predicate. */
export type Condition =
  ExceptionClass | readonly ExceptionClass[] | ((error: BaseException) => boolean);

function predicate(condition: Condition): (error: BaseException) => boolean {
  if (Array.isArray(condition)) {
    return (error) => (condition as ExceptionClass[]).some((each) => error instanceof each);
  }
  if (isClass(condition)) return (error) => error instanceof (condition as ExceptionClass);
  if (typeof condition === "function") return condition as (error: BaseException) => boolean;
  throw new TypeError("expected a function, exception type or tuple of exception types");
}

function checked(exceptions: unknown): BaseException[] {
  if (!Array.isArray(exceptions)) {
    throw new TypeError("second argument (exceptions) must be a sequence");
  }
  if (exceptions.length === 0) {
    throw new ValueError("second argument (exceptions) must be a non-empty sequence");
  }
  return exceptions.map((error: unknown, index) => {
    if (isForeignError(error)) return pythonError(error);
    if (error instanceof BaseException) return error;
    throw new ValueError(`Item ${index} of second argument (exceptions) is not an exception`);
  });
}

function isPlainGroup(prototype: object): boolean {
  const plain: object = ExceptionGroup.prototype;
  return prototype === plain || plain.isPrototypeOf(prototype);
}

export class BaseExceptionGroup<E extends BaseException = BaseException> extends BaseException {
  /** The sub-exceptions: a tuple. */
  exceptions!: readonly E[];
  declare message: string;

  constructor(message: string, exceptions: readonly E[]) {
    if (typeof message !== "string") {
      throw new TypeError(
        `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeName(message)}`,
      );
    }
    const members = checked(exceptions);
    const plain = members.every((each) => each instanceof Exception);
    if (plain && new.target === (BaseExceptionGroup as unknown)) {
      return new ExceptionGroup(message, exceptions as never) as unknown as BaseExceptionGroup<E>;
    }
    if (!plain && isPlainGroup(new.target.prototype)) {
      throw new TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
    }
    super(message, exceptions);
    Object.defineProperty(this, "message", { value: message, configurable: true, writable: true });
    this.exceptions = tupleFrom(members as unknown as E[]);
  }

  /** A group like this one around other exceptions; subclasses override it to keep their fields. */
  derive(exceptions: readonly BaseException[]): BaseExceptionGroup {
    return new BaseExceptionGroup(this.message, exceptions);
  }

  /** `[match, rest]`: the group split by a condition, each side null where it is empty. */
  split(condition: Condition): readonly [BaseExceptionGroup | null, BaseExceptionGroup | null] {
    const [match, rest] = splitBy(this, predicate(condition));
    return tupleFrom([match, rest]) as never;
  }

  /** The part of the group that meets a condition, or null. */
  subgroup(condition: Condition): BaseExceptionGroup | null {
    return splitBy(this, predicate(condition))[0];
  }

  override __str__(): string {
    const count = this.exceptions.length;
    return `${this.message} (${count} sub-exception${count === 1 ? "" : "s"})`;
  }

  override __repr__(): string {
    const name = className(this.constructor as AnyClass);
    return `${name}(${repr(this.message)}, ${repr(this.args[1] ?? this.exceptions)})`;
  }
}

export class ExceptionGroup<E extends Exception = Exception> extends BaseExceptionGroup<E> {
  get [ALSO_EXCEPTION](): true {
    return true;
  }

  override derive(exceptions: readonly BaseException[]): BaseExceptionGroup {
    return new BaseExceptionGroup(this.message, exceptions);
  }
}

/** A derived group with the original's cause, context, notes and place. */
function deriveLike(
  group: BaseExceptionGroup,
  exceptions: readonly BaseException[],
): BaseExceptionGroup | null {
  if (exceptions.length === 0) return null;
  const derived = group.derive(exceptions);
  if (!(derived instanceof BaseExceptionGroup)) {
    throw new TypeError("derive must return an instance of BaseExceptionGroup");
  }
  derived.__cause__ = group.__cause__;
  derived.__context__ = group.__context__;
  // PyException_SetCause does that, whatever the cause
  derived.__suppress_context__ = true;
  if (group.__notes__ !== undefined) derived.__notes__ = [...group.__notes__];
  if (group.stack !== undefined) derived.stack = group.stack;
  copyPassages(group, derived);
  return derived;
}

type Half = BaseExceptionGroup | null;

function splitBy(
  group: BaseExceptionGroup,
  matches: (error: BaseException) => boolean,
): [match: Half, rest: Half] {
  if (matches(group)) return [group, null];
  const matched: BaseException[] = [];
  const rest: BaseException[] = [];
  for (const each of group.exceptions) {
    if (each instanceof BaseExceptionGroup) {
      const [inner, outer] = splitBy(each, matches);
      if (inner !== null) matched.push(inner);
      if (outer !== null) rest.push(outer);
    } else {
      (matches(each) ? matched : rest).push(each);
    }
  }
  return [deriveLike(group, matched), deriveLike(group, rest)];
}

declareBuiltinExceptions({ BaseExceptionGroup, ExceptionGroup });

Object.defineProperty(BaseExceptionGroup.prototype, IS_GROUP, { value: true });
registerGroupDrawing({ draw: drawGroup, indented });
