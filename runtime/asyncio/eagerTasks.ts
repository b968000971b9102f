/**
 * Eager tasks (Python 3.12): their first step runs where they are created.
 *
 * Under native async/await a step may go on in microtasks, even where it never suspends, so that a
 * creator has to wait for it: `const [task] = await spawn(coro(f))` is `task = create_task(f())` in a program that sets an
 * eager task factory. Everything else in that program sees what it sees in CPython.
 */
import { switchContext } from "../loop/context.ts";
import { capture, capturedResolve, IntrinsicPromise, soon, type Resolve } from "../loop/promise.ts";
import { isAskedForSteps, type Step } from "../loop/scheduler.ts";
import { RuntimeError } from "../python/exceptions.ts";
import { isClass } from "../python/types.ts";
import { awaitableCoroutine, type Awaitable } from "./awaitables.ts";
import { Status } from "./awaiting.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { Coroutine, type CoroutineLike, type Given } from "./coroutines.ts";
import { isAwaitable } from "./customAwaitables.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { getRunningLoop } from "./events.ts";
import { isfuture, type Future } from "./futures.ts";
import { noteObjectAwait } from "./programPositions.ts";
import { Task, type TaskOptions } from "./tasks.ts";

/** What `set_task_factory` takes: makes the task of a coroutine. */
export interface TaskFactory {
  <T>(loop: BaseEventLoop, coroutine: CoroutineLike<T>, options: TaskOptions): Future<T>;
  /** If this is an eager factory: makes the task, and gives it once its first step has ended. */
  _start?: <T>(
    loop: BaseEventLoop,
    coroutine: CoroutineLike<T>,
    options: TaskOptions,
    started: FirstStepObserver | null,
  ) => Promise<[Task<T>]>;
}

/** Is told that a task's first step has ended, before the code that created the task goes on. */
export type FirstStepObserver = (task: Task<never>) => void;

type EagerOptions = TaskOptions & { loop?: BaseEventLoop | null; eagerStart?: boolean };

type TaskMaker = (coroutine: any, options: EagerOptions) => Task<any>;

/** A class of tasks, or a function that makes one. */
type TaskConstructor =
  (new <T>(coroutine: CoroutineLike<T>, options: EagerOptions) => Task<T>) | TaskMaker;

/**
 * Runs the first step of a task that was made with `eagerStart`. It may go on in microtasks; the step
 * of the creator, who awaits the promise, stays suspended meanwhile.
 *
 * @param name what it is called afterwards; as before, if undefined
 */
function runFirstStep<T>(
  task: Task<T>,
  name: unknown,
  started: FirstStepObserver | null,
): Promise<[Task<T>]> {
  const step = new FirstStep(task as Task<never>, name, started);
  if (!task._firstSegment()) {
    task._firstStep = null;
    step.leave();
    return step.given() as Promise<[Task<never>]> as Promise<[Task<T>]>;
  }
  return step.wait() as Promise<[Task<never>]> as Promise<[Task<T>]>;
}

/** The first step of an eager task: the creator's step is interrupted by it. */
export class FirstStep {
  private readonly task: Task<never>;
  private readonly name: unknown;
  private readonly started: FirstStepObserver | null;
  private readonly creator: Step | null;
  private readonly context: unknown;
  private readonly leaveCreator: () => void;
  /** Has the creator go on. */
  private resolve: Resolve | null = null;
  /**
   * Whether the code that runs now is that of the creator and its callers, down to where they all wait, rather
   * than the task's own: from `wait` to the first microtask, or, where nobody has asked yet, to the end.
   */
  creatorRuns = false;
  /** KeyboardInterrupt or SystemExit, if the step raised it: it comes out of `create_task`. */
  private exit: unknown = null;

  constructor(task: Task<never>, name: unknown, started: FirstStepObserver | null) {
    this.task = task;
    this.name = name;
    this.started = started;
    const loop = task._loop;
    this.creator = loop._currentStep;
    this.leaveCreator = noteObjectAwait(this.creator);
    loop._currentStep = task as Task<unknown>;
    task._link();
    task._firstStep = this;
    // before the microtasks of the task
    if (isAskedForSteps) soon(() => (this.creatorRuns = false));
    this.context = switchContext(task._context);
  }

  /** The step has raised KeyboardInterrupt or SystemExit. */
  exits(error: unknown): void {
    if (this.creator === null) this.task._loop._abort(error);
    else this.exit = error;
  }

