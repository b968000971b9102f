/** Eager tasks run at once up to their first wait; names, contexts, errors, cancellation. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, gatherEagerly, spawn } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import { ValueError, print, range, repr } from "py2ts-async/builtins";
import { handleGroup } from "py2ts-async/language";

const level = new contextvars.ContextVar("level", { default: 0 });

export async function instant(value: number | string): Promise<number | string> {
  print("  instant", value, asyncio.currentTask()!.getName());
  return value;
}

export async function waits(value: string | number): Promise<number | string> {
  print("  waits", value);
  level.set(level.get() + 1);
  await asyncio.sleep(0);
  print("  resumed", value, level.get());
  return value;
}

export async function fails(): Promise<never> {
  print("  fails");
  throw new ValueError("at once");
}

export async function parent(): Promise<number | string> {
  const me = asyncio.currentTask();
  const child = (await spawn(coro(waits, "child"), { name: "child" }))[0];
  print("  parent goes on", asyncio.currentTask() === me, child.done());
  return await child;
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  print(loop.getTaskFactory());
  loop.setTaskFactory(asyncio.eagerTaskFactory);
  let task: asyncio.Task<number | string> = (await spawn(coro(instant, 1), { name: "named" }))[0];
  print(task.done(), task.result(), task.getName(), await task);
  task = (await spawn(coro(waits, 2)))[0];
  print(task.done(), level.get());
  print(await task, level.get());
  task = (await spawn(fails))[0];
  print(task.done(), repr(task.exception()));
  print(
    await (
      await gatherEagerly(coro(instant, "g1"), coro(waits, "g2"), coro(instant, "g3"))
    )[0],
  );
  print(await parent());
  {
    await using group = new asyncio.TaskGroup();
    try {
      const items: asyncio.Task<number | string>[] = [];
      for (const n of range(4)) {
        items.push((await group.spawn(n % 2 !== 0 ? coro(instant, n) : coro(waits, n)))[0]);
      }
      const tasks = items;
      print(tasks.map((task) => task.done()));
    } catch (error) {
      group.except(error);
    }
  }
  try {
    {
      await using group = new asyncio.TaskGroup();
      try {
        await group.spawn(coro(waits, "sibling"));
        await group.spawn(fails);
        print("body goes on");
        await asyncio.sleep(0);
        print("never printed");
      } catch (error) {
        group.except(error);
      }
    }
  } catch (error) {
    handleGroup(error, [
      [
        ValueError,
        (errors) => {
          print(errors.exceptions);
        },
      ],
    ]);
  }
  task = (await spawn(coro(waits, "cancelled")))[0];
  task.cancel();
  print(await (await gatherEagerly(task, { returnExceptions: true }))[0], task.cancelled());
  print(await asyncio.waitFor(coro(instant, "limited"), 1));
  loop.setTaskFactory(null);
  task = (await spawn(coro(instant, "lazy again")))[0];
  print(task.done(), await task);
}

await asyncio.run(main);
