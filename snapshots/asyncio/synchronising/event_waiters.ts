/** Which tasks an event wakes up, and in what order. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { TimeoutError, print, repr, str, tuple } from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

export function state(event: asyncio.Event): string {
  return str.rstrip(str.partition(repr(event), " [")[2], "]>");
}

// covers test_locks: EventTests.test_wait
export async function aLateComerNeedNotWait(): Promise<void> {
  const [event, order]: readonly [asyncio.Event, (readonly [string, boolean])[]] = [
    new asyncio.Event(),
    [],
  ];

  async function wait(name: string): Promise<void> {
    order.push(tuple.of(name, await event.wait()));
  }

  const tasks = ["first", "second"].map((name) => asyncio.createTask(coro(wait, name)));
  await asyncio.sleep(0);
  print(order, event.isSet());
  tasks.push(asyncio.createTask(coro(wait, "third")));
  event.set();
  await asyncio.sleep(0);
  // The third task was ready to run before the others were woken up.
  print(
    order,
    tasks.map((task) => task.done()),
    tasks.map((task) => task.result()),
  );
}

// covers test_locks: EventTests.test_wait_on_set, EventTests.test_clear
export async function setBefore(): Promise<void> {
  const event = new asyncio.Event();
  print(event.set(), event.isSet(), await event.wait());
  print(event.clear(), event.isSet());
  event.clear();
  try {
    await asyncio.waitFor(
      coro(() => event.wait()),
      1,
    );
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("timed out", state(event));
  }
}

// covers test_locks: EventTests.test_wait_cancel
export async function cancelled(): Promise<void> {
  const event = new asyncio.Event();
  const task = asyncio.createTask(coro(() => event.wait()));
  asyncio.getRunningLoop().callSoon(bound(task, "cancel"), "no more waiting");
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(error.args, state(event));
  }
}

// covers test_locks: EventTests.test_clear_with_waiters
export async function setAndCleared(): Promise<void> {
  const event = new asyncio.Event();
  const order: boolean[] = [];

  async function wait(): Promise<string> {
    order.push(await event.wait());
    return "woken";
  }

  const task = asyncio.createTask(wait);
  await asyncio.sleep(0);
  event.set();
  event.clear();
  print(order, state(event));
  // The waiting task was woken up by the first call already.
  event.set();
  event.set();
  print(order, state(event));
  event.clear();
  await asyncio.sleep(0);
  print(order, state(event), task.result());
}

export async function waitingAgainInTheSameTurn(): Promise<void> {
  const event = new asyncio.Event();

  async function wait(name: string): Promise<void> {
    for (let number = 0; number < 3; number++) {
      await event.wait();
      print(name, number);
      event.clear();
    }
  }

  const tasks = Array.from("ab", (name) => asyncio.createTask(coro(wait, name)));
  for (let _ = 0; _ < 4; _++) {
    await asyncio.sleep(0);
    print("set with", state(event));
    event.set();
  }
  await asyncio.sleep(1);
  print(
    tasks.map((task) => task.done()),
    state(event),
  );
  for (const task of tasks) {
    task.cancel();
  }
  await asyncio.wait(tasks);
}

export async function main(): Promise<void> {
  for (const part of [
    aLateComerNeedNotWait,
    setBefore,
    cancelled,
    setAndCleared,
    waitingAgainInTheSameTurn,
  ]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
