/**
 * The smallest asynchronous program.
 *
 * `async def` defines a coroutine function. `asyncio.run` starts an event loop,
 * runs one coroutine until it returns, and closes the loop again.
 */

import * as asyncio from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function boilWater(): Promise<void> {
  print("The kettle is on.");
  // While the kettle heats, the event loop would be free to do other work.
  await asyncio.sleep(3);
  print("The water boils.");
}

await asyncio.run(boilWater);
print("Time for tea!");
