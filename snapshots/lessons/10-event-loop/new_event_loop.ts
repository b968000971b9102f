/** How programs were run before `asyncio.run` existed, and still may. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { len, print } from "py2ts-async/builtins";

export async function lightLamp(street: string): Promise<number> {
  await asyncio.sleep(0.5);
  print("lamp lit in", street);
  return len(street);
}

const loop = asyncio.newEventLoop();
asyncio.setEventLoop(loop);
try {
  print(await loop.runUntilComplete(coro(lightLamp, "Baker Street")));
  // Tasks of a loop that stands still wait until it runs again.
  const later = loop.createTask(coro(lightLamp, "Abbey Road"));
  print("running:", loop.isRunning(), "later done:", later.done());
  print(await loop.runUntilComplete(coro(lightLamp, "Penny Lane")));
  print("later done:", later.done(), "with", later.result());
} finally {
  loop.close();
}
print("closed:", loop.isClosed());
