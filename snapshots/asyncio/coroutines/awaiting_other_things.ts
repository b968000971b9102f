/** await of what cannot be awaited, of objects with __await__, and of what may be None. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/program";
import { Dict, TypeError, ValueError, iterable, print, tuple, type } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export async function job(): Promise<number> {
  return 1;
}

export function plain(): number {
  return 3;
}

export class Ready {
  *__await__(): Generator<any> {
    yield* iterable(coro(asyncio.sleep, 0).__await__());
    return "ready";
  }
}

export class Other {}

export function pick(n: number): any {
  return getitem(
    [
      5,
      null,
      "t",
      [1],
      new Other(),
      1.5,
      tuple.of(1, 2),
      new Dict<any, any>(),
      Other,
      job,
      () => 1,
      new Ready(),
      true,
    ],
    n,
  );
}

export async function attempt(value: any): Promise<void> {
  try {
    print("got", await awaited(value));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

export class Server {
  task: asyncio.Task<number> | null;

  constructor() {
    this.task = null;
  }

  start(): void {
    this.task = asyncio.createTask(job);
  }

  async join(): Promise<any> {
    return await awaited(this.task);
  }
}

export async function main(): Promise<void> {
  for (let n = 0; n < 13; n++) {
    await attempt(pick(n));
  }
  for (const wrong of [5, "x", null]) {
    try {
      await awaited(wrong);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(error);
    }
  }
  try {
    await awaited(plain());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  try {
    await awaited(job);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  const server = new Server();
  try {
    await server.join();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  server.start();
  print(await server.join());
  for (const make of [
    () => asyncio.gather(1 as never),
    () => asyncio.createTask(5 as never),
    () => asyncio.ensureFuture("x" as never),
    () => asyncio.shield(3 as never),
    () => coro(asyncio.wait, []),
    () => coro(asyncio.waitFor, 3 as never, 1),
  ]) {
    try {
      await make();
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof ValueError)) throw error;
      print(nameOf(type(error)), error);
    }
  }
}

await asyncio.run(main);
for (const value of [5, null]) {
  try {
    await asyncio.run(value as never);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
}
