/** Functions that are not known before the program runs create eager tasks: whose step it is. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call, coro, gatherEagerly, spawn } from "py2ts-async/asyncio";
import { TimeoutError, getattr, print } from "py2ts-async/builtins";
import { add, eq, getitem, sub } from "py2ts-async/operator";

export async function inner(name: any): Promise<any> {
  print(name, "starts");
  await asyncio.sleep(1);
  print(name, "goes on");
  await asyncio.sleep(1);
  print(name, "ends");
  return name;
}

export async function quick(name: any): Promise<any> {
  print(name, "starts and ends");
  return name;
}

export async function outer(name: any): Promise<any> {
  const t = (await spawn(coro(inner, name)))[0];
  print("outer", asyncio.currentTask()!.getName(), t.done());
  await asyncio.sleep(0);
  print("outer again");
  const u = (await spawn(coro(quick, add("quick ", name))))[0];
  print(u.done());
  await asyncio.sleep(3);
  return await t;
}

export function get(
  x: ((name: any) => Promise<any>) | ((n: any) => Promise<any>),
): ((name: any) => Promise<any>) | ((n: any) => Promise<any>) {
  return x;
}

export class Plugin {
  async run(name: any): Promise<any> {
    const a = (await spawn(coro(inner, name)))[0];
    const b = (await spawn(coro(quick, "q")))[0];
    await (
      await gatherEagerly(a, b)
    )[0];
    return name;
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setTaskFactory(asyncio.eagerTaskFactory);
  const f = get(outer);
  print(await f("one"));
  let t = (await spawn(call(f, "two")))[0];
  await asyncio.sleep(0.5);
  t.cancel();
  try {
    await t;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("cancelled");
  }
  print(asyncio.allTasks().size);
  try {
    print(await asyncio.waitFor(call(f, "three"), 1.5));
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("timeout", asyncio.currentTask()!.getName());
  }
  const plugins = [new Plugin(), 5];
  const p = getitem(plugins, 0);
  print(await awaited(getattr(p, "run")("four")));
  async function level(n: any): Promise<any> {
    if (eq(n, 0)) {
      const t = (await spawn(coro(inner, "deep")))[0];
      return t.done();
    }
    const g = get(level);
    return await g(sub(n, 1));
  }

  const h = get(level);
  print(await h(3));
  t = (await spawn(call(h, 2)))[0];
  print("made");
  print(await t);
  await asyncio.sleep(5);
}

await asyncio.run(main);
