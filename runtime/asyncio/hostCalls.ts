/**
 * Calls of coroutine functions by code that no loop runs: `const pages = await fetchAll(urls)` in a
 * program of TypeScript.
 *
 * The first thing of asyncio that such a call uses finds no running loop. A loop of the host then serves
 * it, for as long as there is something to do, and a task stands for the call: its code is running
 * already, and from its first suspension on it goes on in steps of the task. Each call has a task of its
 * own: once its code waits, whatever code of the host uses asyncio next belongs to another call.
 */
import { soon } from "../loop/promise.ts";
import type { Step } from "../loop/scheduler.ts";
import { setHostLoopLookup } from "./events.ts";
import { Task } from "./tasks.ts";
import { _UnixSelectorEventLoop } from "./unixEvents.ts";

/** What the task of a call shows as its coroutine. */
async function hostCall(): Promise<void> {}

class HostLoop extends _UnixSelectorEventLoop {
  protected override readonly _servesHost: boolean = true;
  private readonly _calls = new WeakSet<Step>();
  /** The call whose first segment, up to where it first waits, may be on the JavaScript stack. */
  private _beginning: Task<never> | null = null;

  /** The code that runs now belongs to a new call. */
  adopt(): this {
    if (!this._isStarted()) void this._start();
    this._takeTurn();
    const call = new Task(hostCall, { eagerStart: true }, this) as Task<never>;
    call._adopt();
    this._calls.add(call);
    this._parked.add(call);
    this._watchHost();
    this._beginning = call;
    soon(() => {
      if (this._beginning === call) this._beginning = null;
      // it has returned to its caller without waiting for anything
      if (call._hostWait === null) this._unpark(call);
    });
    return this;
  }

  override _certainStep(): Step | null {
    const step = this._beginning ?? this._currentStep;
    if (step === null || !this._calls.has(step)) return step;
    // suspended, or waiting for the host: the code that runs now is none of it
    const call = step as Task<never>;
    return call._isRunning() && call._hostWait === null ? step : null;
  }

  override _stepHere(): Step | null {
    return this._certainStep() ?? (this._busy ? null : super._stepHere());
  }

  /** The code of a call and what its caller does next, which may run another loop, look alike. */
  override _isAtWork(): boolean {
    const step = this._beginning ?? this._currentStep;
    return this._busy && (step === null || !this._calls.has(step));
  }

  override _isHere(): boolean {
    if (this._isAtWork() || this._certainStep() !== null) return true;
    return !this._busy && super._isHere();
  }

  /** Code of the host may follow before the next step. */
  override _stepEnded(): void {
    this._currentStep = null;
    this._busy = false;
    soon(this._boundPump);
  }

  /** A call that waits for nothing has returned to its caller: there is nothing left of it. */
  protected override _park(step: Step): void {
    if (!this._calls.has(step) || (step as Task<never>)._hostWait !== null) super._park(step);
  }
}

let hostLoop: HostLoop | null = null;

setHostLoopLookup(() => (hostLoop ??= new HostLoop()).adopt());
