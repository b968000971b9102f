/**
 * Objects with `__await__`, as in `class Ready: def __await__(self): yield; return 1`.
 *
 * `__await__` returns an iterator; each future that it yields is waited for, and a bare `yield` gives
 * way for one iteration of the loop. Native `await` knows nothing of it, nor does it mind what cannot be
 * awaited, so generated code awaits `awaited(x)` where x may be such an object, a promise of the host, or a
 * number.
 */
import { IntrinsicPromise } from "../loop/promise.ts";
import { isStepCertain, runningScheduler, type Step } from "../loop/scheduler.ts";
import { RuntimeError, TypeError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { typeName } from "../python/types.ts";
import { stepOutside, wasHandedOver } from "./awaiting.ts";
import { Coroutine, type CoroutineLike, type Given } from "./coroutines.ts";
import { isAwaitable, type CustomAwaitable } from "./customAwaitables.ts";
import { Future } from "./futures.ts";
import { declareLibraryCoroutines } from "./libraryCoroutines.ts";
import { sleep } from "./sleep.ts";
import { currentTask } from "./taskRegistry.ts";

/** What may be awaited, or given to `gather`, `wait_for`, `shield`, `ensure_future`... */
export type Awaitable<T> = Future<T> | CoroutineLike<T> | CustomAwaitable<T>;

/** What awaiting something gives. */
export type ResultOf<A> =
  A extends CustomAwaitable<infer T>
    ? Given<T>
    : A extends () => PromiseLike<infer T>
      ? Given<T>
      : A extends Promise<infer T>
        ? T
        : never;

/** The iterator of an object with `__await__`. Raises the TypeErrors of `_PyCoro_GetAwaitableIter`. */
function iteratorOf<T>(awaitable: CustomAwaitable<T>): Iterator<unknown, T> {
  const iterator: unknown = awaitable.__await__();
  if (typeof (iterator as Iterator<unknown> | null | undefined)?.next === "function") {
    return iterator as Iterator<unknown, T>;
  }
  const isCoroutine = iterator instanceof IntrinsicPromise && !(iterator instanceof Future);
  if (isCoroutine) throw new TypeError("__await__() returned a coroutine");
  throw new TypeError(`__await__() returned non-iterator of type '${typeName(iterator)}'`);
}

/** What runs a coroutine that is driven by hand: what that yields goes to whoever drives it (drivers.ts). */
export interface DrivenStep {
  /** Gives what is sent back. */
  _yield?(yielded: unknown): Promise<unknown>;
}

/** An eager task: the callee may have created it, and wait for the end of its first step. */
interface FirstStepping {
  readonly _firstStep?: { readonly creatorRuns: boolean } | null;
}

/** What a task does with what a coroutine yields: `task_step_handle_result_impl`. */
async function waitFor(yielded: unknown): Promise<unknown> {
  const isOurs = yielded instanceof Future || yielded instanceof Coroutine;
  if (isOurs && wasHandedOver(yielded)) return await yielded;
  const step = (stepOutside ?? runningScheduler()?._stepHere()) as DrivenStep | null | undefined;
  if (step?._yield !== undefined) return await step._yield(yielded);
  if (yielded === null || yielded === undefined) return await sleep(0);
  const complaint = complaintAbout(yielded);
  await sleep(0); // it is raised in the next step
  throw new RuntimeError(complaint);
}

function complaintAbout(yielded: unknown): string {
  const task = repr(currentTask());
  if (yielded instanceof Future) {
    return `yield was used instead of yield from in task ${task} with ${repr(yielded)}`;
  }
  if (typeName(yielded) === "generator") {
    return `yield was used instead of yield from for generator in task ${task} with ${repr(yielded)}`;
  }
  return `Task got bad yield: ${repr(yielded)}`;
}

/** Awaits an object with `__await__`, by running its iterator. */
async function drive<T>(awaitable: CustomAwaitable<T>): Promise<T> {
  const iterator = iteratorOf(awaitable);
  let step = iterator.next();
  while (step.done !== true) {
    let value: unknown;
    try {
      value = await waitFor(step.value);
    } catch (error) {
      if (iterator.throw === undefined) throw error;
      step = iterator.throw(error);
      continue;
    }
    step = iterator.next(value);
  }
  return step.value;
}

Object.assign(drive, { __qualname__: "ensure_future.<locals>._wrap_awaitable" });
declareLibraryCoroutines({ drive: ["tasks.py", 736, 737] });

/** The coroutine of an object with `__await__`. */
export function awaitableCoroutine<T>(awaitable: CustomAwaitable<unknown>): Coroutine<T> {
  return new Coroutine<T>(drive as never, [awaitable]);
}

/**
 * `await x` where x may be an object with `__await__`, a promise of the host, or nothing that can be
 * awaited: `await awaited(x)`. A task that waits for a promise of the host can be cancelled. Raises the
 * TypeError of `_PyEval_GetAwaitable` (Python/ceval.c).
 */
export function awaited<T>(value: Awaitable<T> | Promise<T> | null | undefined): Promise<T>;
export function awaited(value: unknown): Promise<any>;
export function awaited(value: unknown): Promise<unknown> {
  if (value instanceof IntrinsicPromise) return isStepCertain() ? awaitedHere(value) : value;
  if (isAwaitable(value)) return drive(value);
  throw new TypeError(`object ${typeName(value)} can't be used in 'await' expression`);
}

/** A promise of the host, maybe, unless the callee that gave it waits for something of the loop by now. */
function awaitedHere(value: Promise<unknown>): Promise<unknown> {
  const step = value.then === undefined ? null : stepHere();
  if (step === null || (step as FirstStepping)._firstStep?.creatorRuns === true) return value;
  const wait = step._awaitHost?.(value);
  return wait ? new IntrinsicPromise(wait) : value;
}

/** Calls an async function without parameters: `await awaitedCall(f)` is `await awaited(f())`. */
export function awaitedCall<T>(fn: () => PromiseLike<T>): Promise<T> {
  const step = stepHere();
  const iteration = runningScheduler()?.iterations;
  const promise: unknown = fn();
  if (!(promise instanceof IntrinsicPromise)) return awaited(promise);
  // The function waits for something of the loop: another step runs, or a later one of the same task.
  const hasWaited = stepHere() !== step || runningScheduler()?.iterations !== iteration;
  return (hasWaited ? promise : awaitedHere(promise)) as Promise<T>;
}

function stepHere(): Step | null {
  return runningScheduler()?._stepHere() ?? null;
}
