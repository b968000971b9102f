/** asyncio.run cancels the tasks that are left, waits for their cleaning up, and reports their errors. */

import * as asyncio from "py2ts-async/asyncio";
import { type Dict, ValueError, asFloat, print, repr } from "py2ts-async/builtins";

export async function leftover(): Promise<void> {
  try {
    await asyncio.sleep(3600);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("leftover is told");
    await asyncio.sleep(5);
    print("leftover has cleaned up at", asFloat(asyncio.getRunningLoop().time()));
    throw error;
  }
}

export async function main() {
  const task = asyncio.createTask(leftover);
  await asyncio.sleep(1);
  print("main is over");
  return task;
}

const task = (await asyncio.run(main)) as unknown as asyncio.Task<null>;
print(task.cancelled(), task.done());

export async function failing(): Promise<void> {
  try {
    await asyncio.sleep(3600);
  } finally {
    throw new ValueError("while cleaning up");
  }
}

export async function secondMain(): Promise<string> {
  asyncio
    .getRunningLoop()
    .setExceptionHandler((loop: asyncio.AbstractEventLoop, context: Dict<string, any>) =>
      print("handler:", context.at("message"), "-", repr(context.at("exception"))),
    );
  keep.push(asyncio.createTask(failing));
  await asyncio.sleep(1);
  return "second main is over";
}

const keep: asyncio.Task<any>[] = [];
print(await asyncio.run(secondMain));
