/** A CancelledError that nobody catches has the frames of all that waited. */

import * as asyncio from "py2ts-async/asyncio";
import { bound } from "py2ts-async/language";

export async function deepest(): Promise<void> {
  await asyncio.sleep(10);
}

export async function deeper(): Promise<void> {
  await deepest();
  return;
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(deeper, { name: "deep" });
  asyncio.getRunningLoop().callLater(1, bound(task, "cancel"), "enough");
  await task;
}

await asyncio.run(main);
