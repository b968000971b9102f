/** A task runs a coroutine in the background while we go on. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function deliver(parcel: string): Promise<string> {
  print(`courier: leaving with the ${parcel}`);
  await asyncio.sleep(2);
  print(`courier: ${parcel} delivered`);
  return "signature";
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(coro(deliver, "piano"));
  // The task has been scheduled, but it has not run a single line yet.
  print("office: courier booked, done =", task.done());

  await asyncio.sleep(1);
  print("office: still doing paperwork, done =", task.done());

  const receipt = await task;
  print("office: got a", receipt, "and done =", task.done());
}

await asyncio.run(main);
