/**
 * The methods of contexts that only programs call. Most have no contexts of their own: those that do load
 * `contextvars`, and only then contexts have the methods.
 *
 * @example
 * import "py2ts-async/contextvars";
 * const variables = [...task.getContext().keys()];
 */
import { bindArguments } from "./argumentBinding.ts";
import { eq } from "./comparison.ts";
import { Context, ContextVar } from "./contextvars.ts";
import { KeyError, TypeError } from "./exceptions.ts";
import { isKeywords } from "./keywords.ts";
import { NotImplemented } from "./notImplemented.ts";
import { repr } from "./repr.ts";

const { run } = Context.prototype;

const methods = {
  /** Keyword arguments travel as one plain object, which no value of Python is. */
  run(this: Context, fn: (...args: unknown[]) => unknown, ...args: unknown[]): unknown {
    const last = args.at(-1);
    const bound = isKeywords(last) ? bindArguments(fn, args.slice(0, -1), last) : args;
    return run.call(this, fn, ...bound);
  },

  copy(this: Context): Context {
    return new Context(this._values);
  },

  /** The value of a variable here, or the default. */
  get<T, D = null>(this: Context, variable: ContextVar<T>, otherwise: D = null as D): T | D {
    checkKey(variable);
    const values = this._values as ReadonlyMap<unknown, unknown>;
    return values.has(variable) ? (values.get(variable) as T) : otherwise;
  },

  /** `context[variable]`. Raises KeyError. */
  __getitem__<T>(this: Context, variable: ContextVar<T>): T {
    const values = this._values as ReadonlyMap<unknown, unknown>;
    checkKey(variable);
    if (!values.has(variable)) throw new KeyError(variable);
    return values.get(variable) as T;
  },

  __contains__(this: Context, variable: unknown): boolean {
    checkKey(variable);
    return (this._values as ReadonlyMap<unknown, unknown>).has(variable);
  },

  __len__(this: Context): number {
    return this._values.size;
  },

  keys(this: Context): IterableIterator<ContextVar<never>> {
    return this._values.keys();
  },

  values(this: Context): IterableIterator<unknown> {
    return this._values.values();
  },

  items(this: Context): IterableIterator<[ContextVar<never>, unknown]> {
    return this._values.entries();
  },

  [Symbol.iterator](this: Context): IterableIterator<ContextVar<never>> {
    return this._values.keys();
  },

  /** Two contexts are equal if the same variables have equal values in them. */
  __eq__(this: Context, other: unknown): unknown {
    if (!(other instanceof Context)) return NotImplemented;
    const values = other._values;
    if (values.size !== this._values.size) return false;
    return [...this._values].every(
      ([variable, value]) => values.has(variable) && eq(value, values.get(variable)),
    );
  },
};

export type ContextMethods = Omit<typeof methods, "run">;

function checkKey(variable: unknown): void {
  if (!(variable instanceof ContextVar)) {
    throw new TypeError(`a ContextVar key was expected, got ${repr(variable)}`);
  }
}

Object.defineProperties(Context.prototype, Object.getOwnPropertyDescriptors(methods));
