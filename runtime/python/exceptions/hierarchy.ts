/**
 * Python's built-in exceptions, in the order of the table in the library reference.
 *
 * Families with behaviour of their own have files of their own: osErrors.ts, unicodeErrors.ts,
 * groups.ts.
 */
import { splitKeywords } from "../keywords.ts";
import { repr } from "../repr.ts";
import { str } from "../str.ts";
import { declareBuiltinExceptions, typeName } from "../types.ts";
import { BaseException, Exception } from "./base.ts";
import { classes } from "./foreign.ts";

export class GeneratorExit extends BaseException {}
export class KeyboardInterrupt extends BaseException {}

export class SystemExit extends BaseException {
  /** None, an exit status, or what to print on standard error before exiting with 1. */
  code: unknown;

  constructor(...args: unknown[]) {
    super(...args);
    this.code = args.length === 0 ? null : args.length === 1 ? args[0] : this.args;
  }
}

export class StopAsyncIteration extends Exception {}

export class StopIteration extends Exception {
  /** What the generator returned. */
  value: unknown;

  constructor(...args: unknown[]) {
    super(...args);
    this.value = args[0] ?? null;
  }
}

export class ArithmeticError extends Exception {}
export class OverflowError extends ArithmeticError {}
export class ZeroDivisionError extends ArithmeticError {}
export class AssertionError extends Exception {}

export class AttributeError extends Exception {
  /** The attribute that was asked for. */
  declare name: string;
  obj: unknown;

  constructor(...args: unknown[]) {
    const [positional, options] = splitKeywords(args);
    super(...positional);
    if (options["name"] !== undefined) this.name = options["name"] as string;
    this.obj = options["obj"] ?? null;
  }
}

export class EOFError extends Exception {}

export class ImportError extends Exception {
  /** The module's name. */
  declare name: string;
  path: string | null;
  msg: unknown;

  constructor(...args: unknown[]) {
    const [positional, options] = splitKeywords(args);
    super(...positional);
    if (options["name"] !== undefined) this.name = options["name"] as string;
    this.path = (options["path"] as string | undefined) ?? null;
    this.msg = positional.length === 1 ? positional[0] : null;
  }

  override __str__(): string {
    return typeof this.msg === "string" ? this.msg : super.__str__();
  }
}

export class ModuleNotFoundError extends ImportError {}
export class LookupError extends Exception {}
export class IndexError extends LookupError {}

export class KeyError extends LookupError {
  /** As CPython's: the key is shown by its repr, so that `KeyError('')` shows something. */
  override __str__(): string {
    return this.args.length === 1 ? repr(this.args[0]) : super.__str__();
  }
}

export class MemoryError extends Exception {}

export class NameError extends Exception {
  /** The name that was not found. */
  declare name: string;

  constructor(...args: unknown[]) {
    const [positional, options] = splitKeywords(args);
    super(...positional);
    if (options["name"] !== undefined) this.name = options["name"] as string;
  }
}

export class UnboundLocalError extends NameError {}
export class ReferenceError extends Exception {}
export class RuntimeError extends Exception {}
export class NotImplementedError extends RuntimeError {}
export class RecursionError extends RuntimeError {}

/** `(filename, lineno, offset, text)`. */
function placeDetails(details: unknown): readonly unknown[] {
  if (Array.isArray(details)) return details;
  throw new TypeError(`'${typeName(details)}' object is not iterable`);
}

export class SyntaxError extends Exception {
  declare msg: unknown;
  declare filename: unknown;
  declare lineno: unknown;
  declare offset: unknown;
  declare text: unknown;

  constructor(...args: unknown[]) {
    super(...args);
    const details = args.length === 2 ? placeDetails(args[1]) : [];
    const [filename = null, lineno = null, offset = null, text = null] = details;
    Object.assign(this, { msg: args[0] ?? null, filename, lineno, offset, text });
  }

  override __str__(): string {
    const { filename, lineno } = this;
    const file =
      typeof filename === "string" ? filename.slice(filename.lastIndexOf("/") + 1) : null;
    const line = typeof lineno === "number" ? `line ${lineno}` : null;
    const place = [file, line].filter((part) => part !== null).join(", ");
    return place === "" ? str(this.msg) : `${str(this.msg)} (${place})`;
  }
}

export class TypeError extends Exception {}
export class ValueError extends Exception {}

export class Warning extends Exception {}
export class DeprecationWarning extends Warning {}
export class ImportWarning extends Warning {}
export class PendingDeprecationWarning extends Warning {}
export class ResourceWarning extends Warning {}
export class RuntimeWarning extends Warning {}
export class UserWarning extends Warning {}

// prettier-ignore
const HERE = {
  GeneratorExit, KeyboardInterrupt, SystemExit, StopAsyncIteration, StopIteration, ArithmeticError,
  OverflowError, ZeroDivisionError, AssertionError, AttributeError, EOFError, ImportError,
  ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError, NameError, UnboundLocalError,
  ReferenceError, RuntimeError, NotImplementedError, RecursionError, SyntaxError, TypeError,
  ValueError, Warning, DeprecationWarning, ImportWarning, PendingDeprecationWarning,
  ResourceWarning, RuntimeWarning, UserWarning,
};
declareBuiltinExceptions(HERE);
Object.assign(classes, HERE, { BaseException, Exception });
