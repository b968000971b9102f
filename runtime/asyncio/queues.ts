/** Queues, after CPython's asyncio/queues.py. */
import { ValueError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { address, shortTypeName } from "../python/types.ts";
import { markCoroutineFunctions } from "./coroutines.ts";
import { QueueEmpty, QueueFull, QueueShutDown } from "./exceptions.ts";
import { Fifo } from "./fifo.ts";
import type { Future } from "./futures.ts";
import { Event } from "./locks/event.ts";
import { LoopBound } from "./locks/loopBound.ts";
import { heapPop, heapPush } from "./priorityHeap.ts";
import { declareLibraryCoroutines } from "./libraryCoroutines.ts";

export { QueueEmpty, QueueFull, QueueShutDown } from "./exceptions.ts";

/** What a `put` that need not wait gives: no coroutine is made for it. */
const PUT: Promise<void> = Promise.resolve();

/** What holds the items: subclasses may use another container. */
interface Container<T> extends Iterable<T> {
  length?: number;
  size?: number;
}

/**
 * A first-in first-out queue between tasks. With a positive `maxsize`, putting waits while it is full.
 *
 * Subclasses may override `_init(maxsize)`, `_put(item)` and `_get()`, as in CPython.
 */
export class Queue<T = unknown> extends LoopBound {
  static readonly __module__: string = "asyncio.queues";

  _maxsize: number;
  _queue!: Container<T>;
  _unfinishedTasks = 0;
  readonly #getters = new Fifo<Future<null>>();
  readonly #putters = new Fifo<Future<null>>();
  readonly #finished = new Event();
  #isShutDown = false;

  /** @param maxsize how many items fit in; no limit if it is not positive. */
  constructor(maxsize = 0) {
    super();
    this._maxsize = maxsize;
    this.#finished.set();
    this._init(maxsize);
  }

  _init(_maxsize: number): void {
    this._queue = new Fifo<T>();
  }

  _get(): T {
    return (this._queue as Fifo<T>).popleft();
  }

  _put(item: T): void {
    (this._queue as Fifo<T>).append(item);
  }

  /** How many items fit in; not positive if there is no limit. */
  get maxsize(): number {
    return this._maxsize;
  }

  /** The number of items. */
  qsize(): number {
    const queue = this._queue;
    return queue.length ?? queue.size ?? [...queue].length;
  }

  empty(): boolean {
    return this.qsize() === 0;
  }

  full(): boolean {
    return this._maxsize > 0 && this.qsize() >= this._maxsize;
  }

  /** Puts an item, when there is room. Raises QueueShutDown. */
  put(item: T): Promise<void> {
    if (this.full()) return this.#putInTurn(item);
    this.putNowait(item);
    return PUT;
  }

  async #putInTurn(item: T): Promise<void> {
    while (this.full()) {
      if (this.#isShutDown) throw new QueueShutDown();
      const putter = this._getLoop().createFuture<null>();
      this.#putters.append(putter);
      try {
        await putter;
      } catch (error) {
        putter.cancel();
        this.#putters.remove(putter);
        // Woken up by get_nowait(), but unable to put: the next one may.
        if (!this.full() && !putter.cancelled()) wakeUpNext(this.#putters);
        throw error;
      }
    }
    this.putNowait(item);
  }

  /** Puts an item. Raises QueueFull, or QueueShutDown. */
  putNowait(item: T): void {
    if (this.#isShutDown) throw new QueueShutDown();
    if (this.full()) throw new QueueFull();
    this._put(item);
    this._unfinishedTasks++;
    this.#finished.clear();
    wakeUpNext(this.#getters);
  }

  /** Takes an item, when there is one. Raises QueueShutDown. */
  async get(): Promise<T> {
    while (this.empty()) {
      if (this.#isShutDown) throw new QueueShutDown();
      const getter = this._getLoop().createFuture<null>();
      this.#getters.append(getter);
      try {
        await getter;
      } catch (error) {
        getter.cancel();
        this.#getters.remove(getter);
        // Woken up by put_nowait(), but unable to get: the next one may.
        if (!this.empty() && !getter.cancelled()) wakeUpNext(this.#getters);
        throw error;
      }
    }
    return this.getNowait();
  }

  /** Takes an item. Raises QueueEmpty, or QueueShutDown. */
  getNowait(): T {
    if (this.empty()) {
      if (this.#isShutDown) throw new QueueShutDown();
      throw new QueueEmpty();
    }
    const item = this._get();
    wakeUpNext(this.#putters);
    return item;
  }

  /** Says that an item which was taken has been dealt with. Raises ValueError if that is once too often. */
  taskDone(): void {
    if (this._unfinishedTasks <= 0) throw new ValueError("task_done() called too many times");
    this._unfinishedTasks--;
    if (this._unfinishedTasks === 0) this.#finished.set();
  }

  /** Waits until every item has been dealt with. */
  async join(): Promise<void> {
    if (this._unfinishedTasks > 0) await this.#finished.wait();
  }

  /**
   * Shuts the queue down: putting raises QueueShutDown, and so does getting once it is empty, or at
   * once if `immediate`, which throws the items away.
   */
  shutdown(immediate = false): void {
    this.#isShutDown = true;
    if (immediate) {
      while (!this.empty()) {
        this._get();
        if (this._unfinishedTasks > 0) this._unfinishedTasks--;
      }
      if (this._unfinishedTasks === 0) this.#finished.set();
    }
    wakeUpAll(this.#getters);
    wakeUpAll(this.#putters);
  }

  #format(): string {
    let text = `maxsize=${repr(this._maxsize)}`;
    if (this.qsize() > 0) text += ` _queue=${repr([...this._queue])}`;
    if (this.#getters.length > 0) text += ` _getters[${this.#getters.length}]`;
    if (this.#putters.length > 0) text += ` _putters[${this.#putters.length}]`;
    if (this._unfinishedTasks > 0) text += ` tasks=${this._unfinishedTasks}`;
    if (this.#isShutDown) text += " shutdown";
    return text;
  }

  __repr__(): string {
    return `<${shortTypeName(this)} at ${address(this)} ${this.#format()}>`;
  }

  __str__(): string {
    return `<${shortTypeName(this)} ${this.#format()}>`;
  }
}

/** Wakes up the first one that has not been cancelled. */
function wakeUpNext(waiters: Fifo<Future<null>>): void {
  while (waiters.length > 0) {
    const waiter = waiters.popleft();
    if (waiter.done()) continue;
    waiter.setResult(null);
    break;
  }
}

function wakeUpAll(waiters: Fifo<Future<null>>): void {
  while (waiters.length > 0) {
    const waiter = waiters.popleft();
    if (!waiter.done()) waiter.setResult(null);
  }
}

/** A queue that gives the smallest item first; items are often tuples `(priority, data)`. */
export class PriorityQueue<T = unknown> extends Queue<T> {
  static override readonly __module__: string = "asyncio.queues";

  override _init(_maxsize: number): void {
    this._queue = [];
  }

  override _put(item: T): void {
    heapPush(this._queue as T[], item);
  }

  override _get(): T {
    return heapPop(this._queue as T[]);
  }
}

/** A queue that gives the newest item first. */
export class LifoQueue<T = unknown> extends Queue<T> {
  static override readonly __module__: string = "asyncio.queues";

  override _init(_maxsize: number): void {
    this._queue = [];
  }

  override _put(item: T): void {
    (this._queue as T[]).push(item);
  }

  override _get(): T {
    return (this._queue as T[]).pop() as T;
  }
}

markCoroutineFunctions(Queue.prototype.put);
declareLibraryCoroutines({
  "Queue.put": ["queues.py", 125, 139],
  "Queue.get": ["queues.py", 172, 186],
  "Queue.join": ["queues.py", 242, 251],
});
