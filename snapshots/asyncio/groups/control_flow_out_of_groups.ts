/** return, break and continue leave an async with block; the group still waits. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { TimeoutError, print, range } from "py2ts-async/builtins";

export async function job(name: string | number): Promise<void> {
  await asyncio.sleep(1);
  print("job", name);
}

export async function returns(early: boolean): Promise<string> {
  {
    await using group = new asyncio.TaskGroup();
    try {
      group.createTask(coro(job, "r"));
      if (early) {
        return "early";
      }
      print("not early");
    } catch (error) {
      group.except(error);
    }
  }
  return "late";
}

export async function loops(): Promise<number> {
  let number!: number;
  loop: {
    for (number of range(4)) {
      {
        await using group = new asyncio.TaskGroup();
        try {
          group.createTask(coro(job, number));
          if (number === 0) {
            continue;
          }
          if (number === 2) {
            break loop;
          }
          print("body", number);
        } catch (error) {
          group.except(error);
        }
      }
      print("after", number);
    }
    print("never printed");
  }
  return number;
}

export async function whileWithTimeout(): Promise<number> {
  let rounds = 0;
  while (true) {
    try {
      {
        await using timeoutContext = asyncio.timeout(1.5);
        try {
          rounds += 1;
          if (rounds === 3) {
            break;
          }
          await asyncio.sleep(rounds);
          continue;
        } catch (error) {
          timeoutContext.except(error);
        }
      }
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      print("timeout in round", rounds);
    } finally {
      print("finally", rounds);
    }
  }
  return rounds;
}

export async function returnValueOrder(): Promise<string[] | null> {
  const values: string[] = [];
  try {
    {
      await using group = new asyncio.TaskGroup();
      try {
        group.createTask(coro(job, "last"));
        return values;
      } catch (error) {
        group.except(error);
      }
    }
  } finally {
    values.push("added in finally");
  }
  return null;
}

export async function main(): Promise<void> {
  print(await returns(true), await returns(false));
  print(await loops());
  print(await whileWithTimeout());
  print(await returnValueOrder());
}

await asyncio.run(main);
