/** Subclasses of asyncio's classes with attributes of their own, by whatever names. */

import * as asyncio from "py2ts-async/asyncio";
import { enterAsyncContext, enterContext } from "py2ts-async/contextlib";
import { print } from "py2ts-async/builtins";
import { bound, keywordDict, keywords } from "py2ts-async/language";

export class NumberedLock extends asyncio.Lock {
  held: number;
  turns: any[];
  boundLoop: number;
  isLocked: string;
  heldAtOnce: number;

  constructor() {
    super();
    this.held = 1;
    this.turns = [];
    this.boundLoop = 5;
    this.isLocked = "no";
    this.heldAtOnce = 3;
  }
}

export class CountingQueue extends asyncio.Queue {
  items: number;
  getters: string;
  queue: any[];
  unfinished: number;
  finished: number;
  closed: number;

  constructor() {
    super();
    this.items = 3;
    this.getters = "g";
    this.queue = [];
    this.unfinished = 5;
    this.finished = 6;
    this.closed = 7;
  }
}

export class NamedTask extends asyncio.Task {
  name: string;
  phase: number;
  resume: number;
  callback: number;
  cancelRequests: number;

  constructor(
    coro: asyncio.Coroutine<number>,
    {
      ...kwOptions
    }: {
      [name: string]: any;
    } = {},
  ) {
    let kw = keywordDict(kwOptions);
    super(coro, { ...keywords(kw) });
    this.name = "mine";
    this.phase = 1;
    this.resume = 5;
    this.callback = 7;
    this.cancelRequests = 8;
  }
}

export class NotedFuture extends asyncio.Future {
  callback: number;
  callbackContext: number;
  moreCallbacks: number;

  constructor({
    ...kwOptions
  }: {
    [name: string]: any;
  } = {}) {
    let kw = keywordDict(kwOptions);
    super({ ...keywords(kw) });
    this.callback = 1;
    this.callbackContext = 2;
    this.moreCallbacks = 3;
  }
}

export class FlaggedEvent extends asyncio.Event {
  value: string;
  waiters: number;
  flag: number;

  constructor() {
    super();
    this.value = "x";
    this.waiters = 3;
    this.flag = 9;
  }
}

export class RatedSemaphore extends asyncio.Semaphore {
  value: number;
  turns: number;
  loop: number;

  constructor() {
    super(1);
    this.value = 99;
    this.turns = 3;
    this.loop = 5;
  }
}

export class OwnedCondition extends asyncio.Condition {
  lock: string;
  waiters: number;

  constructor() {
    super();
    this.lock = "mine";
    this.waiters = 3;
  }
}

export class CountedBarrier extends asyncio.Barrier {
  state: string;
  count: number;
  cond: number;
  limit: number;

  constructor() {
    super(1);
    this.state = "s";
    this.count = 5;
    this.cond = 2;
    this.limit = 9;
  }
}

export class Crew extends asyncio.TaskGroup {
  tasks: number;
  errors: number;
  loop: number;
  parent: number;
  exiting: number;
  aborting: number;
  entered: number;
  raised: number;

  constructor() {
    super();
    this.tasks = 1;
    this.errors = 2;
    this.loop = 3;
    this.parent = 4;
    this.exiting = 5;
    this.aborting = 6;
    this.entered = 7;
    this.raised = 8;
  }
}

export class Stage extends asyncio.Runner {
  state: number;
  loop: number;
  context: number;
  interrupts: number;
  debug: number;
  loopWasSet: number;
  loopFactory: number;

  constructor() {
    super();
    this.state = 1;
    this.loop = 2;
    this.context = 3;
    this.interrupts = 4;
    this.debug = 5;
    this.loopWasSet = 6;
    this.loopFactory = 7;
  }
}

export async function work(): Promise<number> {
  await asyncio.sleep(0);
  return 5;
}

export async function main(): Promise<void> {
  const lock = new NumberedLock();
  let t!: asyncio.Task<boolean | number> | NamedTask;
  {
    await using lockContext = await enterAsyncContext(lock);
    try {
      print("in", lock.locked(), lock.held, lock.turns);
      t = asyncio.createTask(asyncio.coro(bound(lock, "acquire")));
      await asyncio.sleep(0);
    } catch (error) {
      lockContext.except(error);
    }
  }
  await t;
  print(lock.locked());
  const q = new CountingQueue();
  await q.put(1);
  print(await q.get(), q.items, q.getters, q.qsize(), q.unfinished);
  q.taskDone();
  await q.join();
  t = new NamedTask(asyncio.coro(work));
  print(
    await t,
    t.name,
    t.phase,
    t.resume,
    t.callback,
    t.getName().startsWith("Task-"),
    t.cancelRequests,
  );
  const f = new NotedFuture();
  f.addDoneCallback((f: NotedFuture) => print("done", f.callback, f.moreCallbacks));
  f.setResult(3);
  print(await f, f.callback, f.callbackContext);
  await asyncio.sleep(0);
  const e = new FlaggedEvent();
  t = asyncio.createTask(asyncio.coro(bound(e, "wait")));
  await asyncio.sleep(0);
  e.set();
  print(await t, e.value, e.waiters, e.flag, e.isSet());
  const s = new RatedSemaphore();
  {
    await using sContext = await enterAsyncContext(s);
    print(s.locked(), s.value, s.turns, s.loop);
  }
  const c = new OwnedCondition();
  {
    await using cContext = await enterAsyncContext(c);
    try {
      print(c.lock, c.locked(), c.waiters);
      c.notifyAll();
    } catch (error) {
      cContext.except(error);
    }
  }
  const b = new CountedBarrier();
  print(await b.wait(), b.state, b.count, b.parties);
  let g!: Crew;
  {
    await using crewContext = await enterAsyncContext(new Crew());
    g = crewContext.value;
    t = g.createTask(work);
  }
  print(t.result(), g.tasks, g.errors, g.loop, g.parent, g.exiting, g.raised);
}

{
  using stageContext = enterContext(new Stage());
  try {
    const r = stageContext.value;
    await r.run(main);
    print(r.state, r.loop, r.context, r.interrupts);
  } catch (error) {
    stageContext.except(error);
  }
}
