import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { BaseExceptionGroup, ValueError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function noop(name: string): Promise<string> {
  log("noop", name);
  return name;
}

async function nested(name: string): Promise<string> {
  const result = await noop(await noop(name));
  log("nested", name, asyncio.currentTask()!.cancelling());
  return result;
}

async function blocks(name: string): Promise<string> {
  await noop(name);
  await asyncio.sleep(0);
  log("woken", name);
  return name;
}

async function fails(name: string): Promise<never> {
  await noop(name);
  throw new ValueError(name);
}

async function parent(depth: number): Promise<void> {
  log("parent", depth);
  if (depth > 0) {
    const [task] = await asyncio.spawn(coro(parent, depth - 1));
    log("child of", depth, task.done());
    await task;
  } else await asyncio.sleep(0);
  log("end", depth);
}

async function cancelMyself(): Promise<void> {
  asyncio.currentTask()!.cancel("eagerly");
  await noop("not yet");
  await asyncio.sleep(0);
  log("never");
}

async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(asyncio.eagerTaskFactory);
  const [a] = await asyncio.spawn(coro(nested, "a"));
  log(a.done(), a.result());
  const [b] = await asyncio.spawn(coro(blocks, "b"));
  log(b.done(), await b);
  const [c] = await asyncio.spawn(coro(fails, "c"));
  log(c.done(), show(c.exception()));
  let first: asyncio.Task<string>;
  let second: asyncio.Task<string>;
  {
    await using group = new asyncio.TaskGroup();
    [first] = await group.spawn(coro(nested, "d"));
    [second] = await group.spawn(coro(blocks, "e"));
    log(first.done(), second.done());
  }
  log(first.result(), second.result());
  await (
    await asyncio.spawn(coro(parent, 3))
  )[0];
  const [task] = await asyncio.spawn(coro(cancelMyself));
  log(task.done());
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log(show(error));
  }
  const [gathering] = await asyncio.gatherEagerly(coro(nested, "f"), coro(blocks, "g"));
  log(await gathering);
  try {
    await using group = new asyncio.TaskGroup();
    try {
      await group.spawn(coro(fails, "h"));
      log("the block goes on");
      await group.spawn(coro(blocks, "i"));
    } catch (error) {
      group.except(error);
    }
  } catch (errors) {
    if (!(errors instanceof BaseExceptionGroup)) throw errors;
    log(show(errors));
  }
}

await asyncio.run(main);
