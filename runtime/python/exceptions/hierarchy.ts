/**
 * Python's built-in exceptions, in the order of the table in the library reference: those that a running
 * loop may raise, or that errors of the host stand for.
 *
 * Others have files of their own, so that bundles without them are smaller: importErrors.ts, lookupErrors.ts,
 * osErrors.ts, unicodeErrors.ts, groups.ts, warningCategories.ts, rareErrors.ts.
 */
import { splitKeywords } from "../keywords.ts";
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
export class RuntimeWarning extends Warning {}

// prettier-ignore
const HERE = {
  GeneratorExit, KeyboardInterrupt, SystemExit, StopAsyncIteration, StopIteration, ArithmeticError,
  OverflowError, ZeroDivisionError, AssertionError, AttributeError, MemoryError, NameError,
  UnboundLocalError, RuntimeError, NotImplementedError, RecursionError, SyntaxError, TypeError,
  ValueError, Warning, DeprecationWarning, RuntimeWarning,
};
declareBuiltinExceptions(HERE);
Object.assign(classes, HERE, { BaseException, Exception });
