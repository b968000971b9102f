import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro, unreferenced } from "../../../../runtime/asyncio/index.ts";
import { ValueError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function fails(name: string): Promise<void> {
  await asyncio.sleep(0);
  throw new ValueError(name);
}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((_, context) =>
    log(context.at("message"), show(context.at("exception"))),
  );
  unreferenced(asyncio.createTask(coro(fails, "a")));
  unreferenced(asyncio.createTask(coro(fails, "b"))).addDoneCallback(() => log("done"));
  unreferenced(asyncio.createTask(coro(fails, "c"))).addDoneCallback((task) =>
    log("seen", show(task.exception())),
  );
  for (let turn = 0; turn < 4; turn++) {
    log("main", turn);
    await asyncio.sleep(0);
  }
}

await asyncio.run(main);
