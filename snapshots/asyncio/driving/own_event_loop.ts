/** An event loop of one's own: a queue of tasks, a heap of timers, futures to wait for. */

import * as heapq from "py2ts-async/heapq";
import { deque } from "py2ts-async/collections";
import { coroutine } from "py2ts-async/types";
import { type Coroutine, awaited, coro as coro_ } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  Exception,
  type Int,
  StopIteration,
  ValueError,
  print,
  repr,
  str,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { add } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

const giveWay = coroutine(function* giveWay(): Generator<void> {
  yield;
});

export class Future {
  done: boolean;
  value: any;
  error: Exception | null;
  callbacks: ((future: Future | Task) => void)[];

  constructor() {
    this.done = false;
    this.value = null;
    this.error = null;
    this.callbacks = [];
  }

  setResult(value: any): void {
    this.done = true;
    this.value = value;
    for (const callback of this.callbacks) {
      callback(this);
    }
  }

  setException(error: Exception): void {
    this.error = error;
    this.setResult(null);
  }

  addDoneCallback(callback: (future: Future | Task) => void): void {
    if (this.done) {
      callback(this);
    } else {
      this.callbacks.push(callback);
    }
  }

  *__await__(): Generator<Future> {
    if (!this.done) {
      yield this;
    }
    if (this.error != null) {
      throw this.error;
    }
    return this.value;
  }
}

export class Task extends Future {
  coro: Coroutine<string | any[]>;
  loop: Loop;
  name: string;

  constructor(coro: Coroutine<string | any[]>, loop: Loop, name: string) {
    super();
    this.coro = coro;
    this.loop = loop;
    this.name = name;
    this.loop.ready.append(this);
  }

  async step(): Promise<void> {
    let waitingFor!: Future | null;
    let succeeded = false;
    try {
      waitingFor = await this.coro.send(null);
      succeeded = true;
    } catch (error_) {
      if (error_ instanceof StopIteration) {
        let stop: any = error_;
        print(`[${this.loop.now}] ${this.name} returns ${repr(stop.value)}`);
        this.setResult(stop.value);
      } else if (error_ instanceof Exception) {
        let error: any = error_;
        print(`[${this.loop.now}] ${this.name} raises ${repr(error)}`);
        this.setException(error);
      } else {
        throw error_;
      }
    }
    if (succeeded) {
      if (waitingFor == null) {
        this.loop.ready.append(this);
      } else {
        waitingFor.addDoneCallback(bound(this, "wakeUp"));
      }
    }
  }

  wakeUp(future: Future | Task): void {
    this.loop.ready.append(this);
  }
}

export class Loop {
  ready: deque<Task>;
  timers: (readonly [Int, number, Future])[];
  now: Int;
  sequence: number;

  constructor() {
    this.ready = new deque<Task>();
    this.timers = [];
    this.now = 0;
    this.sequence = 0;
  }

  createTask(coro: Coroutine<string | any[]>, name: string): Task {
    return new Task(coro, this, name);
  }

  sleep(delay: number): Future {
    const future = new Future();
    this.sequence += 1;
    heapq.heappush(this.timers, tuple.of(add(this.now, delay), this.sequence, future));
    return future;
  }

  async runUntilComplete(coro: Coroutine<string | any[]>): Promise<any> {
    const main = this.createTask(coro, "main");
    while (!main.done) {
      while (truth(this.ready)) {
        await this.ready.popleft().step();
      }
      if (this.timers.length > 0 && !main.done) {
        const [first, second, third] = heapq.heappop(this.timers);
        this.now = first;
        const _ = second;
        const future = third;
        future.setResult(null);
      }
    }
    return main.value;
  }
}

const loop = new Loop();

export async function cook(dish: string, minutes: number): Promise<string | any[]> {
  print(`[${loop.now}] ${dish} is prepared`);
  await awaited(giveWay());
  print(`[${loop.now}] ${dish} is on the fire`);
  await awaited(loop.sleep(minutes));
  if (dish === "toast") {
    throw new ValueError("burnt");
  }
  return `${dish} after ${minutes}`;
}

export async function main(): Promise<string | any[]> {
  const tasks = [tuple.of("soup", 20), tuple.of("toast", 3), tuple.of("eggs", 7)].map(
    ([dish, minutes]) => loop.createTask(coro_(cook, dish, minutes), dish),
  );
  const meal: any[] = [];
  for (const task of tasks) {
    try {
      meal.push(await awaited(task));
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      meal.push(str(error));
    }
  }
  await awaited(loop.sleep(1));
  return meal;
}

print(await loop.runUntilComplete(coro_(main)));
