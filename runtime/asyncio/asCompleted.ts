/** `asyncio.as_completed`, after CPython's asyncio/tasks.py. */
import { StopAsyncIteration, TypeError } from "../python/exceptions.ts";
import { iterable } from "../python/iteration.ts";
import { PySet } from "../python/set.ts";
import { shortTypeName } from "../python/types.ts";
import type { Awaitable, ResultOf } from "./awaitables.ts";
import { Coroutine, coro, iscoroutine } from "./coroutines.ts";
import { ensureFutureEagerly } from "./eagerTasks.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { getEventLoop } from "./events.ts";
import { TimeoutError } from "./exceptions.ts";
import { Future, isfuture } from "./futures.ts";
import type { TimerHandle } from "./handles.ts";
import { Queue } from "./queues.ts";
import type { Task } from "./tasks.ts";
import { declareLibraryFunction } from "./sourcePositions.ts";

/** Iterates over futures in the order in which they finish. */
export class _AsCompletedIterator<T> implements IterableIterator<Coroutine<T>> {
  static readonly __module__: string = "asyncio.tasks";

  readonly #finished = new Queue<[Future<T> | null]>();
  readonly #todo = new Set<Future<T>>();
  #left: number;
  #timer: TimerHandle | null = null;
  readonly #onCompletion: (future: Future<T>) => void;

  constructor(awaitables: Iterable<Awaitable<T>>, timeout: number | null) {
    const loop = getEventLoop();
    const asCompletedHandleCompletion = (future: Future<T>): void => this.#completed(future);
    this.#onCompletion = asCompletedHandleCompletion;
    for (const awaitable of new PySet(iterable(awaitables))) {
      this.#todo.add(ensureFuture(awaitable, { loop }) as Future<unknown> as Future<T>);
    }
    for (const future of this.#todo) future.addDoneCallback(this.#onCompletion);
    this.#left = this.#todo.size;
    if (this.#left > 0 && timeout !== null) {
      const asCompletedHandleTimeout = (): void => this.#timedOut();
      this.#timer = loop.callLater(timeout, asCompletedHandleTimeout);
    }
  }

  #timedOut(): void {
    for (const future of this.#todo) {
      future.removeDoneCallback(this.#onCompletion);
      this.#finished.putNowait([null]);
    }
    this.#todo.clear();
  }

  #completed(future: Future<T>): void {
    if (this.#todo.size === 0) return; // timed out before
    this.#todo.delete(future);
    this.#finished.putNowait([future]);
    if (this.#todo.size === 0) this.#timer?.cancel();
  }

  /** (In a list: TypeScript thinks that a promise of a future is one of the future's result.) */
  async #nextFinished(): Promise<[Future<T>]> {
    const [future] = await this.#finished.get();
    if (future === null) throw new TimeoutError();
    return [future];
  }

  /** `for c in as_completed(aws)`: coroutines, each of which gives the next result. */
  next(): IteratorResult<Coroutine<T>> {
    if (this.#left === 0) return { value: undefined, done: true };
    this.#left--;
    const _waitForOne = async (): Promise<T> => {
      const [future] = await this.#nextFinished();
      return future.result();
    };
    return { value: coro(_waitForOne) as Coroutine<never>, done: false };
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** `async for f in as_completed(aws)`: the futures themselves. */
  [Symbol.asyncIterator](): AsyncIterator<Future<T>> {
    return {
      next: async (): Promise<IteratorResult<Future<T>>> => {
        if (this.#left === 0) return { value: undefined, done: true };
        this.#left--;
        const [value] = await this.#nextFinished();
        return { value, done: false };
      },
    };
  }

  async __anext__(): Promise<unknown> {
    if (this.#left === 0) throw new StopAsyncIteration();
    this.#left--;
    return (await this.#nextFinished())[0];
  }
}

/** What `as_completed` returns. */
export interface AsCompleted<A> extends IterableIterator<Coroutine<ResultOf<A>>> {
  [Symbol.asyncIterator](): AsyncIterator<A extends Future<unknown> ? A : Task<ResultOf<A>>>;
}

interface AsCompletedOptions {
  timeout?: number | null;
}

/**
 * Runs awaitables concurrently and iterates over them as they finish.
 *
 * A plain `for` gives coroutines, each of which gives or raises the next result; `for await` gives the
 * futures. Raises TimeoutError, from the coroutines or the iteration, if they take longer than
 * `timeout` seconds.
 */
export function asCompleted<A extends Awaitable<unknown>>(
  awaitables: Iterable<A>,
  { timeout = null }: AsCompletedOptions = {},
): AsCompleted<A> {
  checkIterable(awaitables);
  const given = awaitables as Iterable<Awaitable<ResultOf<A>>>;
  return new _AsCompletedIterator<ResultOf<A>>(given, timeout) as never;
}

/** `as_completed` in a program that sets an eager task factory; in a list, as what `spawn` gives. */
export async function asCompletedEagerly<A extends Awaitable<unknown>>(
  awaitables: Iterable<A>,
  options?: AsCompletedOptions,
): Promise<[AsCompleted<A>]> {
  checkIterable(awaitables);
  const futures: Future<unknown>[] = [];
  for (const awaitable of new PySet(iterable(awaitables))) {
    const [future] = await ensureFutureEagerly(awaitable);
    futures.push(future);
  }
  return [asCompleted(futures, options) as never];
}

function checkIterable(awaitables: unknown): void {
  if (isfuture(awaitables) || iscoroutine(awaitables)) {
    throw new TypeError(`expects an iterable of awaitables, not ${shortTypeName(awaitables)}`);
  }
}

declareLibraryFunction("asCompletedHandleCompletion", "_AsCompletedIterator._handle_completion");
declareLibraryFunction("asCompletedHandleTimeout", "_AsCompletedIterator._handle_timeout");
