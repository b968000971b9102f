/** TaskGroup, after CPython's asyncio/taskgroups.py. */
import { getattr } from "../python/attributes.ts";
import { invoke } from "../python/calling.ts";
import {
  BaseException,
  BaseExceptionGroup,
  KeyboardInterrupt,
  RuntimeError,
  SystemExit,
  withCause,
} from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { AsyncManager } from "./asyncManager.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import type { CoroutineLike, Given } from "./coroutines.ts";
import { createdBy } from "./creation.ts";
import { getRunningLoop } from "./events.ts";
import { CancelledError } from "./exceptions.ts";
import type { Future } from "./futures.ts";
import { currentTask } from "./taskRegistry.ts";
import { raisedAtExit } from "./raising.ts";
import type { Task, TaskOptions } from "./tasks.ts";
import { declareLibraryFunction } from "./sourcePositions.ts";

/** Errors that end the program rather than the group. */
function isBaseError(error: unknown): boolean {
  return error instanceof SystemExit || error instanceof KeyboardInterrupt;
}

/**
 * A group of tasks: the end of its block waits for all of them.
 *
 * The first task that fails, or an exception in the block, cancels the others; the exceptions are
 * raised together, in an ExceptionGroup.
 *
 * @example
 * {
 *   await using tg = new asyncio.TaskGroup();
 *   try {
 *     tg.createTask(coro(fetch, 1));
 *   } catch (error) {
 *     tg.except(error);
 *   }
 * }
 */
export class TaskGroup extends AsyncManager {
  static readonly __module__: string = "asyncio.taskgroups";

  #entered = false;
  #exiting = false;
  #aborting = false;
  #loop: BaseEventLoop | null = null;
  #parentTask: Task<unknown> | null = null;
  #parentCancelRequested = false;
  readonly _tasks = new Set<Task<never>>();
  #errors: BaseException[] | null = [];
  #baseError: unknown = null;
  #onCompleted: Future<boolean> | null = null;
  readonly #onTaskDone: (task: Future<never>) => void;
  readonly #onTaskStarted: (task: Task<never>) => void;

  constructor() {
    super();
    const taskGroupOnTaskDone = (task: Future<never>): void => this.#taskDone(task as Task<never>);
    this.#onTaskDone = taskGroupOnTaskDone;
    this.#onTaskStarted = (task) => this.#adopt(task);
  }

  /** `async with`: needs a running task. Raises RuntimeError without one, or if entered already. */
  enter(): this {
    if (this.#entered) throw new RuntimeError(`TaskGroup ${repr(this)} has already been entered`);
    this.#loop ??= getRunningLoop();
    this.#parentTask = currentTask(this.#loop);
    if (this.#parentTask === null) {
      throw new RuntimeError(`TaskGroup ${repr(this)} cannot determine the parent task`);
    }
    this.#entered = true;
    return this;
  }

  async _exit(error: unknown): Promise<boolean> {
    const parent = this.#parentTask!;
    this.#exiting = true;
    if (error !== null && isBaseError(error)) this.#baseError ??= error;
    let cancellation = error instanceof CancelledError ? error : null;
    // The block was cancelled, or raised.
    if (error !== null && !this.#aborting) this.#abort();

    // The wait may be cancelled several times, if the parent is.
    while (this._tasks.size > 0) {
      this.#onCompleted ??= this.#loop!.createFuture<boolean>();
      try {
        await this.#onCompleted;
      } catch (raised) {
        if (!(raised instanceof CancelledError)) throw raised;
        if (!this.#aborting) {
          cancellation = raised;
          this.#abort();
        }
      }
      this.#onCompleted = null;
    }

    if (this.#baseError !== null) throw raisedAtExit(this.#baseError, error);
    // The group itself cancelled the parent: with no other request left that is not to be seen.
    if (this.#parentCancelRequested && parent.uncancel() === 0) cancellation = null;
    const errors = this.#errors!;
    if (cancellation !== null && errors.length === 0) throw raisedAtExit(cancellation, error);
    if (error !== null && !(error instanceof CancelledError)) errors.push(error as BaseException);
    if (errors.length > 0) {
      // Cancelled from outside as well: re-cancelling keeps the count, and cancels the next await.
      if (parent.cancelling() > 0) {
        parent.uncancel();
        parent.cancel();
      }
      this.#errors = null;
      const group = new BaseExceptionGroup("unhandled errors in a TaskGroup", errors);
      throw withCause(group, null, error);
    }
    return error instanceof CancelledError;
  }

  /** Creates a task in the group. Raises RuntimeError once it has ended or is being cancelled. */
  createTask<T>(coroutine: CoroutineLike<T>, options: TaskOptions = {}): Task<Given<T>> {
    this.#checkOpen(coroutine);
    const task = this.#loop!.createTask(coroutine, options);
    createdBy(task, "taskgroups.py", (options.context ?? null) === null ? 173 : 175);
    return this.#adopt(task);
  }

  /** `create_task` in a program that sets an eager task factory: to be awaited. */
  spawn<T>(coroutine: CoroutineLike<T>, options: TaskOptions = {}): Promise<[Task<Given<T>>]> {
    this.#checkOpen(coroutine);
    return this.#loop!._spawn(coroutine, options, this.#onTaskStarted);
  }

  #checkOpen(coroutine: CoroutineLike<unknown>): void {
    let problem: string;
    if (!this.#entered) problem = "has not been entered";
    else if (this.#exiting && this._tasks.size === 0) problem = "is finished";
    else if (this.#aborting) problem = "is shutting down";
    else return;
    if (typeof coroutine !== "function") invoke(getattr(coroutine, "close"));
    throw new RuntimeError(`TaskGroup ${repr(this)} ${problem}`);
  }

  #adopt<T>(task: Task<T>): Task<T> {
    const member = task as unknown as Task<never>;
    if (task.done()) this.#taskDone(member);
    else {
      this._tasks.add(member);
      member.addDoneCallback(this.#onTaskDone);
    }
    return task;
  }

  #abort(): void {
    this.#aborting = true;
    for (const task of [...this._tasks]) {
      if (!task.done()) task.cancel();
    }
  }

  #taskDone(task: Task<never>): void {
    this._tasks.delete(task);
    const onCompleted = this.#onCompleted;
    if (onCompleted !== null && this._tasks.size === 0 && !onCompleted.done()) {
      onCompleted.setResult(true);
    }
    if (task.cancelled()) return;
    const error = task.exception();
    if (error === null) return;
    this.#errors!.push(error);
    if (isBaseError(error)) this.#baseError ??= error;
    const parent = this.#parentTask!;
    if (parent.done()) {
      this.#loop!._report({
        message: `Task ${repr(task)} has errored out but its parent task ${repr(parent)} is already completed`,
        exception: error,
        task,
      });
      return;
    }
    if (!this.#aborting && !this.#parentCancelRequested) {
      // The block is still running, or waiting for something else: it has to be woken up.
      this.#abort();
      this.#parentCancelRequested = true;
      parent.cancel();
    }
  }

  __repr__(): string {
    let info = "";
    if (this._tasks.size > 0) info += ` tasks=${this._tasks.size}`;
    if (this.#errors !== null && this.#errors.length > 0) info += ` errors=${this.#errors.length}`;
    if (this.#aborting) info += " cancelling";
    else if (this.#entered) info += " entered";
    return `<TaskGroup${info}>`;
  }
}

declareLibraryFunction("taskGroupOnTaskDone", "TaskGroup._on_task_done");
