/** `contextlib.AsyncExitStack` (Lib/contextlib.py). */
import type { BaseException } from "../../python/exceptions.ts";
import { TypeError } from "../../python/exceptions.ts";
import type { ExitFunction } from "./exitCallbacks.ts";
import { ExitCallbacks, classNameOf, failed, swallowed, unwinding } from "./exitCallbacks.ts";
import type { AsyncContextManager } from "./protocol.ts";
import { exitDetails } from "./protocol.ts";

/** As ExitStack, for asynchronous context managers as well. */
export class AsyncExitStack extends ExitCallbacks {
  static override readonly __module__ = "contextlib";

  /** Awaits `__aenter__`, and `__aexit__` when the stack unwinds. Returns what `__aenter__` returns. */
  async enterAsyncContext<T>(cm: AsyncContextManager<T>): Promise<T> {
    if (typeof cm?.__aenter__ !== "function" || typeof cm.__aexit__ !== "function") {
      throw new TypeError(
        `'${classNameOf(cm)}' object does not support the asynchronous context manager protocol`,
      );
    }
    const result = await cm.__aenter__();
    this._push(false, (...details) => cm.__aexit__(...details));
    return result;
  }

  /** Registers an async function like `__aexit__`, or the `__aexit__` of an object. */
  pushAsyncExit<E extends ExitFunction | AsyncContextManager<unknown>>(exit: E): E {
    if (typeof exit === "function") this._push(false, exit);
    else this._push(false, (...details) => exit.__aexit__(...details));
    return exit;
  }

  /** Registers an async function to await with these arguments; it cannot swallow exceptions. */
  pushAsyncCallback<A extends unknown[], F extends (...args: A) => Promise<unknown>>(
    callback: F,
    ...args: A
  ): F {
    this._push(false, async () => {
      await callback(...args);
      return false;
    });
    return callback;
  }

  async __aenter__(): Promise<this> {
    return this;
  }

  async __aexit__(_type: unknown, value: BaseException | null = null): Promise<boolean> {
    const state = unwinding(value ?? null);
    for (let callback = this._callbacks.pop(); callback; callback = this._callbacks.pop()) {
      try {
        const exit = callback.exit(...exitDetails(state.error));
        if (callback.isSync ? exit : await exit) swallowed(state);
      } catch (error) {
        failed(state, error);
      }
    }
    if (state.raised) throw state.error;
    return value !== null && state.suppressed;
  }

  /** Unwinds the stack now. */
  async aclose(): Promise<void> {
    await this.__aexit__(null, null);
  }
}
