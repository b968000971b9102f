/** A barrier holds everybody until the boat is full. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print, repr, str, tuple } from "py2ts-async/builtins";

export function describe(barrier: asyncio.Barrier): string {
  // repr() looks like <asyncio.locks.Barrier object at 0x... [filling, waiters:0/3]>;
  // we print only the state in the square brackets.
  return str.rstrip(str.partition(repr(barrier), " [")[2], "]>");
}

export async function passenger(name: string, ferry: asyncio.Barrier, walk: number): Promise<void> {
  await asyncio.sleep(walk);
  print(`${name} boards      (${describe(ferry)})`);
  const seat = await ferry.wait();
  print(`${name} has seat ${seat}  (${describe(ferry)})`);
  // Exactly one task is told zero: it may do what has to be done once.
  if (seat === 0) {
    print("cast off!");
  }
}

export async function main(): Promise<void> {
  const ferry = new asyncio.Barrier(3);
  print("At the pier      ", describe(ferry), ferry.parties);
  const tasks = [tuple.of("Ida", 2), tuple.of("Jon", 1), tuple.of("Kim", 3)].map(([name, walk]) =>
    asyncio.createTask(coro(passenger, name, ferry, walk)),
  );
  await asyncio.sleep(1.5);
  print("waiting:", ferry.nWaiting);
  await asyncio.gather(...tasks);
  print("On the other side", describe(ferry), ferry.broken);
}

await asyncio.run(main);
