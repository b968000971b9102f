/** A loop of handles and timers, whose tasks wait for whatever their coroutines yield. */

import * as heapq from "py2ts-async/heapq";
import * as time from "py2ts-async/time";
import { deque } from "py2ts-async/collections";
import { type Coroutine, awaited, coro as coro_ } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  type BaseException,
  type Float,
  StopIteration,
  ValueError,
  asFloat,
  getattr,
  len,
  max,
  print,
  range,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { getitem, lt } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

export class Handle {
  _callback: any;
  _args: readonly (string | number | null)[];
  _cancelled: boolean;

  constructor(callback: any, args: readonly (string | number | null)[]) {
    this._callback = callback;
    this._args = args;
    this._cancelled = false;
  }

  cancel(): void {
    this._cancelled = true;
  }

  async _run(): Promise<void> {
    if (!this._cancelled) {
      await this._callback(...this._args);
    }
  }
}

export class TimerHandle extends Handle {
  when: number | Float;

  constructor(when: number, callback: any, args: readonly (string | number | null)[]) {
    super(callback, args);
    this.when = asFloat(when);
  }

  __lt__(other: any): boolean {
    return lt(this.when, other.when);
  }
}

export class EventLoop {
  _ready: deque<Handle | TimerHandle>;
  _timers: TimerHandle[];

  constructor() {
    this._ready = new deque<Handle | TimerHandle>();
    this._timers = [];
  }

  callSoon(callback: any, ...args: (string | number | null)[]): Handle {
    args = tuple(args) as (string | number | null)[];
    const h = new Handle(callback, args);
    this._ready.append(h);
    return h;
  }

  callAt(when: number | Float, callback: any, ...args: (string | number)[]): TimerHandle {
    args = tuple(args) as (string | number)[];
    const t = new TimerHandle(Number(when), callback, args);
    heapq.heappush(this._timers, t);
    return t;
  }

  callLater(delay: number, callback: any, ...args: (string | number)[]): TimerHandle {
    return this.callAt(asFloat(time.monotonic() + delay), callback, ...args);
  }

  async _runOnce(): Promise<void> {
    let timeout: number | Float | null = null;
    if (truth(this._ready)) {
      timeout = 0;
    } else if (this._timers.length > 0) {
      timeout = max(0, asFloat(Number(getitem(this._timers, 0).when) - time.monotonic()));
    }
    if (truth(timeout)) {
      time.sleep(Number(timeout));
    }
    const now = time.monotonic();
    while (this._timers.length > 0 && Number(getitem(this._timers, 0).when) <= now) {
      this._ready.append(heapq.heappop(this._timers));
    }
    for (const _ of range(len(this._ready))) {
      const handle = this._ready.popleft();
      await handle._run();
    }
  }

  async runUntilComplete(main: Coroutine<string>): Promise<any> {
    const task = new Task(main, this);
    while (!task.done) {
      await this._runOnce();
    }
    return task.result();
  }
}

export class Future {
  loop: EventLoop;
  done: boolean;
  _value: any;
  _exc: BaseException | null;
  _callbacks: ((fut: string | number | Future | null) => Promise<void>)[];

  constructor(loop: EventLoop) {
    this.loop = loop;
    this.done = false;
    this._value = null;
    this._exc = null;
    this._callbacks = [];
  }

  async setResult(value: any): Promise<void> {
    this._value = value;
    await this._fire();
  }

  async setException(exc: BaseException): Promise<void> {
    this._exc = exc;
    await this._fire();
  }

  async _fire(): Promise<void> {
    this.done = true;
    const [first, second] = [this._callbacks, []];
    const callbacks = first;
    this._callbacks = second;
    for (const cb of callbacks) {
      await cb(this);
    }
  }

  addDoneCallback(cb: (fut: string | number | Future | null) => Promise<void>): void {
    this._callbacks.push(cb);
  }

  result(): any {
    if (this._exc != null) {
      throw this._exc;
    }
    return this._value;
  }

  *__await__(): Generator<Future> {
    if (!this.done) {
      yield this;
    }
    return this.result();
  }
}

export class Task extends Future {
  coro: Coroutine<string>;

  constructor(coro: Coroutine<string>, loop: EventLoop) {
    super(loop);
    this.coro = coro;
    loop.callSoon(bound(this, "_step"), null);
  }

  async _step(fut: string | number | Future | null): Promise<void> {
    let nxt!: Future;
    let succeeded = false;
    try {
      if (fut != null && getattr(fut, "_exc") != null) {
        nxt = await this.coro.throw(getattr(fut, "_exc"));
      } else {
        nxt = await this.coro.send(null);
      }
      succeeded = true;
    } catch (error) {
      if (error instanceof StopIteration) {
        let stop: any = error;
        await this.setResult(stop.value);
      } else {
        let exc: any = error;
        await this.setException(exc);
      }
    }
    if (succeeded) {
      nxt.addDoneCallback(bound(this, "_step"));
    }
  }
}

const loop = new EventLoop();

export function sleep(delay: number): Future {
  const f = new Future(loop);
  loop.callLater(delay, bound(f, "setResult"), delay);
  return f;
}

export async function say(what: string, delay: number): Promise<string> {
  const got = await awaited(sleep(delay));
  print(what, "after", got);
  if (what === "bad") {
    throw new ValueError(what);
  }
  return what;
}

export async function main(): Promise<string> {
  const a = new Task(coro_(say, "a", 2), loop);
  const b = new Task(coro_(say, "b", 1), loop);
  const c = new Task(coro_(say, "bad", 0.5), loop);
  const h = loop.callLater(1.5, print, "never");
  h.cancel();
  loop.callSoon(print, "soon", 1);
  print(await awaited(b));
  print(await awaited(a));
  try {
    await awaited(c);
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print("caught", e);
  }
  return "end";
}

print(await loop.runUntilComplete(coro_(main)));
