import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { enterAsyncContext } from "../../../../runtime/python/contextManagers.ts";
import { RuntimeError, ValueError } from "../../../../runtime/python/exceptions.ts";
import { tupleOf } from "../../../../runtime/python/tuple.ts";
import { log, show } from "./harness.ts";

async function main(): Promise<void> {
  const lock = new asyncio.Lock();

  async function hold(name: string, turns: number): Promise<void> {
    try {
      for (let turn = 0; turn < turns; turn++) {
        await using _ = await enterAsyncContext(lock);
        log(name, turn, lock.locked());
        await asyncio.sleep(0);
      }
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      log(name, "cancelled");
      throw error;
    }
  }

  await asyncio.gather(coro(hold, "a", 3), coro(hold, "b", 2), coro(hold, "c", 2));
  await lock.acquire();
  let tasks = [0, 1, 2, 3].map((i) => asyncio.createTask(coro(hold, `d${i}`, 1)));
  await asyncio.sleep(0);
  tasks[1]!.cancel();
  lock.release();
  tasks[0]!.cancel();
  log(lock.locked());
  await asyncio.wait(tasks);
  await lock.acquire();
  const task = asyncio.createTask(coro(hold, "woken first", 1));
  await asyncio.sleep(0);
  lock.release();
  await lock.acquire();
  log("then me");
  lock.release();
  await task;

  const semaphore = new asyncio.Semaphore(2);

  async function enter(name: string, turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn++) {
      await using _ = await enterAsyncContext(semaphore);
      log(name, turn, semaphore.locked());
      await asyncio.sleep(0);
    }
  }

  await asyncio.gather(...[0, 1, 2, 3].map((i) => coro(enter, `e${i}`, 2)));
  await semaphore.acquire();
  await semaphore.acquire();
  const acquirings = [0, 1, 2, 3].map(() => asyncio.createTask(coro(() => semaphore.acquire())));
  await asyncio.sleep(0);
  semaphore.release();
  acquirings[0]!.cancel();
  acquirings[2]!.cancel();
  semaphore.release();
  log(semaphore.locked());
  await asyncio.wait(acquirings, { timeout: 1 });
  log(acquirings.map((each) => tupleOf(each.done(), each.cancelled())));

  const event = new asyncio.Event();

  async function waitTwice(name: string): Promise<void> {
    await event.wait();
    log(name, event.isSet());
    await asyncio.sleep(0);
    log(name, await event.wait());
  }

  tasks = [0, 1, 2].map((i) => asyncio.createTask(coro(waitTwice, `f${i}`)));
  await asyncio.sleep(0);
  event.set();
  event.clear();
  await asyncio.sleep(0);
  tasks[1]!.cancel();
  event.set();
  await asyncio.wait(tasks);
  log(tasks.map((each) => each.cancelled()));

  const condition = new asyncio.Condition();
  let level = 0;

  async function waitForLevel(name: string, wanted: number): Promise<void> {
    await using _ = await enterAsyncContext(condition);
    await condition.waitFor(() => level >= wanted);
    log(name, "sees", level);
  }

  async function waitOnce(name: string): Promise<void> {
    await using _ = await enterAsyncContext(condition);
    try {
      await condition.wait();
      log(name, "notified");
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      log(name, "cancelled, holds the lock:", condition.locked());
      throw error;
    }
  }

  tasks = [1, 2, 3].map((i) => asyncio.createTask(coro(waitForLevel, `g${i}`, i)));
  for (let i = 0; i < 3; i++) {
    await asyncio.sleep(0);
    await using _ = await enterAsyncContext(condition);
    level++;
    condition.notifyAll();
    log("level", level);
  }
  await asyncio.wait(tasks);
  tasks = [0, 1, 2, 3].map((i) => asyncio.createTask(coro(waitOnce, `h${i}`)));
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  {
    await using _ = await enterAsyncContext(condition);
    condition.notify(2);
    tasks[0]!.cancel();
  }
  for (let i = 0; i < 6; i++) await asyncio.sleep(0);
  log(tasks.map((each) => each.done()));
  tasks[3]!.cancel();
  for (let i = 0; i < 6; i++) await asyncio.sleep(0);
  {
    await using _ = await enterAsyncContext(condition);
    condition.notifyAll();
  }
  await asyncio.wait(tasks);

  const barrier = new asyncio.Barrier(3);

  async function meet(name: string, rounds: number): Promise<void> {
    for (let i = 0; i < rounds; i++) log(name, "round", i, await barrier.wait());
  }

  async function meetOnce(name: string): Promise<void> {
    try {
      await using entered = await enterAsyncContext(barrier);
      log(name, entered.value);
    } catch (error) {
      log(name, show(error));
    }
  }

  await asyncio.gather(...[0, 1, 2].map((i) => coro(meet, `i${i}`, 3)));
  tasks = [0, 1].map((i) => asyncio.createTask(coro(meetOnce, `j${i}`)));
  await asyncio.sleep(0);
  log(barrier.nWaiting, barrier.parties);
  await barrier.reset();
  await asyncio.wait(tasks);
  log(barrier.broken, barrier.nWaiting);
  tasks = [0, 1].map((i) => asyncio.createTask(coro(meetOnce, `k${i}`)));
  await asyncio.sleep(0);
  tasks[0]!.cancel();
  await asyncio.sleep(0);
  await barrier.abort();
  await asyncio.wait(tasks);
  await meetOnce("late");
  log(barrier.broken);
  const bounded = new asyncio.BoundedSemaphore(1);
  const actions = [
    () => lock.release(),
    () => bounded.release(),
    () => condition.notify(),
    () => new asyncio.Barrier(0),
    () => new asyncio.Semaphore(-1),
  ];
  for (const action of actions) {
    try {
      action();
    } catch (error) {
      if (!(error instanceof RuntimeError || error instanceof ValueError)) throw error;
      log(show(error));
    }
  }
}

await asyncio.run(main);
