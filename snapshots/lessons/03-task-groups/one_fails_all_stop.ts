/** When one task of a group fails, the others are cancelled and the error comes out in a group. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { RuntimeError, print, type } from "py2ts-async/builtins";
import { handleGroup, nameOf } from "py2ts-async/language";

export async function climb(name: string, metres: number): Promise<void> {
  try {
    for (let height = 100; height <= metres; height += 100) {
      await asyncio.sleep(1);
      print(`${name} at ${height} m`);
    }
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(`${name} turns back`);
    throw error;
  }
  print(`${name} is on the summit`);
}

export async function storm(after: number): Promise<never> {
  await asyncio.sleep(after);
  throw new RuntimeError("lightning!");
}

export async function main(): Promise<void> {
  try {
    {
      await using tg = new asyncio.TaskGroup();
      tg.createTask(coro(climb, "Tenzing", 500));
      tg.createTask(coro(storm, 2.5));
    }
    // The storm ends the block with an exception.
    print("never printed");
  } catch (error) {
    handleGroup(error, [
      [
        RuntimeError,
        (group) => {
          print(nameOf(type(group)), "with", group.exceptions.length, "error");
          for (const error of group.exceptions) {
            print("caught:", error);
          }
        },
      ],
    ]);
  }
  print("everybody is back in the hut");
}

await asyncio.run(main);
