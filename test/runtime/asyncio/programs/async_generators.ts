import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { ValueError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function* count(name: string, limit: number): AsyncGenerator<number> {
  try {
    for (let i = 0; i < limit; i++) {
      await asyncio.sleep(0);
      log(name, "yields", i);
      yield i;
    }
  } finally {
    log(name, "closes");
    await asyncio.sleep(0);
    log(name, "is closed");
  }
}

async function tick(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    log("tick", turn);
    await asyncio.sleep(0);
  }
}

async function* startedTasks(): AsyncGenerator<asyncio.Box<asyncio.Task<number>>> {
  for (let i = 0; i < 2; i++) {
    yield asyncio.box(asyncio.createTask(coro(() => asyncio.sleep(0, i))));
  }
}

async function main(): Promise<void> {
  const ticking = asyncio.createTask(coro(tick, 12));
  for await (const i of asyncio.asyncFor(count("whole", 2))) log("item", i);
  for await (const i of asyncio.asyncFor(count("left", 5))) {
    log("item", i);
    if (i === 1) break;
  }
  log("after the break");
  for (let i = 0; i < 4; i++) {
    await asyncio.sleep(0);
    log("main");
  }
  const numbers = count("named", 5);
  for await (const i of asyncio.asyncForNamed(numbers)) if (i === 1) break;
  log("open still");
  await asyncio.aclose(numbers);
  const list: number[] = [];
  for await (const i of asyncio.asyncFor(count("comprehension", 2))) list.push(i);
  log(list);
  try {
    for await (const i of asyncio.asyncFor(count("raised", 3))) throw new ValueError(i);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    log(show(error));
  }
  for (let i = 0; i < 4; i++) await asyncio.sleep(0);

  async function* slow(): AsyncGenerator<number> {
    try {
      yield 1;
      await asyncio.getRunningLoop().createFuture();
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      log("the generator is cancelled");
      throw error;
    }
  }

  async function use(): Promise<void> {
    for await (const i of asyncio.asyncFor(slow())) log("item", i);
  }

  const user = asyncio.createTask(coro(use));
  await asyncio.sleep(0);
  user.cancel();
  await asyncio.wait([user]);
  for await (const each of asyncio.asyncFor(startedTasks())) {
    const task = each as unknown as asyncio.Task<number>;
    log(task.done(), await task);
  }
  await ticking;
  const leftOpen = count("closed by run()", 3);
  for await (const _ of asyncio.asyncForNamed(leftOpen)) break;
}

await asyncio.run(main);
