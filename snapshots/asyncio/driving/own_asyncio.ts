/** An asyncio of one's own: futures, tasks, timers, gather; callbacks go through the loop. */

import * as heapq from "py2ts-async/heapq";
import * as itertools from "py2ts-async/itertools";
import { type Coroutine, awaited, coro as coro_ } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  Exception,
  type Float,
  RuntimeError,
  StopIteration,
  ValueError,
  asFloat,
  enumerate,
  format,
  getattr,
  isinstance,
  next,
  print,
  repr,
  tuple,
} from "py2ts-async/builtins";
import { eq, getitem, mul, setitem } from "py2ts-async/operator";
import { bound, inheritClassAttributes, invoke, or } from "py2ts-async/language";

export class Future {
  _loop: Loop | null;
  _state: any;
  _result: any;
  _exception: Exception | null;
  _callbacks: (
    | ((..._: (Future | Task | string | null)[]) => void)
    | ((fut: Future | Task | string | null) => void)
    | ((future?: Future | Task | string | null) => Promise<void>)
  )[];
  declare _PENDING: string;
  declare static _PENDING: string;
  declare _DONE: string;
  declare static _DONE: string;
  declare __iter__: Future["__await__"];

  static {
    [Future._PENDING, Future._DONE] = ["PENDING", "DONE"];
  }

  constructor({
    loop = null,
  }: {
    loop?: Loop | null;
  } = {}) {
    this._loop = loop || getEventLoop();
    this._state = this._PENDING;
    this._result = null;
    this._exception = null;
    this._callbacks = [];
  }

  done(): boolean {
    return eq(this._state, this._DONE);
  }

  result(): any {
    if (this._exception != null) {
      throw this._exception;
    }
    return this._result;
  }

  setResult(result: any): void {
    this._result = result;
    this._finish();
  }

  setException(exc: Exception): void {
    this._exception = exc;
    this._finish();
  }

  _finish(): void {
    this._state = this._DONE;
    for (const fn of this._callbacks) {
      this._loop!.callSoon(fn, this);
    }
    this._callbacks = [];
  }

  addDoneCallback(
    fn:
      | ((..._: (Future | Task | string | null)[]) => void)
      | ((fut: Future | Task | string | null) => void)
      | ((future?: Future | Task | string | null) => Promise<void>),
  ): void {
    if (this.done()) {
      this._loop!.callSoon(fn, this);
    } else {
      this._callbacks.push(fn);
    }
  }

  *__await__(): Generator<Future> {
    if (!this.done()) {
      yield this;
    }
    return this.result();
  }
  static {
    this.prototype.__iter__ = this.prototype.__await__;
  }

  static {
    inheritClassAttributes(this, "_PENDING", "_DONE");
  }
}

export class Task extends Future {
  _coro: Coroutine<any>;
  name: string;
  declare _counter: IterableIterator<number>;

  static _counter = itertools.count(1);

  constructor(
    coro: Coroutine<any>,
    {
      loop = null,
    }: {
      loop?: Loop | null;
    } = {},
  ) {
    super({ loop });
    this._coro = coro;
    this.name = `Task-${next(this._counter)}`;
    this._loop!.callSoon(bound(this, "_step"));
  }

  async _step(future: Future | Task | string | null = null): Promise<void> {
    let yielded!: Future;
    let succeeded = false;
    try {
      if (future != null && getattr(future, "_exception") != null) {
        yielded = await this._coro.throw(getattr(future, "_exception"));
      } else {
        yielded = await this._coro.send(null);
      }
      succeeded = true;
    } catch (exc) {
      if (exc instanceof StopIteration) {
        this.setResult(exc.value);
      } else if (exc instanceof Exception) {
        this.setException(exc);
      } else {
        throw exc;
      }
    }
    if (succeeded) {
      if (isinstance(yielded, Future)) {
        yielded.addDoneCallback(bound(this, "_step"));
      } else if (yielded == null) {
        this._loop!.callSoon(bound(this, "_step"));
      } else {
        throw new RuntimeError(`bad yield ${repr(yielded)}`);
      }
    }
  }

  static {
    inheritClassAttributes(this, "_counter");
  }
}

export class Loop {
  _ready: (readonly [
    (
      | ((..._: (Future | Task | string | null)[]) => void)
      | ((fut: Future | Task | string | null) => void)
      | ((future?: Future | Task | string | null) => Promise<void>)
      | ((result: any) => void)
    ),
    readonly (Future | Task | string | null)[],
  ])[];
  _scheduled: (readonly [
    number | Float,
    any,
    (result: any) => void,
    readonly (Future | Task | string | null)[],
  ])[];
  _seq: IterableIterator<any>;
  _time: number;
  _stopping: boolean;

