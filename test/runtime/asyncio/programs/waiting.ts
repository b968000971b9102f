import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { TimeoutError, TypeError, ValueError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

type Spec = [name: string, turns: number, error?: unknown];

async function job(name: string, turns: number, error: unknown = null): Promise<string> {
  for (let i = 0; i < turns; i++) await asyncio.sleep(0);
  log(name, "ends");
  if (error !== null) throw error;
  return name;
}

function tasks(...specs: Spec[]): asyncio.Task<string>[] {
  return specs.map((spec) => asyncio.createTask(coro(job, ...spec), { name: spec[0] }));
}

function names(futures: Iterable<asyncio.Future<unknown>>): string[] {
  return [...futures].map((future) => (future as asyncio.Task).getName()).sort();
}

async function main(): Promise<void> {
  const allThree = tasks(["a", 9], ["b", 1], ["c", 5]);
  let [done, pending] = await asyncio.wait(allThree, { returnWhen: asyncio.FIRST_COMPLETED });
  log(names(done), names(pending));
  [done, pending] = await asyncio.wait(pending, { returnWhen: asyncio.FIRST_COMPLETED });
  log(names(done), names(pending));
  [done, pending] = await asyncio.wait(allThree);
  log(names(done), names(pending));
  let group: asyncio.Task<string>[] = tasks(["d", 9], ["e", 1], ["f", 2, new ValueError("f")]);
  [done, pending] = await asyncio.wait(group, { returnWhen: asyncio.FIRST_EXCEPTION });
  log(names(done), names(pending));
  await asyncio.wait(pending);
  log(group.map((task) => task.exception() && show(task.exception())));
  group = tasks(["g", 1], ["h", 1], ["i", 9]);
  [done, pending] = await asyncio.wait(group, { returnWhen: asyncio.FIRST_COMPLETED });
  log(names(done), names(pending));
  const future = asyncio.getRunningLoop().createFuture<string>();
  const [doneNow, pendingNow] = await asyncio.wait([future, ...done], { timeout: 2 });
  log(names(doneNow), pendingNow.has(future));
  group = tasks(["j", 6], ["k", 6]);
  const both = group;
  const waiter = asyncio.createTask(coro(() => asyncio.wait(both)));
  await asyncio.sleep(0);
  waiter.cancel("c");
  await asyncio.wait([waiter]);
  log(
    waiter.cancelled(),
    group.map((task) => task.done()),
  );
  await asyncio.wait(group);
  group = tasks(["l", 9], ["m", 3]);
  await asyncio.sleep(0);
  group[0]!.cancel();
  [done, pending] = await asyncio.wait(group, { returnWhen: asyncio.FIRST_EXCEPTION });
  log(names(done), names(pending));
  for (const argument of [[], [coro(job, "never", 1)]]) {
    try {
      await asyncio.wait(argument as never);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof ValueError)) throw error;
      log(show(error));
    }
  }
  for (const each of asyncio.asCompleted(tasks(["n", 3], ["o", 1], ["p", 2], ["q", 1]))) {
    log("got", await each);
  }
  for await (const each of asyncio.asCompleted(tasks(["n", 3], ["o", 1], ["p", 2], ["q", 1]))) {
    const task = each as unknown as asyncio.Task<string>;
    log("task", task.getName(), task.done(), await task);
  }
  for (const each of asyncio.asCompleted(tasks(["r", 2], ["s", 1, new ValueError("s")]))) {
    try {
      log("got", await each);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      log(show(error));
    }
  }
  group = [...tasks(["t", 1]), asyncio.createTask(coro(() => asyncio.sleep(9, "u")))];
  try {
    for (const each of asyncio.asCompleted(group, { timeout: 2 })) log("got", await each);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    log(show(error));
  }
}

await asyncio.run(main);
