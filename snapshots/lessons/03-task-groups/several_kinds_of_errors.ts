/** `except*` sorts the errors of a group by their kind. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { LookupError, ValueError, isMain, print, str, tuple } from "py2ts-async/builtins";
import { handleGroup } from "py2ts-async/language";

export async function inspect(shelf: number): Promise<string> {
  await asyncio.sleep(0.1);
  if (shelf < 0) {
    throw new ValueError(`shelf ${shelf} does not exist`);
  }
  if (shelf > 9) {
    throw new LookupError(`shelf ${shelf} is in the other building`);
  }
  return `shelf ${shelf}: fine`;
}

export async function check(...shelves: number[]): Promise<void> {
  shelves = tuple(shelves) as number[];
  print("checking", shelves);
  // Unlike `except`, several `except*` clauses may run for one group.
  let tasks!: asyncio.Task<string>[];
  try {
    let succeeded = false;
    try {
      {
        await using tg = new asyncio.TaskGroup();
        try {
          tasks = Array.from(shelves, (shelf) => tg.createTask(coro(inspect, shelf)));
        } catch (error) {
          tg.except(error);
        }
      }
      succeeded = true;
    } catch (error) {
      handleGroup(error, [
        [
          ValueError,
          (group) => {
            print(
              "  wrong numbers:",
              Array.from(group.exceptions, (error: any) => str(error)),
            );
          },
        ],
        [
          LookupError,
          (group) => {
            print(
              "  elsewhere:",
              Array.from(group.exceptions, (error: any) => str(error)),
            );
          },
        ],
      ]);
    }
    if (succeeded) {
      print(
        "  results:",
        tasks.map((task) => task.result()),
      );
    }
  } finally {
    print("  check over");
  }
}

export async function main(): Promise<void> {
  await check(1, 2, 3);
  await check(4, -1);
  await check(10, -2, 11, -3);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
