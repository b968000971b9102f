/** Subclasses of Queue that hold their items in containers of their own. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { deque } from "py2ts-async/collections";
import { Dict, iter, list, next, print, reversed, str, tuple } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

/** Each item at most once, in order of its first arrival. */
export class UniqueQueue extends asyncio.Queue {
  declare _queue: Dict<any, number>;

  _init(maxsize: any): void {
    print("made for", maxsize);
    this._queue = new Dict<any, number>();
  }

  _put(item: any): void {
    this._queue.set(item, this._queue.get(item, 0) + 1);
  }

  _get(): readonly [any, number] {
    const item = next(iter(this._queue));
    return tuple.of(item, this._queue.pop(item));
  }
}

/** Never full: the newest items push out the oldest ones. */
export class RingQueue extends asyncio.Queue {
  declare _queue: deque<any>;

  _init(maxsize: any): void {
    this._queue = new deque(undefined, maxsize);
  }

  full(): boolean {
    return false;
  }
}

/** A container with the fewest methods that a queue needs. */
export class Stack {
  plates: any[];

  constructor() {
    this.plates = [];
  }

  __len__(): number {
    return this.plates.length;
  }

  [Symbol.iterator]() {
    return reversed(this.plates);
  }
}

export class PlateQueue extends asyncio.Queue {
  declare _queue: Stack;

  _init(maxsize: any): void {
    this._queue = new Stack();
  }

  _put(item: any): void {
    this._queue.plates.push(item);
  }

  _get(): any {
    return list.pop(this._queue.plates);
  }
}

/** Counts what passes, on top of another order. */
export class CountingQueue extends asyncio.PriorityQueue {
  passed: number;

  constructor(maxsize: number = 0) {
    super(maxsize);
    this.passed = 0;
  }

  putNowait(item: any): void {
    this.passed += 1;
    super.putNowait(item);
  }

  _get(): string {
    return `item ${str(super._get())}`;
  }
}

export async function fillAndEmpty(
  queue: UniqueQueue | RingQueue | PlateQueue | CountingQueue,
  items: string | number[],
): Promise<void> {
  for (const item of items) {
    await queue.put(item);
  }
  print(queue, queue.qsize(), bound(queue, "full")(), queue.empty());
  const taken: any[] = [];
  while (!queue.empty()) {
    taken.push(await queue.get());
  }
  print(taken, queue.empty(), queue);
}

export async function main(): Promise<void> {
  await fillAndEmpty(new UniqueQueue(3), "abab");
  await fillAndEmpty(new RingQueue(3), "abcde");
  await fillAndEmpty(new PlateQueue(), [1, 2, 3]);
  const counting = new CountingQueue();
  await fillAndEmpty(counting, [3, 1, 2]);
  print(counting.passed);

  const unique = new UniqueQueue(1);
  const getter = asyncio.createTask(coro(bound(unique, "get")));
  await asyncio.sleep(0);
  unique.putNowait("x");
  const putter = asyncio.createTask(coro(bound(unique, "put"), "x"));
  await asyncio.sleep(0);
  print(getter.done(), unique);
  print(await getter, await unique.get(), putter.done());
  unique.putNowait("y");
  unique.shutdown(true);
  print(unique);
}

await asyncio.run(main);
