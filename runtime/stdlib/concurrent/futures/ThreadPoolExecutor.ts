/**
 * `concurrent.futures.ThreadPoolExecutor`, cooperatively.
 *
 * While an event loop runs, a submitted function starts in the loop's next iteration, as a thread would,
 * with no more than `max_workers` under way; an async twin gives way wherever it awaits. Without a loop
 * there is nobody to give way to: the function runs when it is submitted.
 */
import { Future } from "../../../asyncio/concurrentFutures.ts";
import { startThread } from "../../../asyncio/executors.ts";
import { _getRunningLoop } from "../../../asyncio/events.ts";
import { bindArguments } from "../../../python/argumentBinding.ts";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.ts";
import type { Int } from "../../../python/integers.ts";
import { splitKeywords } from "../../../python/keywords.ts";
import { asThread, assignWorker, newIdent } from "../../threading/currentThread.ts";
import type { ThreadIdentity } from "../../threading/currentThread.ts";

interface WorkItem {
  readonly future: Future<unknown>;
  readonly run: () => unknown;
}

let pools = 0;

export class ThreadPoolExecutor {
  static readonly __module__ = "concurrent.futures.thread";
  readonly _isThreadPool = true;
  readonly #maxWorkers: number;
  readonly #prefix: string;
  readonly #initializer: (() => unknown) | null;
  readonly #queue: WorkItem[] = [];
  readonly #workers: ThreadIdentity[] = [];
  readonly #idle: ThreadIdentity[] = [];
  #down = false;

  constructor(
    maxWorkers: Int | null = null,
    threadNamePrefix = "",
    initializer: ((...args: never[]) => unknown) | null = null,
    initargs: readonly unknown[] = [],
  ) {
    if (maxWorkers !== null && Number(maxWorkers) <= 0) {
      throw new ValueError("max_workers must be greater than 0");
    }
    if (initializer !== null && typeof initializer !== "function") {
      throw new TypeError("initializer must be a callable");
    }
    this.#maxWorkers = maxWorkers === null ? 32 : Number(maxWorkers);
    this.#prefix = threadNamePrefix || `ThreadPoolExecutor-${pools++}`;
    this.#initializer = initializer && (() => initializer(...(initargs as never[])));
  }

  /** Has `fn(*args)` run by a worker. Raises RuntimeError after `shutdown`. */
  submit<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Future<Awaited<R>> {
    if (this.#down) throw new RuntimeError("cannot schedule new futures after shutdown");
    const future = new Future<unknown>();
    const [positional, keywords] = splitKeywords(args);
    const run = (): R => fn(...bindArguments(fn, positional, keywords));
    const item: WorkItem = { future, run };
    future._startWith(() => this.#runNow(item));
    this.#queue.push(item);
    if (_getRunningLoop() === null) this.#runNow(item);
    else this.#startNext();
    return future as Future<Awaited<R>>;
  }

  /** The results of calling `fn` with the items, in their order. */
  map<T, R>(fn: (item: T) => R, ...iterables: Iterable<T>[]): IterableIterator<Awaited<R>> {
    const columns = iterables.map((iterable) => [...iterable]);
    const length = Math.min(...columns.map((column) => column.length));
    const futures = Array.from({ length }, (_, i) => {
      const row = columns.map((column) => column[i]!) as unknown as [T];
      return this.submit(fn, ...row);
    });
    return (function* () {
      for (const future of futures) yield future.result();
    })();
  }

  /** Takes no more functions, and waits for those submitted. */
  shutdown(wait = true, { cancelFutures = false }: { cancelFutures?: boolean } = {}): void {
    this.#down = true;
    if (cancelFutures) for (const { future } of this.#queue.splice(0)) future.cancel();
    if (wait) for (const item of [...this.#queue]) this.#runNow(item);
  }

  __enter__(): this {
    return this;
  }

  __exit__(): boolean {
    this.shutdown();
    return false;
  }

  [Symbol.dispose](): void {
    this.shutdown();
  }

  #takeWorker(): ThreadIdentity | null {
    const idle = this.#idle.shift();
    if (idle !== undefined) return idle;
    if (this.#workers.length >= this.#maxWorkers) return null;
    const name = `${this.#prefix}_${this.#workers.length}`;
    const worker = { name, ident: newIdent(), daemon: false };
    this.#workers.push(worker);
    asThread(worker, () => this.#initializer?.());
    return worker;
  }

  #runNow(item: WorkItem): void {
    const place = this.#queue.indexOf(item);
    if (place < 0) return;
    this.#queue.splice(place, 1);
    if (!item.future.setRunningOrNotifyCancel()) return;
    const worker = this.#takeWorker() ?? this.#workers[0]!;
    try {
      item.future.setResult(asThread(worker, item.run));
    } catch (error) {
      item.future.setException(error);
    }
    this.#idle.push(worker);
  }

  /** Gives the oldest function that waits to a worker, if one is free. */
  #startNext(): void {
    const loop = _getRunningLoop();
    if (loop === null || this.#queue.length === 0) return;
    const worker = this.#takeWorker();
    if (worker === null) return;
    const item = this.#queue.shift()!;
    const { future } = item;
    const thread = startThread(
      loop as never,
      () => {
        if (!future.setRunningOrNotifyCancel()) return undefined;
        return asThread(worker, item.run);
      },
      [],
    );
    assignWorker(thread, worker);
    // Once it is given to a worker, nobody else may start it.
    future._startWith(() => {});
    thread.addDoneCallback(() => {
      if (!future.cancelled()) {
        const error = thread.exception();
        if (error === null) future.setResult(thread.result());
        else future.setException(error);
      }
      this.#idle.push(worker);
      this.#startNext();
    });
  }
}
