/** What `asyncio.Runner` and `asyncio.run` have in common: a loop that runs coroutines, then ends. */
import { bound } from "../python/boundMethods.ts";
import { invoke } from "../python/calling.ts";
import { copyContext, type Context } from "../python/contextvars.ts";
import { KeyboardInterrupt, RuntimeError, ValueError, withContext } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { raiseObserver } from "../python/raiseObserver.ts";
import { replaceInterrupts } from "../python/signals.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { coro, Coroutine, type CoroutineLike } from "./coroutines.ts";
import { createdBy } from "./creation.ts";
import { enclosingLoop } from "./events.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { CancelledError } from "./exceptions.ts";
import { Future } from "./futures.ts";
import { newEventLoop, setEventLoop } from "./policies.ts";
import { pendingTasks } from "./taskRegistry.ts";
import type { Task } from "./tasks.ts";

type LoopFactory = (() => BaseEventLoop) | (new () => BaseEventLoop);

export interface RunnerOptions {
  /** Runs the loop in debug mode. */
  debug?: boolean | null;
  /** Makes the loop: a function or a class. */
  loopFactory?: LoopFactory | null;
}

type State = "created" | "initialized" | "closed";

/** The loop of a Runner. */
export class LoopRunner {
  #state: State = "created";
  readonly #debug: boolean | null;
  readonly #loopFactory: LoopFactory | null;
  #loop: BaseEventLoop | null = null;
  #context: Context | null = null;
  #interrupts = 0;
  #loopWasSet = false;

  constructor({ debug = null, loopFactory = null }: RunnerOptions = {}) {
    this.#debug = debug;
    this.#loopFactory = loopFactory;
  }

  /**
   * Runs a coroutine and gives its result. Raises ValueError if it is none, RuntimeError if a loop is
   * running, KeyboardInterrupt if the user interrupted it.
   */
  async run<T>(
    main: CoroutineLike<T>,
    { context = null }: { context?: Context | null } = {},
  ): Promise<T> {
    const coroutine: unknown = typeof main === "function" ? coro(main) : main;
    if (!(coroutine instanceof Coroutine)) throw notACoroutine(coroutine);
    if (enclosingLoop() !== null) {
      throw new RuntimeError("Runner.run() cannot be called from a running event loop");
    }
    const { loop, context: ownContext } = this.initialize();
    const task = loop.createTask(coroutine as Coroutine<T>, { context: context ?? ownContext });
    createdBy(task, "runners.py", 100);
    this.#interrupts = 0;
    const restoreInterrupts = replaceInterrupts(() => this.#onSigint(task));
    try {
      return (await loop.runUntilComplete(task)) as T;
    } catch (error) {
      if (error instanceof CancelledError && this.#interrupts > 0 && task.uncancel() === 0) {
        throw withContext(new KeyboardInterrupt(), error);
      }
      throw error;
    } finally {
      restoreInterrupts();
    }
  }

  /** Ctrl-C: the first one cancels the main task, the next one ends the loop at once. */
  #onSigint(task: Task<never> | Task<unknown>): void {
    this.#interrupts++;
    if (this.#interrupts > 1 || task.done()) throw new KeyboardInterrupt();
    task.cancel();
    // as CPython wakes its loop
    this.#loop!.callSoonThreadsafe(() => null);
  }

  /** Cancels the tasks that are left, closes async generators and the loop. */
  async close(): Promise<void> {
    if (this.#state !== "initialized") return;
    const loop = this.#loop!;
    try {
      await cancelAllTasks(loop);
      await loop.runUntilComplete(coro(bound(loop, "shutdownAsyncgens")));
      await loop.runUntilComplete(coro(bound(loop, "shutdownDefaultExecutor")));
    } finally {
      if (this.#loopWasSet) setEventLoop(null);
      loop.close();
      this.#loop = null;
      this.#state = "closed";
    }
  }

  /** Makes the loop, unless there is one. Raises RuntimeError if it is closed. */
  initialize(): { loop: BaseEventLoop; context: Context } {
    if (this.#state === "closed") throw new RuntimeError("Runner is closed");
    if (this.#state === "created") {
      if (this.#loopFactory === null) {
        this.#loop = newEventLoop();
        setEventLoop(this.#loop);
        this.#loopWasSet = true;
      } else this.#loop = invoke(this.#loopFactory) as BaseEventLoop;
      if (this.#debug !== null) this.#loop.setDebug(this.#debug);
      this.#context = copyContext();
      this.#state = "initialized";
    }
    return { loop: this.#loop!, context: this.#context! };
  }
}

/** The end of a `with` block, which an exception may have ended (null: none has): it is being handled meanwhile. */
export async function closeAfter(
  error: unknown,
  runner: { close(): Promise<void> },
): Promise<void> {
  const outer = raiseObserver.handledByLibrary;
  raiseObserver.begin?.();
  raiseObserver.handledByLibrary = error;
  try {
    await runner.close();
  } finally {
    raiseObserver.handledByLibrary = outer;
  }
}

function notACoroutine(value: unknown): ValueError {
  if (value instanceof Promise && !(value instanceof Future)) {
    return new ValueError("a coroutine was expected, got a started promise: write coro(f, ...)");
  }
  return new ValueError(`a coroutine was expected, got ${repr(value)}`);
}

async function cancelAllTasks(loop: BaseEventLoop): Promise<void> {
  const tasks = pendingTasks(loop);
  if (tasks.length === 0) return;
  for (const task of tasks) task.cancel();
  await loop.runUntilComplete(allDone(tasks, loop));
  for (const task of tasks) {
    if (task.cancelled()) continue;
    const exception = task.exception();
    if (exception === null) continue;
    const message = "unhandled exception during asyncio.run() shutdown";
    loop._report({ message, exception, task });
  }
}

/** `gather(*tasks, return_exceptions=True)` of tasks that are all different, without the results. */
function allDone(tasks: readonly Task<unknown>[], loop: BaseEventLoop): Future<null> {
  const outer = loop.createFuture<null>();
  const futures = tasks.map((task) => ensureFuture(task, { loop }));
  let left = futures.length;
  const gatherDoneCallback = (): void => {
    if (--left > 0) return;
    for (const future of futures) if (!future.cancelled()) future.exception();
    outer.setResult(null);
  };
  for (const future of futures) {
    if (future.done()) gatherDoneCallback();
    else future.addDoneCallback(gatherDoneCallback);
  }
  return outer;
}
