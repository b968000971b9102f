/** Workers that go home when the queue is shut down. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { map, print, sum } from "py2ts-async/builtins";

export async function sorter(name: string, belt: asyncio.Queue<number>): Promise<number> {
  let handled = 0;
  try {
    while (true) {
      const apple = await belt.get();
      await asyncio.sleep(1);
      handled += 1;
      print(`${name} sorts apple ${apple}`);
      belt.taskDone();
    }
  } catch (error) {
    if (!(error instanceof asyncio.QueueShutDown)) throw error;
    print(`${name} sorted ${handled} and goes home`);
  }
  return handled;
}

export async function main(): Promise<void> {
  const belt = new asyncio.Queue<number>();
  let workers!: asyncio.Task<number>[];
  {
    await using tg = new asyncio.TaskGroup();
    try {
      workers = ["Pia", "Quinn"].map((name) => tg.createTask(coro(sorter, name, belt)));
      for (let apple = 0; apple < 5; apple++) {
        await belt.put(apple);
      }
      await asyncio.sleep(0.5);
      // Apples already on the belt are still sorted; immediate=True would drop them.
      belt.shutdown();
      try {
        await belt.put(99);
      } catch (error) {
        if (!(error instanceof asyncio.QueueShutDown)) throw error;
        print("the belt has stopped");
      }
    } catch (error) {
      tg.except(error);
    }
  }
  print("total:", sum(map((worker) => worker.result(), workers)));
}

await asyncio.run(main);
