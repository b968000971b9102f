/** `loop.add_signal_handler`, after CPython's asyncio/unix_events.py. */
import { copyContext } from "../python/contextvars.ts";
import { RuntimeError, TypeError, ValueError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import {
  DEFAULT_HANDLING,
  INTERRUPTING,
  isCatchable,
  isSignal,
  setSignalHandling,
  SIGINT,
} from "../python/signals.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { iscoroutine, iscoroutinefunction } from "./coroutines.ts";
import { Handle, type AnyCallback } from "./handles.ts";

function check(signal: number): void {
  const number: unknown = signal?.valueOf();
  if (typeof number !== "number" || !Number.isInteger(number)) {
    throw new TypeError(`sig must be an int, not ${repr(signal)}`);
  }
  if (!isSignal(number)) throw new ValueError(`invalid signal number ${number}`);
}

/** The signal handlers of a loop. */
export class SignalHandlers {
  readonly #loop: BaseEventLoop;
  readonly #handles = new Map<number, Handle>();
  /** Signals that have come since the loop last looked. */
  #pending: number[] = [];

  constructor(loop: BaseEventLoop) {
    this.#loop = loop;
  }

  /**
   * Calls a callback at each signal, in the place of the one before. Raises ValueError if there is no
   * such signal, RuntimeError if it cannot be caught or the loop is closed.
   */
  add(signal: number, callback: AnyCallback, args: unknown[]): void {
    if (iscoroutine(callback) || iscoroutinefunction(callback)) {
      throw new TypeError("coroutines cannot be used with add_signal_handler()");
    }
    check(signal);
    this.#loop._checkClosed();
    const number = Number(signal);
    if (!isCatchable(number)) throw new RuntimeError(`sig ${number} cannot be caught`);
    this.#handles.set(number, new Handle(callback, args, this.#loop, copyContext()));
    const sighandlerNoop = (): void => this.#arrived(number);
    setSignalHandling(number, { handler: sighandlerNoop, call: sighandlerNoop });
  }

  /** False if there is no handler. */
  remove(signal: number): boolean {
    check(signal);
    const number = Number(signal);
    if (!this.#handles.delete(number)) return false;
    setSignalHandling(number, number === SIGINT ? INTERRUPTING : DEFAULT_HANDLING);
    return true;
  }

  removeAll(): void {
    for (const signal of [...this.#handles.keys()]) this.remove(signal);
  }

  /** CPython writes the number to a pipe, which wakes the loop. */
  #arrived(signal: number): void {
    this.#pending.push(signal);
    if (this.#pending.length > 1) return;
    const processSelfData = (): void => this.#handlePending();
    this.#loop._arrive({ _isStep: false, _cancelled: false, _run: processSelfData });
  }

  #handlePending(): void {
    const signals = this.#pending;
    this.#pending = [];
    for (const signal of signals) {
      const handle = this.#handles.get(signal);
      if (handle === undefined) continue;
      if (handle.cancelled()) this.remove(signal);
      else this.#loop._push(handle);
    }
  }
}
