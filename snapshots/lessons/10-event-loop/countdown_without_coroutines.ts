/** A program of callbacks only: the loop runs until somebody stops it. */

import * as asyncio from "py2ts-async/asyncio";
import { asFloat, print } from "py2ts-async/builtins";

export function countDown(loop: asyncio.AbstractEventLoop, number: number): void {
  if (number === 0) {
    print("lift-off");
    loop.stop();
    return;
  }
  print(number, "...");
  // The function puts itself on the list again, one second from now.
  loop.callLater(1, countDown, loop, number - 1);
}

const loop = asyncio.newEventLoop();
const begin = loop.time();
loop.callSoon(countDown, loop, 5);
await loop.runForever();
print("the loop ran for", asFloat(loop.time() - begin), "seconds");
loop.close();
