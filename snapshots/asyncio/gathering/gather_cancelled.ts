/** Cancelling a gather, cancelling the task that awaits it, and cancelling one of its children. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { type BaseException, print } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function job(
  name: string,
  seconds: number,
  stubborn: boolean = false,
): Promise<string> {
  try {
    await asyncio.sleep(seconds);
    return name;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("  told:", name, error.args);
    if (stubborn) {
      return `${name} all the same`;
    }
    throw error;
  }
}

export async function main(): Promise<void> {
  let group: asyncio.Future<string[]> = asyncio.gather(coro(job, "a", 5), coro(job, "b", 5));
  await asyncio.sleep(1);
  print(group.cancel(), group.cancelled());
  try {
    await group;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("group cancelled", error.args, group.cancelled());
  }

  async function waiter(): Promise<(string | BaseException)[]> {
    return await asyncio.gather(coro(job, "c", 5), coro(job, "d", 5), { returnExceptions: true });
  }

  const task = asyncio.createTask(waiter);
  await asyncio.sleep(1);
  task.cancel("outside");
  try {
    print(await task);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("waiter cancelled", error.args);
  }

  const children = Array.from("ef", (name) => asyncio.createTask(coro(job, name, 2)));
  group = asyncio.gather(...children);
  await asyncio.sleep(1);
  getitem(children, 0).cancel("one child");
  try {
    await group;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("child cancelled", error.args, group.cancelled(), getitem(children, 1).done());
  }
  print(await getitem(children, 1));

  group = asyncio.gather(coro(job, "g", 5, true), coro(job, "h", 1));
  await asyncio.sleep(0.5);
  group.cancel();
  try {
    print(await group);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("cancelled although one child refused");
  }
  const done = asyncio.gather(coro(job, "i", 0));
  await done;
  print(done.cancel(), done.result());
}

await asyncio.run(main);
