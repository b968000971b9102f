/** A scheduler that calls what lies in its queue: functions, bound methods, and tasks that are called. */

import * as time from "py2ts-async/time";
import { deque } from "py2ts-async/collections";
import { type Coroutine, awaited, coro as coro_ } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  type Float,
  StopIteration,
  asFloat,
  list,
  max,
  print,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { bound, invoke } from "py2ts-async/language";

export class Turn {
  *__await__(): Generator<Turn> {
    return yield this;
  }
}

export class Scheduler {
  ready: deque<readonly [any, readonly string[]]>;
  sleeping: (readonly [number | Float, Job | null])[];
  current: Job | null;

  constructor() {
    this.ready = new deque<readonly [any, readonly string[]]>();
    this.sleeping = [];
    this.current = null;
  }

  callSoon(callback: any, ...args: string[]): void {
    args = tuple(args) as string[];
    this.ready.append(tuple.of(callback, args));
  }

  callLater(delay: number, callback: Job | null): void {
    this.sleeping.push(tuple.of(asFloat(time.monotonic() + delay), callback));
    list.sort(this.sleeping, { key: (timer: readonly [number | Float, Job | null]) => timer[0] });
  }

  start(coro: Coroutine<null>): void {
    this.callSoon(new Job(coro));
  }

  async sleep(delay: number): Promise<void> {
    this.callLater(delay, this.current);
    this.current = null;
    await awaited(new Turn());
  }

  async run(): Promise<void> {
    while (truth(this.ready) || this.sleeping.length > 0) {
      let callback!: any;
      if (!truth(this.ready)) {
        let deadline: number | Float;
        [deadline, callback] = list.pop(this.sleeping, 0);
        time.sleep(Number(max(0, asFloat(Number(deadline) - time.monotonic()))));
        this.callSoon(callback);
      }
      let args: readonly string[];
      [callback, args] = this.ready.popleft();
      await invoke(callback, ...args);
    }
  }
}

export class Job {
  coro: Coroutine<null>;

  constructor(coro: Coroutine<null>) {
    this.coro = coro;
  }

  async __call__(): Promise<void> {
    scheduler.current = this;
    let succeeded = false;
    try {
      await this.coro.send(null);
      succeeded = true;
    } catch (error) {
      if (!(error instanceof StopIteration)) throw error;
      print("a job is over");
    }
    if (succeeded) {
      if (scheduler.current != null) {
        scheduler.callSoon(this);
      }
    }
  }
}

const scheduler = new Scheduler();

export async function countdown(name: string, n: number): Promise<void> {
  while (n > 0) {
    print(name, n);
    await scheduler.sleep(2);
    n -= 1;
  }
}

export async function countup(name: string, n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    print(name, i);
    await awaited(new Turn());
    await scheduler.sleep(0.5);
  }
}

scheduler.callSoon(print, "first");
scheduler.start(coro_(countdown, "down", 3));
scheduler.start(coro_(countup, "up", 3));
scheduler.callSoon(() => print("last"));
await scheduler.run();

/** Puts a method of its own into the queue. */
export class Stepper {
  coro: Coroutine<number>;
  queue: deque<(() => null) | (() => Promise<void>)>;

  constructor(coro: Coroutine<number>, queue: deque<(() => null) | (() => Promise<void>)>) {
    this.coro = coro;
    this.queue = queue;
    queue.append(bound(this, "step"));
  }

  async step(): Promise<void> {
    let succeeded = false;
    try {
      await this.coro.send(null);
      succeeded = true;
    } catch (stop) {
      if (!(stop instanceof StopIteration)) throw stop;
      print("result:", stop.value);
    }
    if (succeeded) {
      this.queue.append(bound(this, "step"));
    }
  }
}

export async function work(n: number): Promise<number> {
  for (let i = 0; i < n; i++) {
    print("work", i, "of", n);
    await awaited(new Turn());
  }
  return n;
}

const queue = new deque<(() => null) | (() => Promise<void>)>();
new Stepper(coro_(work, 2), queue);
new Stepper(coro_(work, 3), queue);
while (truth(queue)) {
  await queue.popleft()();
}
