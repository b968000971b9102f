/** What ExitStack and AsyncExitStack share: the callbacks, and the chain of exceptions as they run. */
import type { BaseException } from "../../python/exceptions.ts";
import { keepContext, noteContext, pythonException } from "../../python/exceptionContexts.ts";
import { TypeError } from "../../python/exceptions.ts";
import { currentException } from "../../python/handledExceptions.ts";
import { EXIT_STACK_MEMBERS } from "../../python/names.ts";
import { classModule, classOf, classQualname, typeName } from "../../python/types.ts";
import type { ContextManager, ExitDetails } from "./protocol.ts";

export type ExitFunction = (...details: ExitDetails) => unknown;

interface ExitCallback {
  readonly isSync: boolean;
  readonly exit: ExitFunction;
}

/** Whether the exception of the block was swallowed, or which exception goes on. */
export interface Unwinding {
  error: BaseException | null;
  suppressed: boolean;
  raised: boolean;
  /** What was being handled when the stack began to unwind. */
  readonly handled: unknown;
}

/** @param error the exception that ends the block, or null */
export function unwinding(error: BaseException | null): Unwinding {
  const handled = pythonException(currentException());
  return { error, suppressed: false, raised: false, handled };
}

export class ExitCallbacks {
  static readonly __module__ = "contextlib";
  static readonly _hostMembers: ReadonlySet<string> = EXIT_STACK_MEMBERS;
  /** @internal */
  _callbacks: ExitCallback[] = [];

  /** Calls `__enter__`, and `__exit__` when the stack unwinds. Returns what `__enter__` returns. */
  enterContext<T>(cm: ContextManager<T>): T {
    if (typeof cm?.__enter__ !== "function" || typeof cm.__exit__ !== "function") {
      throw new TypeError(
        `'${classNameOf(cm)}' object does not support the context manager protocol`,
      );
    }
    const result = cm.__enter__();
    this._push(true, (...details) => cm.__exit__(...details));
    return result;
  }

  /** Registers a function like `__exit__`, or the `__exit__` of an object that need not be entered. */
  push<E extends ExitFunction | ContextManager<unknown>>(exit: E): E {
    if (typeof exit === "function") this._push(true, exit);
    else this._push(true, (...details) => exit.__exit__(...details));
    return exit;
  }

  /** Registers a function to call with these arguments; it cannot swallow exceptions. */
  callback<A extends unknown[], F extends (...args: A) => unknown>(callback: F, ...args: A): F {
    this._push(true, () => {
      callback(...args);
      return false;
    });
    return callback;
  }

  /** Moves the callbacks to a new stack, so that the end of this one's block does not call them. */
  popAll(): this {
    const moved = new (this.constructor as new () => this)();
    moved._callbacks = this._callbacks;
    this._callbacks = [];
    return moved;
  }

  protected _push(isSync: boolean, exit: ExitFunction): void {
    this._callbacks.push({ isSync, exit });
  }
}

export function classNameOf(value: unknown): string {
  const cls = typeof value === "object" && value !== null ? classOf(value) : null;
  if (cls === null) return `builtins.${typeName(value)}`;
  return `${classModule(cls)}.${classQualname(cls)}`;
}

/** A callback raised: the exception it interrupted becomes the context of the new one. */
export function failed(state: Unwinding, raised: unknown): void {
  noteContext(raised, currentException);
  const error = pythonException(raised) as BaseException;
  fixContext(error, state);
  state.error = keepContext(error);
  state.raised = true;
}

/** At the end of its chain what the stack handles gives way to what the callbacks have made of that. */
function fixContext(raised: BaseException, { error, handled }: Unwinding): void {
  let last = raised;
  while (last.__context__ !== handled) {
    if (last.__context__ === null || last.__context__ === error) return;
    last = last.__context__;
  }
  if (handled !== null) last.__context__ = error;
}

/** A callback returned true: the exception ends here. */
export function swallowed(state: Unwinding): void {
  state.suppressed = true;
  state.raised = false;
  state.error = null;
}
