/** `asyncio.Runner` keeps one event loop for several calls. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function openShop(name: string): Promise<asyncio.AbstractEventLoop> {
  print(`${name}: shutters up`);
  await asyncio.sleep(1);
  return asyncio.getRunningLoop();
}

export async function closeShop(name: string): Promise<asyncio.AbstractEventLoop> {
  await asyncio.sleep(1);
  print(`${name}: shutters down`);
  return asyncio.getRunningLoop();
}

let evening!: asyncio.AbstractEventLoop;
{
  await using runner = new asyncio.Runner();
  const morning = await runner.run(coro(openShop, "Bakery"));
  print("Between two calls the loop rests:", !morning.isRunning());
  evening = await runner.run(coro(closeShop, "Bakery"));
  print("The same loop served both:", morning === evening);
}

// Leaving the block closes the loop for good.
print("Closed:", evening.isClosed());