  /** It goes on in microtasks: gives the promise of its end. */
  wait(): Promise<[Task<never>]> {
    const { task } = this;
    this.creatorRuns = true;
    const promise = new IntrinsicPromise<[Task<never>]>(capture);
    this.resolve = capturedResolve;
    // Created by a plain callback: the loop itself has to wait.
    if (this.creator === null) task._loop._inFlight = true;
    return promise;
  }

  /** The creator's step goes on. */
  leave(): void {
    const { task } = this;
    task._loop._currentStep = this.creator;
    this.leaveCreator();
    switchContext(this.context);
    // register_task() and clear_task_coro() of Modules/_asynciomodule.c
    if (task._futureStatus === Status.PENDING) task._link();
    else task._coroutine = null;
    if (this.exit !== null) return;
    // as CPython 3.13.0 does in create_task: without a name it is called 'None'
    if (this.name !== undefined) task.setName(this.name);
    this.started?.(task);
  }

  /** What the creator gets. */
  given(): Promise<[Task<never>]> {
    return this.exit === null
      ? IntrinsicPromise.resolve([this.task])
      : IntrinsicPromise.reject(this.exit);
  }

  ended(): void {
    this.leave();
    if (this.creator === null) this.task._loop._stepEnded();
    this.resolve!(this.exit === null ? [this.task] : this.given());
  }
}

/**
 * `asyncio.Task(coroutine, eager_start=True)`: gives the task once its first step has ended. (As with
 * `spawn` it comes in a list.)
 *
 * @example const [task] = await asyncio.startEagerly(new asyncio.Task(coro(brew, "tea"), { eagerStart: true }));
 */
export function startEagerly<T>(task: Task<T>): Promise<[Task<T>]> {
  if (!task._loop.isRunning()) return IntrinsicPromise.resolve([task]);
  return runFirstStep(task, undefined, null);
}

/** What makes a task, be it with `new` or without: found out once, for it takes time. */
function makerOf(cls: TaskConstructor): TaskMaker {
  if (!isClass(cls)) return cls as TaskMaker;
  const constructor = cls as new (coroutine: unknown, options: EagerOptions) => Task<never>;
  return (coroutine, options) => new constructor(coroutine, options);
}

/** `asyncio.create_eager_task_factory(cls)`: a factory of eager tasks of a class. */
export function createEagerTaskFactory(cls: TaskConstructor): TaskFactory {
  const make = makerOf(cls);
  function factory<T>(
    loop: BaseEventLoop,
    coroutine: CoroutineLike<T>,
    options: TaskOptions,
  ): Task<T> {
    if (loop.isRunning()) {
      throw new RuntimeError(
        "under an eager task factory, write: const [task] = await spawn(coro(f, ...))",
      );
    }
    return make(coroutine, { loop, ...options, eagerStart: true });
  }
  factory.__qualname__ = "create_eager_task_factory.<locals>.factory";
  factory._start = <T>(
    loop: BaseEventLoop,
    coroutine: CoroutineLike<T>,
    { name = null, context = null }: TaskOptions,
    started: FirstStepObserver | null,
  ) =>
    // create_task names the task only after its first step (base_events.py)
    runFirstStep(make(coroutine, { loop, context, eagerStart: true }), name, started);
  return factory;
}

/** The factory for `loop.set_task_factory` that starts tasks eagerly. */
export const eagerTaskFactory: TaskFactory = /* @__PURE__ */ createEagerTaskFactory(Task);

/**
 * `create_task` in a program that sets an eager task factory. (The task comes in a list, for a promise
 * of a task is to TypeScript a promise of the task's result.)
 *
 * @example const [task] = await asyncio.spawn(coro(brew, "tea"));
 */
export function spawn<T>(
  coroutine: CoroutineLike<T>,
  options?: TaskOptions,
): Promise<[Task<Given<T>>]> {
  return getRunningLoop().spawn(coroutine, options);
}

/** `ensure_future` in a program that sets an eager task factory. */
export function ensureFutureEagerly<F extends Future<any>>(value: F): Promise<[F]>;
export function ensureFutureEagerly<T>(value: CoroutineLike<T>): Promise<[Task<Given<T>>]>;
export function ensureFutureEagerly<T>(value: Awaitable<T>): Promise<[Future<Given<T>>]>;
export async function ensureFutureEagerly(value: Awaitable<unknown>): Promise<[Future<unknown>]> {
  if ((value as unknown) instanceof Coroutine || typeof value === "function")
    return await spawn(value as CoroutineLike<unknown>);
  const hasIterator = !isfuture(value) && isAwaitable(value);
  return hasIterator ? await spawn(awaitableCoroutine(value)) : [ensureFuture(value)];
}
