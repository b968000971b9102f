/** An event is a signal: many may wait for it, one sets it. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { TimeoutError, len, print } from "py2ts-async/builtins";

export async function swimmer(name: string, gun: asyncio.Event, seconds: number): Promise<void> {
  print(`${name} on the block`);
  await gun.wait();
  print(`${name} dives in`);
  await asyncio.sleep(seconds);
  print(`${name} touches the wall`);
}

export async function main(): Promise<void> {
  const gun = new asyncio.Event();
  const race = ["Mo", "Lena", "Zoe"].map((name) =>
    asyncio.createTask(coro(swimmer, name, gun, 20 + len(name))),
  );

  await asyncio.sleep(1);
  print("on your marks, gun fired:", gun.isSet());
  await asyncio.sleep(1);
  gun.set();
  // Once set, an event lets everybody pass at once ...
  await gun.wait();
  print("gun fired:", gun.isSet());

  for (const task of race) {
    await task;
  }

  // ... until it is cleared.
  gun.clear();
  try {
    await asyncio.waitFor(
      coro(() => gun.wait()),
      1,
    );
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("no second race today");
  }
}

await asyncio.run(main);
