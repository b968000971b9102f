/**
 * Coroutines driven by hand: `send`, `throw` and `close`, after Objects/genobject.c.
 *
 * A coroutine runs natively, so that a step of it goes on in microtasks, and whoever sends something into it
 * has to wait: `yielded = coro.send(None)` is `yielded = await coro.send(null)`. Meanwhile the driver takes the
 * place of the task that runs: what the coroutine suspends with goes to whoever sent, not to the loop.
 */
import { capture, capturedResolve, IntrinsicPromise, nativeThen } from "../loop/promise.ts";
import type { Reject, Resolve } from "../loop/promise.ts";
import { runningScheduler } from "../loop/scheduler.ts";
import { RuntimeError, StopIteration, ValueError } from "../python/exceptions.ts";
import { DrivenHandlers } from "../python/handledExceptions.ts";
import { stopped } from "../python/language/generators.ts";
import type { DrivenStep } from "./awaitables.ts";
import { Claim, setStepOutside, Status, stepOutside } from "./awaiting.ts";
import { nativePromise, type Coroutine, type CoroutineRunner } from "./coroutines.ts";
import type { Future } from "./futures.ts";
import { raiseInto } from "./raising.ts";
import type { Task } from "./tasks.ts";

/** What a task, or what stands for one, is told when a coroutine suspends. */
type Suspending = Pick<
  Task<never>,
  "_suspend" | "_suspendWithError" | "_suspendYielding" | "_yieldsToNobody"
> &
  Required<DrivenStep>;

const NAMES = [
  "_suspend",
  "_suspendWithError",
  "_suspendYielding",
  "_yieldsToNobody",
  "_yield",
] as const;

/** Who drives the code of a step: the innermost of those that drive each other. */
const drivers = new WeakMap<object, Driver>();

/** What suspends where no loop runs. */
const outside = {} as Task<never>;

/** Where a coroutine waits to be sent something. */
interface Suspension {
  /** Has it go on. */
  readonly resume: Resolve;
  /** The future that it awaits, if it is one. */
  readonly future?: Future<never>;
  /** What it gets whatever is sent: `sleep(0, result)`. */
  readonly given?: { readonly value: unknown };
}

/** Drives one coroutine, from the first `send` to its end. */
export class Driver implements CoroutineRunner {
  readonly #coroutine: Coroutine<never>;
  #suspension: Suspension | null = null;
  #ended = false;
  /** What whoever sent waits for. */
  #answer: { resolve: Resolve; reject: Reject } | null = null;
  /** The task that has taken it over waits for its end. */
  #taker: { resolve: Resolve; reject: Reject } | null = null;
  /** The step that the coroutine runs in, and who drives the code that sent. */
  #step: object = outside;
  #outer: Driver | undefined = undefined;
  readonly #handlers = new DrivenHandlers();

  constructor(coroutine: Coroutine<never>) {
    this.#coroutine = coroutine;
  }

  done(): boolean {
    return this.#ended;
  }

  _isRunning(): boolean {
    return this.#suspension === null && !this.#ended;
  }

  /** Starts it; gives what it yields first. */
  start(): Promise<unknown> {
    return this.#run(() => {
      const promise = nativePromise(this.#coroutine._start(this));
      nativeThen.call(promise, this.#returned, this.#raised);
    });
  }