  constructor() {
    this._ready = [];
    this._scheduled = [];
    this._seq = itertools.count();
    this._time = 0.0;
    this._stopping = false;
  }

  time(): number {
    return this._time;
  }

  callSoon(
    fn:
      | ((..._: (Future | Task | string | null)[]) => void)
      | ((fut: Future | Task | string | null) => void)
      | ((future?: Future | Task | string | null) => Promise<void>),
    ...args: (Future | Task)[]
  ): void {
    args = tuple(args) as (Future | Task)[];
    this._ready.push(tuple.of(fn, args));
  }

  callLater(delay: number, fn: (result: any) => void, ...args: (string | null)[]): void {
    args = tuple(args) as (string | null)[];
    heapq.heappush(
      this._scheduled,
      tuple.of(asFloat(this._time + delay), next(this._seq), fn, args),
    );
  }

  createTask(coro: Coroutine<any>): Task {
    return new Task(coro, { loop: this });
  }

  stop(..._: (Future | Task | string | null)[]): void {
    this._stopping = true;
  }

  async runOnce(): Promise<void> {
    if (!(this._ready.length > 0) && this._scheduled.length > 0) {
      this._time = Number(getitem(this._scheduled, 0)[0]);
    }
    while (this._scheduled.length > 0 && Number(getitem(this._scheduled, 0)[0]) <= this._time) {
      let _!: any;
      let fn:
        | ((result: any) => void)
        | ((..._: (Future | Task | string | null)[]) => void)
        | ((fut: Future | Task | string | null) => void)
        | ((future?: Future | Task | string | null) => Promise<void>);
      let args: readonly (Future | Task | string | null)[];
      [_, _, fn, args] = heapq.heappop(this._scheduled);
      this._ready.push(tuple.of(fn, args));
    }
    const [first, second] = [this._ready, []];
    const batch = first;
    this._ready = second;
    for (const [fn, args] of batch) {
      await invoke(fn, ...args);
    }
  }

  async runForever(): Promise<void> {
    this._stopping = false;
    while (!this._stopping) {
      await this.runOnce();
    }
  }

  async runUntilComplete(coro: Coroutine<any>): Promise<any> {
    const task = this.createTask(coro);
    task.addDoneCallback(bound(this, "stop"));
    await this.runForever();
    return task.result();
  }
}

let _loop: Loop | null = null;

export function getEventLoop(): Loop | null {
  if (_loop == null) {
    _loop = new Loop();
  }
  return _loop;
}

export function sleep(delay: number, result: string | null = null): Future {
  const fut = new Future();
  getEventLoop()!.callLater(delay, bound(fut, "setResult"), result);
  return fut;
}

export function gather(...coros: Coroutine<any>[]): Future {
  coros = tuple(coros) as Coroutine<any>[];
  const loop = getEventLoop();
  const outer = new Future();
  const results = mul([null], coros.length);
  let remaining = coros.length;

  function make(i: number): (fut: Future | Task | string | null) => void {
    function done(fut: Future | Task | string | null): void {
      setitem(
        results,
        i,
        or(getattr(fut, "_exception"), () => getattr(fut, "result")()),
      );
      remaining -= 1;
      if (remaining === 0) {
        outer.setResult(results);
      }
    }
    return done;
  }
  for (const [i, coro] of enumerate(coros)) {
    loop!.createTask(coro).addDoneCallback(make(i));
  }
  return outer;
}

export async function run(coro: Coroutine<any>): Promise<any> {
  return await getEventLoop()!.runUntilComplete(coro);
}

export async function fetch(name: string, delay: number): Promise<any> {
  const loop = getEventLoop();
  print(`${format(loop!.time(), ".1f")} start ${name}`);
  const got = await awaited(sleep(delay, name.repeat(2)));
  print(`${format(loop!.time(), ".1f")} end ${name}`);
  if (delay === 2) {
    throw new ValueError(name);
  }
  return got;
}

export async function main(): Promise<any> {
  print(await awaited(gather(coro_(fetch, "a", 1), coro_(fetch, "b", 2), coro_(fetch, "c", 1.5))));
  try {
    await fetch("d", 2);
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print("caught", e);
  }
  const t = getEventLoop()!.createTask(coro_(fetch, "e", 0.25));
  print(t.name, await awaited(t));
  return "bye";
}

print(await run(coro_(main)));
