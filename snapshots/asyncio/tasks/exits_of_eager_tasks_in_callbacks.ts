/** An eager task that a callback creates ends the program. */

import * as asyncio from "py2ts-async/asyncio";
import { awaitedByLoop, spawn } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import "py2ts-async/program";
import { SystemExit, print } from "py2ts-async/builtins";

export async function exits(): Promise<void> {
  print("exits");
  sys.exit(3);
}

export async function begin(): Promise<void> {
  print("begin");
  try {
    await spawn(exits);
  } catch (e) {
    if (!(e instanceof SystemExit)) throw e;
    print("caught", e.code);
    throw e;
  } finally {
    print("finally");
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setTaskFactory(asyncio.eagerTaskFactory);
  loop.callSoon(awaitedByLoop(begin));
  loop.callSoon(print, "not any more?");
  try {
    await asyncio.sleep(1);
  } finally {
    print("main is over");
  }
}

await asyncio.run(main);
