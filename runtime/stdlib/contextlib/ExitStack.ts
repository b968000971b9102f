/** `contextlib.ExitStack` (Lib/contextlib.py). */
import type { BaseException } from "../../python/exceptions.ts";
import { ExitCallbacks, failed, swallowed, unwinding } from "./exitCallbacks.ts";
import { exitDetails } from "./protocol.ts";

/** A context manager that leaves, in reverse order, what was entered through it. */
export class ExitStack extends ExitCallbacks {
  static override readonly __module__ = "contextlib";

  __enter__(): this {
    return this;
  }

  __exit__(_type: unknown, value: BaseException | null = null): boolean {
    const state = unwinding(value ?? null);
    for (let callback = this._callbacks.pop(); callback; callback = this._callbacks.pop()) {
      try {
        if (callback.exit(...exitDetails(state.error))) swallowed(state);
      } catch (error) {
        failed(state, error);
      }
    }
    if (state.raised) throw state.error;
    return value !== null && state.suppressed;
  }

  /** Unwinds the stack now. */
  close(): void {
    this.__exit__(null, null);
  }
}
