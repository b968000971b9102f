/** `shutdown` closes a queue; since nobody catches the error here, the program dies of it. */

import * as asyncio from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function main(): Promise<void> {
  const counter = new asyncio.Queue<string>();
  await counter.put("stamps");
  counter.shutdown();
  print("What lies on the counter is still served:", await counter.get());
  print("But the post office takes nothing more:");
  await counter.put("postcard"); // raises asyncio.QueueShutDown
  print("never printed");
}

await asyncio.run(main);
