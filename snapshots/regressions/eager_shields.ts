/** Under an eager task factory, what `shield` and `as_completed` are given begins at once as well. */

import * as asyncio from "py2ts-async/asyncio";
import { asCompletedEagerly, asyncFor, coro, shieldEagerly, spawn } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { print, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function brew(drink: string, hours: number): Promise<string> {
  print(drink, "is begun");
  if (hours > 0) {
    await asyncio.sleep(hours);
  }
  print(drink, "is ready");
  return drink;
}

export async function guarded(drink: string) {
  return (await shieldEagerly(coro(brew, drink, 2)))[0];
}

export async function guard(drink: string): Promise<string> {
  try {
    return await (
      await shieldEagerly(coro(brew, drink, 2))
    )[0];
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("nobody waits for", drink);
    throw error;
  }
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(asyncio.eagerTaskFactory);
  const shielded = (await shieldEagerly(coro(brew, "water", 0)))[0];
  print("shielded", nameOf(type(shielded)), shielded.done());
  const waiting = (await spawn(coro(guard, "tea")))[0];
  const task = (await spawn(coro(brew, "cocoa", 1)))[0];
  print(await asyncio.shield(task));
  waiting.cancel();
  print(await await guarded("coffee"));
  for (const each of (await asCompletedEagerly([coro(brew, "milk", 2)]))[0]) {
    print("next:", await each);
  }
  for await (const item of asyncFor(
    (await asCompletedEagerly([coro(brew, "cider", 0)], { timeout: 5 }))[0],
  )) {
    const each = item as unknown as asyncio.Task<string>;
    print("next:", each.result());
  }
  const tasks = [(await spawn(coro(brew, "broth", 1)))[0]];
  for (const each of asyncio.asCompleted(tasks)) {
    print("next:", await each);
  }
}

await asyncio.run(main);
