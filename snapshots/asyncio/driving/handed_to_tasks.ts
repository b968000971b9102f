/** Coroutines that were driven by hand before they are given to tasks, or awaited. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import { RuntimeError, ValueError, print, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function job(name: string): Promise<string> {
  print(name, "starts");
  await asyncio.sleep(0);
  print(name, "goes on");
  await asyncio.sleep(0.1);
  print(name, "ends");
  return name;
}

export async function main(): Promise<void> {
  let c = coro(job, "driven");
  print(await c.send(null));
  const t = asyncio.createTask(c);
  try {
    print(await t);
  } catch (e) {
    print(nameOf(type(e)), e);
  }
  c = coro(job, "awaited");
  print(await c.send(null));
  try {
    print(await c);
  } catch (e) {
    print(nameOf(type(e)), e);
  }
  c = coro(job, "thrown");
  print(await c.send(null));
  try {
    await c.throw(new ValueError("x"));
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print("came out", e);
  }
  try {
    await c;
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e);
  }
  try {
    await asyncio.createTask(c);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e);
  }
  c = coro(job, "gathered");
  await c.send(null);
  print(await asyncio.gather(c, coro(job, "other")));
  c = coro(job, "closed");
  await c.send(null);
  await c.close();
  try {
    await asyncio.waitFor(c, 1);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e);
  }
  c = coro(job, "in time");
  await c.send(null);
  print(await asyncio.waitFor(c, 1));
  c = coro(job, "closed before");
  await c.close();
  try {
    await c;
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e);
  }
  try {
    await asyncio.createTask(c);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e);
  }
}

await asyncio.run(main);
