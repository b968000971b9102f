/** except* turns a member of a group into the cause of another error. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { RuntimeError, ValueError } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { exceptionOf, handleGroup, withCause } from "py2ts-async/language";

export async function child(n: number): Promise<never> {
  await asyncio.sleep(n);
  throw new ValueError(n);
}

export async function main(): Promise<void> {
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        {
          await using tg = new asyncio.TaskGroup();
          tg.createTask(coro(child, 0.5));
          tg.createTask(coro(asyncio.sleep, 5));
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    handleGroup(error, [
      [
        ValueError,
        (group) => {
          throw withCause(
            new RuntimeError("converted"),
            exceptionOf(getitem(group.exceptions, 0)),
            group,
          );
        },
      ],
    ]);
  }
}

export async function run(): Promise<void> {
  {
    await using runner = new asyncio.Runner();
    await runner.run(main);
  }
}

await run();
