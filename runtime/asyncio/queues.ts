/** Queues, after CPython's asyncio/queues.py. */
import { le } from "../python/comparison.ts";
import { ValueError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { address, shortTypeName } from "../python/types.ts";
import { Status, WAIT_AGAIN } from "./awaiting.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { markCoroutineFunctions } from "./coroutines.ts";
import { QueueEmpty, QueueFull, QueueShutDown } from "./exceptions.ts";
import { Fifo } from "./fifo.ts";
import { Future, showAsFuture } from "./futures.ts";
import { Event } from "./locks/event.ts";
import { LoopBound } from "./locks/loopBound.ts";
import { heapPop, heapPush } from "./priorityHeap.ts";
import { declareLibraryCoroutines } from "./libraryCoroutines.ts";

export { QueueEmpty, QueueFull, QueueShutDown } from "./exceptions.ts";

/** What a `put` that need not wait gives: no coroutine is made for it. */
const PUT: Promise<void> = Promise.resolve();

type Waiters = Fifo<Waiter<never>>;

/**
 * What a task waits for in `get` and `put`. The task awaits it itself, without a coroutine in between:
 * what CPython's coroutine does after `await getter` is done in `_resuming`.
 */
abstract class Waiter<R> extends Future<R> {
  declare protected readonly _queue: Queue<any>;
  declare private readonly _waiters: Waiters;

  constructor(loop: BaseEventLoop, queue: Queue<any>, waiters: Waiters) {
    super({ loop });
    this._queue = queue;
    this._waiters = waiters;
    waiters.append(this as unknown as Waiter<never>);
  }

  /** Whether the queue is empty, or full. */
  protected abstract _mustWait(): boolean;
  protected abstract _finish(): R;

  override get _runsProgram(): boolean {
    return !this._queue._isPlain;
  }

  override _resuming(error: unknown): unknown {
    if (error === null) {
      if (!this._mustWait()) return (this._outcome = this._finish());
      // Somebody else was faster.
      this._queue._checkOpen();
      this._futureStatus = Status.PENDING;
      this._waiters.append(this as unknown as Waiter<never>);
      return WAIT_AGAIN;
    }
    this.cancel();
    this._waiters.remove(this as unknown as Waiter<never>);
    // Woken up, but unable to get or put: the next one may.
    if (!this._mustWait() && !this.cancelled()) wakeUpNext(this._waiters);
    return undefined;
  }
}

class Getter<T> extends Waiter<T> {
  protected override _mustWait(): boolean {
    return this._queue.empty();
  }

  protected override _finish(): T {
    return this._queue.getNowait() as T;
  }
}

class Putter<T> extends Waiter<void> {
  declare private readonly _item: T;

  constructor(loop: BaseEventLoop, queue: Queue<any>, waiters: Waiters, item: T) {
    super(loop, queue, waiters);
    this._item = item;
  }

  protected override _mustWait(): boolean {
    return this._queue.full();
  }

  protected override _finish(): void {
    this._queue.putNowait(this._item);
  }
}

showAsFuture(Getter);
showAsFuture(Putter);

/** A promise of an item. (`Promise.resolve` would take a task for what it stands for.) */
async function promiseOf<T>(item: T): Promise<T> {
  return item;
}

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
  readonly #getters = new Fifo<Waiter<never>>();
  readonly #putters = new Fifo<Waiter<never>>();
  readonly #finished = new Event();
  #isShutDown = false;
  /** Whether none of its methods may be one of the program's, nor call one. */
  readonly _isPlain: boolean;

  /** @param maxsize how many items fit in; no limit if it is not positive. */
  constructor(maxsize = 0) {
    super();
    this._isPlain = new.target === Queue;
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
    return !le(this._maxsize, 0) && this.qsize() >= this._maxsize;
  }

  /** Puts an item, when there is room. Raises QueueShutDown. */
  put(item: T): Promise<void> {
    if (!this.full()) {
      this.putNowait(item);
      return PUT;
    }
    this._checkOpen();
    return new Putter(this._getLoop(), this, this.#putters, item);
  }

  /** Puts an item. Raises QueueFull, or QueueShutDown. */
  putNowait(item: T): void {
    this._checkOpen();
    if (this.full()) throw new QueueFull();
    this._put(item);
    this._unfinishedTasks++;
    this.#finished.clear();
    wakeUpNext(this.#getters);
  }

  /** Takes an item, when there is one. Raises QueueShutDown. */
  get(): Promise<T> {
    if (!this.empty()) return promiseOf(this.getNowait());
    this._checkOpen();
    return new Getter(this._getLoop(), this, this.#getters);
  }

  /** Takes an item. Raises QueueEmpty, or QueueShutDown. */
  getNowait(): T {
    if (this.empty()) {
      this._checkOpen();
      throw new QueueEmpty();
    }
    const item = this._get();
    wakeUpNext(this.#putters);
    return item;
  }

  _checkOpen(): void {
    if (this.#isShutDown) throw new QueueShutDown();
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
function wakeUpNext(waiters: Waiters): void {
  while (waiters.length > 0) {
    const waiter = waiters.popleft();
    if (waiter.done()) continue;
    waiter._settleResult(null);
    break;
  }
}

function wakeUpAll(waiters: Waiters): void {
  while (waiters.length > 0) {
    const waiter = waiters.popleft();
    if (!waiter.done()) waiter._settleResult(null);
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

markCoroutineFunctions(Queue.prototype.put, Queue.prototype.get);
declareLibraryCoroutines({
  "Queue.put": ["queues.py", 125, 139],
  "Queue.get": ["queues.py", 172, 186],
  "Queue.join": ["queues.py", 242, 251],
});
