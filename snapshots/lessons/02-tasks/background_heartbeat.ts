/** A background task that repeats until the main work is over. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function heartbeat(interval: number): Promise<void> {
  let beats = 0;
  while (true) {
    beats += 1;
    print("beat", beats);
    await asyncio.sleep(interval);
  }
}

export async function main(): Promise<void> {
  const pulse = asyncio.createTask(coro(heartbeat, 0.5));
  print("surgery begins");
  await asyncio.sleep(1.75);
  print("surgery ends");
  // When main returns, asyncio.run cancels whatever is left over.
  print("heart still beating:", !pulse.done());
}

await asyncio.run(main);
print("lights out");
