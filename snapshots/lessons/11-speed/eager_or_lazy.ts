/** The same program with the ordinary and with the eager task factory. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, spawn } from "py2ts-async/asyncio";
import { print, tuple } from "py2ts-async/builtins";

export async function guest(name: string, coat: boolean): Promise<string> {
  print(`  ${name} comes in`);
  if (coat) {
    await asyncio.sleep(0);
    print(`  ${name} has hung up the coat`);
  }
  return name;
}

export async function party(): Promise<void> {
  for (const [name, coat] of [tuple.of("Ivy", true), tuple.of("Jack", false)]) {
    print("door bell");
    const task = (await spawn(coro(guest, name, coat)))[0];
    // An ordinary task cannot have begun yet; an eager one may be over.
    print("  already sitting:", task.done());
  }
  await asyncio.sleep(0);
  await asyncio.sleep(0);
}

export async function main(): Promise<void> {
  print("ordinary tasks");
  await party();
  print("eager tasks");
  asyncio.getRunningLoop().setTaskFactory(asyncio.eagerTaskFactory);
  await party();
}

await asyncio.run(main);
