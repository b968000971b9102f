import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import "../../../../runtime/asyncio/modules/tasks.ts";
import { KeyError, RuntimeError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  let future = loop.createFuture<string>();
  let tasks: asyncio.Task<null>[] = [];

  async function waiter(name: string): Promise<void> {
    try {
      log(name, await future);
    } catch (error) {
      if (!(error instanceof KeyError || error instanceof asyncio.CancelledError)) throw error;
      log(name, show(error));
    }
  }

  const settlings = [
    () => future.setResult("shared"),
    () => future.setException(new KeyError("key")),
    () => void future.cancel("message"),
  ];
  for (const settle of settlings) {
    future = loop.createFuture();
    tasks = [0, 1, 2].map((i) => asyncio.createTask(coro(waiter, `w${i}`)));
    await asyncio.sleep(0);
    settle();
    await waiter("at once");
    await asyncio.wait(tasks);
    await waiter("later");
  }
  const pending = loop.createFuture();
  const actions = [
    () => future.result(),
    () => future.exception(),
    () => future.setResult("1"),
    () => pending.result(),
    () => pending.exception(),
    () => tasks[0]!.setResult(null as never),
    () => pending.setException(1),
  ];
  for (const action of actions) {
    try {
      action();
    } catch (error) {
      log(show(error));
    }
  }
  const outer = loop.createFuture();
  const inner = loop.createFuture();
  outer.setResult(inner);
  log((await outer) === inner);

  async function start(): Promise<asyncio.Task<number>[]> {
    return [0, 1, 2].map((i) => asyncio.createTask(coro(() => asyncio.sleep(0, i))));
  }

  for (const task of await start()) log(task.done(), await task);

  async function lazy(): Promise<any> {
    return coro(() => asyncio.sleep(0, "lazy"));
  }

  const coroutine = await lazy();
  log(await coroutine);
  try {
    await coroutine;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    log(show(error));
  }
  let me: asyncio.Task<string>;

  async function selfish(): Promise<string> {
    try {
      await me;
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      log(error.message.slice(0, 27));
    }
    return "done";
  }

  me = asyncio.createTask(coro(selfish));
  log(await me);
  const numbers: number[] = [];
  for (const i of [0, 1, 2]) numbers.push(await asyncio.sleep(0, i));
  log(numbers, (await asyncio.sleep(0, 1)) + (await asyncio.sleep(0, 2)));
  log(asyncio.ensureFuture(me) === me, me.cancel(), me.cancelled(), asyncio.isfuture(me));
  future = loop.createFuture();

  async function shielded(name: string): Promise<void> {
    try {
      log(name, await asyncio.shield(future));
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      log(name, show(error), future.cancelled());
    }
  }

  tasks = [0, 1].map((i) => asyncio.createTask(coro(shielded, `s${i}`)));
  await asyncio.sleep(0);
  tasks[0]!.cancel("first");
  await asyncio.sleep(0);
  future.setResult("kept");
  await asyncio.wait(tasks);

  class Ready {
    readonly turns: number;

    constructor(turns: number) {
      this.turns = turns;
    }

    *__await__(): Generator<unknown, string, any> {
      for (let i = 0; i < this.turns; i++) yield null;
      return (yield* coro(() => asyncio.sleep(0, "slept")).__await__()) + "!";
    }
  }

  log(await asyncio.awaited(new Ready(2)));
  log(await asyncio.gather(new Ready(1), new Ready(0)));
}

await asyncio.run(main);