  /** Has it go on with a value; gives what it yields next. */
  send(value: unknown): Promise<unknown> {
    const { resume, future, given } = this.#suspension!;
    return this.#run(() => {
      if (future !== undefined) resumeFrom(future, resume);
      else resume(given === undefined ? value : given.value);
    });
  }

  /** Raises an exception where it is suspended; gives what it yields next. */
  throw(error: unknown): Promise<unknown> {
    const { resume } = this.#suspension!;
    return this.#run(() => raiseInto(resume, error, null), true);
  }

  /** A task goes on with it, from here natively, or throws into it; gives the promise of its end. */
  _takenOver(thrown: unknown): Promise<unknown> {
    const { resume, future, given } = this.#suspension!;
    this.#suspension = null;
    const promise = new IntrinsicPromise<unknown>((resolve, reject) => {
      this.#taker = { resolve, reject };
    });
    if (thrown !== null) raiseInto(resume, thrown, null);
    else if (future !== undefined) resumeFrom(future, resume);
    else resume(given?.value);
    return promise;
  }

  #run(go: () => void, isThrown = false): Promise<unknown> {
    this.#suspension = null;
    this.#enter(isThrown);
    return new IntrinsicPromise((resolve, reject) => {
      this.#answer = { resolve, reject };
      try {
        go();
      } catch (error) {
        this.#raised(error);
      }
    });
  }

  // ---- while its code runs ----------------------------------------------------------------------

  #enter(isThrown: boolean): void {
    this.#step = stepOutside ?? runningScheduler()?._stepHere() ?? outside;
    if (this.#step === outside) setStepOutside(outside);
    this.#outer = drivers.get(this.#step);
    drivers.set(this.#step, this);
    Object.assign(this.#step, this.#suspending);
    this.#handlers.enter(isThrown);
  }

  #leave(): void {
    const step = this.#step;
    const outer = this.#outer;
    this.#handlers.leave();
    if (outer !== undefined) {
      drivers.set(step, outer);
      Object.assign(step, outer.#suspending);
      return;
    }
    drivers.delete(step);
    for (const name of NAMES) delete (step as Partial<Suspending>)[name];
    if (step === outside) setStepOutside(null);
  }

  readonly #suspending: Suspending = {
    _suspend: (future, resume) => {
      // nobody takes `_asyncio_future_blocking` back, as a task would
      future._claim = Claim.BROKEN;
      this.#suspend({ resume, future }, future);
    },
    _yieldsToNobody: () => false,
    _suspendYielding: (resume, value) => this.#suspend({ resume, given: { value } }, null),
    _suspendWithError: (resume, message) => raiseInto(resume, new RuntimeError(message()), null),
    _yield: (yielded) => {
      const promise = new IntrinsicPromise<unknown>(capture);
      this.#suspend({ resume: capturedResolve }, yielded);
      return promise;
    },
  };

  #suspend(suspension: Suspension, yielded: unknown): void {
    this.#suspension = suspension;
    this.#leave();
    this.#answer!.resolve(yielded);
  }

  readonly #returned = (value: unknown): void => {
    if (this.#taker !== null) {
      this.#taker.resolve(value);
      return;
    }
    const isNone = value === undefined || value === null;
    this.#end(isNone ? new StopIteration() : new StopIteration(value));
  };

  readonly #raised = (error: unknown): void => {
    if (this.#taker === null) this.#end(stopped(error, "coroutine"));
    else this.#taker.reject(error);
  };

  #end(error: unknown): void {
    this.#ended = true;
    this.#leave();
    this.#answer!.reject(error);
  }
}

/** FutureIter_am_send: what was sent does not matter, but the future has to be done. */
function resumeFrom(future: Future<never>, resume: Resolve): void {
  const hasEnded =
    future._futureStatus === Status.FINISHED || future._futureStatus === Status.FAILED;
  if (hasEnded && future._settlePromise === resume) future._claim = Claim.SETTLED;
  let error: unknown;
  switch (future._futureStatus) {
    case Status.FINISHED:
      resume(future._outcome);
      return;
    case Status.FAILED:
      future._markRetrieved();
      error = future._outcome;
      break;
    case Status.CANCELLED:
      error = future._makeCancelledError();
      break;
    default:
      error = new RuntimeError("await wasn't used with future");
  }
  raiseInto(resume, error, future);
}

/**
 * Who drives a coroutine; null if it has not started. Raises ValueError if it is running, RuntimeError if it
 * has ended, or if something else has started it.
 */
export function driverOf(coroutine: Coroutine<never>): Driver | null {
  if (!coroutine._consumed()) return null;
  const runner = coroutine._runner;
  if (runner === null || runner.done()) coroutine._begin(runner!); // raises
  if (runner!._isRunning?.() === true) throw new ValueError("coroutine already executing");
  if (runner instanceof Driver) return runner;
  throw new RuntimeError(
    "a coroutine that a task or another coroutine awaits is not driven by hand",
  );
}
