import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { ValueError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function job(name: string, turns: number, fails = false): Promise<string> {
  for (let turn = 0; turn < turns; turn++) {
    log(name, turn);
    await asyncio.sleep(0);
  }
  if (fails) throw new ValueError(name);
  log(name, "returns");
  return name;
}

function shown(results: readonly unknown[]): string[] {
  return results.map((each) => (typeof each === "string" ? each : show(each)));
}

async function main(): Promise<void> {
  log(await asyncio.gather(coro(job, "a", 3), coro(job, "b", 1), coro(job, "c", 2)));
  try {
    await asyncio.gather(coro(job, "a", 3), coro(job, "b", 1, true), coro(job, "c", 2, true));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    log("caught", show(error));
  }
  for (let turn = 0; turn < 4; turn++) {
    log("main", turn);
    await asyncio.sleep(0);
  }
  const jobs = [coro(job, "a", 1), coro(job, "b", 2, true), coro(job, "c", 0, true)];
  log(shown(await asyncio.gather(...jobs, { returnExceptions: true })));
  const twice = asyncio.createTask(coro(job, "twice", 1));
  log(await asyncio.gather(twice, twice, coro(job, "once", 0)));
  log(
    await asyncio.gather(asyncio.gather(coro(job, "d", 1), coro(job, "e", 0)), coro(job, "f", 2)),
  );
  log(await asyncio.gather());
  let gathering: asyncio.Future<unknown> = asyncio.gather(coro(job, "g", 5), coro(job, "h", 5));

  async function canceller(): Promise<void> {
    await asyncio.sleep(0);
    log("cancel", gathering.cancel());
    await asyncio.sleep(0);
    log("done", gathering.done());
  }

  const task = asyncio.createTask(coro(canceller));
  try {
    await gathering;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log("cancelled", gathering.cancelled(), show(error));
  }
  await task;
  let first = asyncio.createTask(coro(job, "i", 3));
  let second = asyncio.createTask(coro(job, "j", 3));
  gathering = asyncio.gather(first, second);
  await asyncio.sleep(0);
  first.cancel("only i");
  try {
    await gathering;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log("child cancelled", show(error), first.cancelled(), second.done());
  }
  log(await second);
  first = asyncio.createTask(coro(job, "k", 3));
  second = asyncio.createTask(coro(job, "l", 1));
  const results = asyncio.gather(first, second, { returnExceptions: true });
  await asyncio.sleep(0);
  first.cancel("k");
  log(shown(await results));
}

await asyncio.run(main);
