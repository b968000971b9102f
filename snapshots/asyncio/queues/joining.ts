/** join and task_done: several joiners, more work while joining, too many calls. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { TimeoutError, ValueError, print } from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";

export async function joiner(name: string, queue: asyncio.Queue<number | string>): Promise<void> {
  await queue.join();
  print(name, "joined");
}

export async function main(): Promise<void> {
  const queue = new asyncio.Queue<number | string>();
  await queue.join();
  print("nothing to wait for");
  for (let number = 0; number < 3; number++) {
    queue.putNowait(number);
  }
  const joiners = Array.from("ab", (name) => asyncio.createTask(coro(joiner, name, queue)));
  await asyncio.sleep(0);
  while (!queue.empty()) {
    const number = await queue.get();
    if (eq(number, 1)) {
      queue.putNowait("more");
    }
    await asyncio.sleep(0);
    print("done", number);
    queue.taskDone();
  }
  print(joiners.map((task) => task.done()));
  await asyncio.gather(...joiners);
  try {
    queue.taskDone();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  queue.putNowait("open");
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        await queue.join();
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("join timed out, size", queue.qsize());
  }
}

await asyncio.run(main);
