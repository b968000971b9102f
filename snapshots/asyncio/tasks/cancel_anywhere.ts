/** Cancelling a task before, while and after it waits, and the future that it waits for. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { Dict, ValueError, asFloat, map, print, range, repr, str } from "py2ts-async/builtins";
import { bound, nameOf, unpack } from "py2ts-async/language";

export function outcome(task: asyncio.Task<any>): string {
  return `done=${str(task.done())} cancelled=${str(task.cancelled())} cancel again=${str(task.cancel())}`;
}

export async function turn(): Promise<void> {
  await asyncio.sleep(0);
}

export async function finish(task: asyncio.Task<any>): Promise<void> {
  try {
    print("result", await task);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("cancelled", error.args);
  }
  print(outcome(task));
}

export async function waits(future: asyncio.Future<any>): Promise<number> {
  await future;
  return 12;
}

// covers test_tasks: BaseTaskTests.test_cancel
export async function fromACallback(): Promise<void> {
  async function sleeper(): Promise<number> {
    await asyncio.sleep(10);
    return 12;
  }

  const task = asyncio.createTask(sleeper);
  asyncio.getRunningLoop().callSoon(bound(task, "cancel"));
  await finish(task);
}

// covers test_tasks: BaseTaskTests.test_cancel_yield
export async function betweenTwoTurns(): Promise<void> {
  async function yields(): Promise<number> {
    await asyncio.sleep(0);
    print("one turn later");
    await asyncio.sleep(0);
    print("two turns later");
    return 12;
  }

  const task = asyncio.createTask(yields);
  await turn();
  task.cancel();
  await finish(task);
}

// covers test_tasks: BaseTaskTests.test_cancel_inner_future
// covers test_tasks: BaseTaskTests.test_cancel_both_task_and_inner_future
export async function whatItWaitsFor(): Promise<void> {
  for (const both of [false, true]) {
    const future = asyncio.getRunningLoop().createFuture();
    const task = asyncio.createTask(coro(waits, future));
    await turn();
    print(future.cancel("future"), both && task.cancel("task"));
    await finish(task);
    print("future cancelled:", future.cancelled(), "requests:", task.cancelling());
  }
}

// covers test_tasks: BaseTaskTests.test_cancel_task_catching
export async function caught(): Promise<void> {
  const [first, second] = unpack(
    map((_) => asyncio.getRunningLoop().createFuture(), range(2)),
    2,
  );

  async function catches(): Promise<number | null> {
    await first;
    try {
      await second;
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      return 42;
    }
    return null;
  }

  const task = asyncio.createTask(catches);
  await turn();
  print("waits for the first:", repr(task).includes("wait_for=<Future pending"));
  first.setResult(null);
  await turn();
  task.cancel();
  print("second cancelled:", second.cancelled(), "task cancelled:", task.cancelled());
  await finish(task);
}

// covers test_tasks: BaseTaskTests.test_cancel_task_ignoring
export async function ignored(): Promise<void> {
  const [first, second, third] = unpack(
    map((_) => asyncio.getRunningLoop().createFuture(), range(3)),
    3,
  );

  async function ignores(): Promise<any> {
    await first;
    try {
      await second;
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
    }
    return await third;
  }

  const task = asyncio.createTask(ignores);
  await turn();
  first.setResult(null);
  await turn();
  print(
    task.cancel(),
    [first, second, third].map((future) => future.cancelled()),
  );
  await turn();
  third.setResult(42);
  await finish(task);
  print(
    [first, second, third].map((future) => future.cancelled()),
    task.cancelling(),
  );
}

// covers test_tasks: BaseTaskTests.test_cancel_current_task
export async function itself(): Promise<void> {
  async function cancelsItself(): Promise<number> {
    print(task.cancel(), task.cancelled(), task.cancelling());
    await asyncio.sleep(100);
    return 12;
  }

  const task = asyncio.createTask(cancelsItself);
  const before = asyncio.getRunningLoop().time();
  await finish(task);
  print("waited", asFloat(asyncio.getRunningLoop().time() - before));
}

// covers test_tasks: BaseTaskTests.test_cancel_at_end
export async function rightBeforeTheEnd(): Promise<void> {
  async function ends(): Promise<number> {
    print(task.cancel("too late"), task.cancelled());
    return 12;
  }

  let task = asyncio.createTask(ends);
  await finish(task);

  async function fails(): Promise<never> {
    task.cancel();
    throw new ValueError("wins");
  }

  task = asyncio.createTask(fails);
  print(await asyncio.gather(task, { returnExceptions: true }), outcome(task), task.cancelling());
}

// covers test_tasks: BaseTaskTests.test_cancel_awaited_task
export async function itselfBeforeAwaitingAnother(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  const tasks: Dict<string, asyncio.Task<any>> = new Dict<string, asyncio.Task<any>>();

  async function outer(): Promise<void> {
    tasks.set("inner", asyncio.createTask(coro(waits, future)));
    await turn();
    tasks.at("outer").cancel("passed on");
    await tasks.at("inner");
  }

  tasks.set("outer", asyncio.createTask(outer));
  await finish(tasks.at("outer"));
  print(tasks.at("inner").cancelled(), future.cancelled());
}

export async function main(): Promise<void> {
  for (const part of [
    fromACallback,
    betweenTwoTurns,
    whatItWaitsFor,
    caught,
    ignored,
    itself,
    rightBeforeTheEnd,
    itselfBeforeAwaitingAnother,
  ]) {
    print("---", nameOf(part));
    await part();
  }
}

await asyncio.run(main);
