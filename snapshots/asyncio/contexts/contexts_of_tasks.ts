/** Context variables in tasks: each has a copy of its creator's context, or the one it is given. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import * as random from "py2ts-async/random";
import { len, map, print, range } from "py2ts-async/builtins";
import { bindArguments, bound, invoke, nameOf } from "py2ts-async/language";

const colour = new contextvars.ContextVar("colour", { default: "none" });
const number = new contextvars.ContextVar<number>("number");

// covers test_tasks: BaseTaskTests.test_context_1
/** The task sees neither what its creator sets later, nor the creator what it sets. */
export async function aCopyAtCreation(): Promise<void> {
  async function sub(): Promise<void> {
    await asyncio.sleep(0.01);
    print("sub sees", colour.get());
    colour.set("something else");
  }

  print("main sees", colour.get());
  const task = asyncio.createTask(sub);
  colour.set("yes");
  await task;
  print("main sees", colour.get());
}

// covers test_tasks: BaseTaskTests.test_context_2
/** What a done callback or a timer sets does not reach the task; what the task sets stays. */
export async function callbacksHaveACopyToo(): Promise<void> {
  const loop = asyncio.getRunningLoop();

  function callback(future: asyncio.Future<any>): void {
    print("  callback sees", colour.get());
    colour.set("polluted");
  }

  for (let turn = 0; turn < 2; turn++) {
    const future = loop.createFuture();
    future.addDoneCallback(callback);
    colour.set(`turn ${turn}`);
    loop.callSoon(bound(future, "setResult"), null);
    await future;
    print(colour.get(), { end: ": " });
    for (let step = 0; step < 3; step++) {
      colour.set(`step ${step} of ${turn}`);
      await asyncio.sleep(0.001);
      print(colour.get(), { end: ", " });
    }
    print();
  }
}

// covers test_tasks: BaseTaskTests.test_context_3
export async function aHundredTasks(): Promise<void> {
  const level = new contextvars.ContextVar("level", { default: -1 });
  const mistakes: number[] = [];

  async function sub(start: number): Promise<void> {
    for (let step = 0; step < 10; step++) {
      level.set(start + step);
      await asyncio.sleep(random.uniform(0.001, 0.05));
      if (level.get() !== start + step) {
        mistakes.push(start);
      }
    }
  }

  await asyncio.gather(
    ...map((_) => asyncio.createTask(coro(sub, random.randint(0, 10))), range(100)),
  );
  print("mistakes", mistakes, "here", level.get());
}

// covers test_tasks: BaseTaskTests.test_context_4, BaseTaskTests.test_context_5
// covers test_tasks: BaseTaskTests.test_context_6, BaseTaskTests.test_get_context
/** Tasks that are given one context work in it, whoever makes them. */
export async function aGivenContext(): Promise<void> {
  async function sets(value: number): Promise<void> {
    await asyncio.sleep(0);
    number.set(value);
  }

  const loop = asyncio.getRunningLoop();
  for (const make of [asyncio.Task, asyncio.createTask, bound(loop, "createTask")]) {
    const context = contextvars.copyContext();
    const seen = [context.get(number)];
    for (const value of [1, 2]) {
      const task = invoke(make, ...bindArguments(make, [coro(sets, value)], { context }));
      await task;
      seen.push(context.get(number));
      print(task.getContext() === context, { end: " " });
    }
    print(seen, number.get("not set here"));
  }
  print(asyncio.currentTask()!.getContext().get(colour), len(new contextvars.Context()));
}

export async function main(): Promise<void> {
  for (const scene of [aCopyAtCreation, callbacksHaveACopyToo, aHundredTasks, aGivenContext]) {
    print(nameOf(scene));
    await asyncio.createTask(scene);
  }
}

await asyncio.run(main);
print(colour.get());
