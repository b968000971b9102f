/**
 * Context variables (PEP 567), after CPython's Python/context.c.
 *
 * A Context holds an immutable Map which `ContextVar.set` replaces, so that copying a context, done
 * for every task and callback, is one small object. It lives here rather than in stdlib because
 * asyncio, which comes below stdlib, needs it. What else programs do with contexts is in contextMethods.ts.
 */
import { activeContext, switchContext } from "../loop/context.ts";
import { invoke } from "./calling.ts";
import type { ContextMethods } from "./contextMethods.ts";
import { LookupError, RuntimeError, TypeError, ValueError } from "./exceptions.ts";
import { repr } from "./repr.ts";
import { address } from "./types.ts";

type Values = ReadonlyMap<ContextVar<never>, unknown>;

const NO_VALUES: Values = new Map();

/** The values of all context variables, as one task or callback sees them. */
export class Context {
  static readonly __module__ = "_contextvars";

  _values: Values;
  #entered = false;

  constructor(values: Values = NO_VALUES) {
    this._values = values;
  }

  /**
   * Calls `fn(*args, **kwargs)` with this context as the active one. Raises RuntimeError if it is entered
   * already.
   */
  run<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): R;
  run<R>(fn: (...args: never[]) => R, ...args: unknown[]): R;
  run(fn: unknown, ...args: unknown[]): any {
    if (this.#entered || activeContext() === this) {
      throw new RuntimeError(`cannot enter context: ${repr(this)} is already entered`);
    }
    const previous = switchContext(this);
    this.#entered = true;
    try {
      return invoke(fn, ...args);
    } finally {
      this.#entered = false;
      switchContext(previous);
    }
  }
}

export interface Context extends ContextMethods {}

// The context of code that runs outside every task and callback.
if (activeContext() === undefined) switchContext(new Context());

function current(): Context {
  return activeContext() as Context;
}

/** `contextvars.copy_context()`: a copy of the active context. */
export function copyContext(): Context {
  return new Context(current()._values);
}

class Missing {
  __repr__(): string {
    return "<Token.MISSING>";
  }
}

/** What `ContextVar.set` returns: `reset` takes it to undo the change. */
export class Token<T = unknown> {
  static readonly __module__ = "_contextvars";
  /** The old value where there was none. */
  static readonly MISSING = /* @__PURE__ */ new Missing();

  /** The variable that was set. */
  readonly var: ContextVar<T>;
  /** Its value before, or `Token.MISSING`. */
  readonly oldValue: T | Missing;
  readonly _context: Context;
  _used = false;

  constructor(variable: ContextVar<T>, oldValue: T | Missing, context: Context) {
    this.var = variable;
    this.oldValue = oldValue;
    this._context = context;
  }

  __repr__(): string {
    return `<Token${this._used ? " used" : ""} var=${repr(this.var)} at ${address(this)}>`;
  }
}

/** A variable whose value each task and callback has for itself. */
export class ContextVar<T = unknown> {
  static readonly __module__ = "_contextvars";

  readonly name: string;
  readonly #options: { default?: T };

  /** `ContextVar(name, default=...)`; without a default, `get` may raise LookupError. */
  constructor(name: string, options: { default?: T } = {}) {
    if (typeof name !== "string") throw new TypeError("context variable name must be a str");
    this.name = name;
    this.#options = options;
  }

  /** The value in the active context, else the default given here, else the variable's. */
  get(): T;
  get<D>(otherwise: D): T | D;
  get<D>(...otherwise: [D?]): T | D {
    const values = current()._values as ReadonlyMap<unknown, unknown>;
    const value = values.get(this);
    if (value !== undefined || values.has(this)) return value as T;
    if (otherwise.length > 0 && otherwise[0] !== undefined) return otherwise[0];
    if ("default" in this.#options) return this.#options.default as T;
    throw new LookupError(this);
  }

  /** Sets the value in the active context. */
  set(value: T): Token<T> {
    const context = current();
    const before = context._values as ReadonlyMap<unknown, unknown>;
    const after = new Map(before);
    after.set(this, value);
    context._values = after as unknown as Values;
    const oldValue = before.has(this) ? (before.get(this) as T) : Token.MISSING;
    return new Token<T>(this, oldValue, context);
  }

  /** Undoes the `set` that returned the token. */
  reset(token: Token<T>): void {
    if (!((token as unknown) instanceof Token)) {
      throw new TypeError(`expected an instance of Token, got ${repr(token)}`);
    }
    if (token._used) throw new RuntimeError(`${repr(token)} has already been used once`);
    if (token.var !== this) {
      throw new ValueError(`${repr(token)} was created by a different ContextVar`);
    }
    const context = current();
    if (token._context !== context) {
      throw new ValueError(`${repr(token)} was created in a different Context`);
    }
    token._used = true;
    const values = new Map(context._values as ReadonlyMap<unknown, unknown>);
    if (token.oldValue === Token.MISSING) values.delete(this);
    else values.set(this, token.oldValue);
    context._values = values as unknown as Values;
  }

  __repr__(): string {
    const shown = "default" in this.#options ? ` default=${repr(this.#options.default)}` : "";
    return `<ContextVar name=${repr(this.name)}${shown} at ${address(this)}>`;
  }
}
