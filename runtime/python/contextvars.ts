/**
 * Context variables (PEP 567), after CPython's Python/context.c.
 *
 * A Context holds an immutable Map which `ContextVar.set` replaces, so that copying a context, done
 * for every task and callback, is one small object. It lives here rather than in stdlib because
 * asyncio, which comes below stdlib, needs it.
 */
import { activeContext, switchContext } from "../loop/context.ts";
import { invoke } from "./calling.ts";
import { eq } from "./comparison.ts";
import { KeyError, LookupError, RuntimeError, TypeError, ValueError } from "./exceptions.ts";
import { isKeywords } from "./keywords.ts";
import { NotImplemented } from "./notImplemented.ts";
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

  copy(): Context {
    return new Context(this._values);
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
      return invoke(fn, ...withKeywordsBound(fn, args));
    } finally {
      this.#entered = false;
      switchContext(previous);
    }
  }

  /** The value of a variable here, or the default. */
  get<T, D = null>(variable: ContextVar<T>, otherwise: D = null as D): T | D {
    checkKey(variable);
    const values = this._values as ReadonlyMap<unknown, unknown>;
    return values.has(variable) ? (values.get(variable) as T) : otherwise;
  }

  /** `context[variable]`. Raises KeyError. */
  __getitem__<T>(variable: ContextVar<T>): T {
    const values = this._values as ReadonlyMap<unknown, unknown>;
    checkKey(variable);
    if (!values.has(variable)) throw new KeyError(variable);
    return values.get(variable) as T;
  }

  __contains__(variable: unknown): boolean {
    checkKey(variable);
    return (this._values as ReadonlyMap<unknown, unknown>).has(variable);
  }

  __len__(): number {
    return this._values.size;
  }

  keys(): IterableIterator<ContextVar<never>> {
    return this._values.keys();
  }

  values(): IterableIterator<unknown> {
    return this._values.values();
  }

  items(): IterableIterator<[ContextVar<never>, unknown]> {
    return this._values.entries();
  }

  [Symbol.iterator](): IterableIterator<ContextVar<never>> {
    return this._values.keys();
  }

  /** Two contexts are equal if the same variables have equal values in them. */
  __eq__(other: unknown): unknown {
    if (!(other instanceof Context)) return NotImplemented;
    const values = other._values;
    if (values.size !== this._values.size) return false;
    return [...this._values].every(
      ([variable, value]) => values.has(variable) && eq(value, values.get(variable)),
    );
  }
}

function checkKey(variable: unknown): void {
  // not by `instanceof`, so that bundles without variables do not hold the class
  if ((variable as Partial<ContextVar> | null | undefined)?._isContextVar !== true) {
    throw new TypeError(`a ContextVar key was expected, got ${repr(variable)}`);
  }
}

type ArgumentBinding = (
  fn: unknown,
  args: readonly unknown[],
  keywords: Readonly<Record<string, unknown>>,
) => unknown[];

let bindArguments: ArgumentBinding | null = null;

/** Has `Context.run` take keywords: only programs that pass any hold what reads signatures. */
export function registerArgumentBinding(bind: ArgumentBinding): void {
  bindArguments = bind;
}

/** Keyword arguments travel as one plain object, which no value of Python is. */
function withKeywordsBound(fn: unknown, args: unknown[]): unknown[] {
  const last = args.at(-1);
  if (!isKeywords(last)) return args;
  if (bindArguments === null) {
    throw new RuntimeError("for keywords of Context.run() import py2ts-async/contextvars");
  }
  return bindArguments(fn, args.slice(0, -1), last);
}

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

  get _isContextVar(): true {
    return true;
  }

  __repr__(): string {
    const shown = "default" in this.#options ? ` default=${repr(this.#options.default)}` : "";
    return `<ContextVar name=${repr(this.name)}${shown} at ${address(this)}>`;
  }
}
