/** A done callback is an ordinary function that is called with the finished task. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export function announce(task: asyncio.Task<string>): void {
  print("loudspeaker:", task.getName(), "says", task.result());
}

export async function train(destination: string, minutes: number): Promise<string> {
  await asyncio.sleep(minutes);
  return `train to ${destination} has arrived`;
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(coro(train, "Lyon", 12), { name: "platform 3" });
  task.addDoneCallback(announce);
  task.addDoneCallback((finished: asyncio.Task<string>) =>
    print("cleaner: boarding, done =", finished.done()),
  );
  task.addDoneCallback(print);
  // Whoever changes their mind in time is never called.
  print("removed:", task.removeDoneCallback(print));

  await task;
  print("main: the wait is over");
}

await asyncio.run(main);
