/** A plain function that starts a task and returns it is awaited for the task under an eager factory. */

import * as asyncio from "py2ts-async/asyncio";
import {
  coro,
  ensureFutureEagerly,
  gatherEagerly,
  shieldEagerly,
  spawn,
} from "py2ts-async/asyncio";
import "py2ts-async/program";
import { print } from "py2ts-async/builtins";

export async function brew(drink: string): Promise<string> {
  await asyncio.sleep(1);
  return drink;
}

export async function guarded(drink: string) {
  return (await ensureFutureEagerly(coro(brew, drink)))[0];
}

export async function gathered(drink: string) {
  return (await gatherEagerly(coro(brew, drink)))[0];
}

export async function both(drink: string) {
  return (await guarded(drink)) as unknown as asyncio.Task<string>;
}

export async function made(drink: string) {
  const task = (await spawn(coro(brew, drink)))[0];
  return task;
}

export async function shielded(drink: string) {
  return (await shieldEagerly(coro(brew, drink)))[0];
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(asyncio.eagerTaskFactory);
  print(await await guarded("tea"));
  print(await await gathered("tea"));
  print(await await made("tea"));
  print(await await both("tea"));
  print(await await shielded("tea"));
  const f = (await shielded("tea")) as unknown as asyncio.Future<string>;
  print(await f);
}

await asyncio.run(main);
