/** Tasks, futures and coroutines as results: of others, and of themselves. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, awaited, box, coro, resultOf } from "py2ts-async/asyncio";
import { getattr, print, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function me() {
  return asyncio.currentTask();
}

export async function number(): Promise<number> {
  await asyncio.sleep(0);
  return 7;
}

export async function given(task: asyncio.Task<any>) {
  return task;
}

export async function unstarted() {
  return coro(number);
}

export class Holder {
  then_(...others: number[]): readonly [string, readonly number[]] {
    others = tuple(others) as number[];
    return tuple.of("then", others);
  }
}

export async function holder(): Promise<Holder> {
  return new Holder();
}

export async function resultsOfThemselves(): Promise<void> {
  const task = asyncio.createTask(me, { name: "me" });
  const first = (await task) as unknown as asyncio.Task<any> | null;
  print(
    first === task,
    task.result() === task,
    ((await task) as unknown as asyncio.Task<any> | null) === task,
  );
  const inTime = asyncio.createTask(me);
  print(((await asyncio.waitFor(inTime, 1)) as unknown as asyncio.Task<any> | null) === inTime);
  const shielded = asyncio.createTask(me);
  print(((await asyncio.shield(shielded)) as unknown as asyncio.Task<any> | null) === shielded);
  const gathered = asyncio.createTask(me);
  print(getitem(await asyncio.gather(gathered, gathered), 1) === gathered);
  const waited = asyncio.createTask(me);
  const [done, _] = await asyncio.wait([waited]);
  print(done.pop().result() === waited);

  const loop = asyncio.getRunningLoop();
  const future = loop.createFuture();
  future.setResult(future);
  print((await resultOf(future)) === future, (await resultOf(future)) === future);
  const later = loop.createFuture();
  loop.callSoon(() => later.setResult(later));
  print((await resultOf(later)) === later);

  let child!: asyncio.Task<any>;
  let other!: asyncio.Task<asyncio.Task<any>>;
  {
    await using group = new asyncio.TaskGroup();
    child = group.createTask(me);
    other = group.createTask(coro(given, child));
  }
  print(child.result() === child, other.result() === child);
}

export async function resultsOfOthers(): Promise<void> {
  const task = asyncio.createTask(number, { name: "seven" });
  const same = (await given(task)) as unknown as asyncio.Task<any>;
  print(same === task, same.done(), await same);
  const coroutine = (await unstarted()) as unknown as asyncio.Coroutine<number>;
  print(asyncio.iscoroutine(coroutine), await coroutine);
  const future = asyncio.getRunningLoop().createFuture();
  const pending = asyncio.createTask(number);
  future.setResult(pending);
  print((await resultOf(future)) === pending, pending.done());
  const results = await asyncio.gather(me, coro(given, pending));
  print(
    getitem(results, 0) === asyncio.currentTask(),
    getitem(results, 1) === pending,
    pending.done(),
  );
  const slept = asyncio.createTask(number);
  print(((await asyncio.sleep(0, slept)) as unknown as asyncio.Task<any>) === slept, slept.done());
  print(((await asyncio.toThread(() => slept)) as unknown as asyncio.Task<any>) === slept);
  for (const first of asyncio.asCompleted([coro(given, slept)])) {
    print(((await first) as unknown as asyncio.Task<any>) === slept);
  }
}

export async function resultsThroughQueues(): Promise<void> {
  const queue = new asyncio.Queue<asyncio.Task<number> | asyncio.Coroutine<number>>();

  async function take() {
    return (await queue.get()) as unknown as asyncio.Task<number> | asyncio.Coroutine<number>;
  }

  const taking = asyncio.createTask(take);
  await asyncio.sleep(0);
  const task = asyncio.createTask(number);
  queue.putNowait(task);
  queue.putNowait(coro(number));
  const taken = (await taking) as unknown as asyncio.Task<number> | asyncio.Coroutine<number>;
  print(taken === task, getattr(taken, "done")(), await taken);
  print(await ((await take()) as unknown as asyncio.Task<number> | asyncio.Coroutine<number>));
}

export async function resultsOfGenerators(): Promise<void> {
  async function* tasks(): AsyncGenerator<any> {
    yield box(asyncio.currentTask());
    yield box(asyncio.createTask(number));
  }

  for await (const item of asyncFor(tasks())) {
    const task = item as unknown as asyncio.Task<any> | null;
    print(task === asyncio.currentTask(), task!.done());
    if (task !== asyncio.currentTask()) {
      print(await awaited(task));
    }
  }
}

export async function main() {
  await resultsOfThemselves();
  await resultsOfOthers();
  await resultsThroughQueues();
  await resultsOfGenerators();
  print((await holder()).then_(1), (await asyncio.createTask(holder)).then_(2));
  return asyncio.currentTask();
}

const task = (await asyncio.run(main)) as unknown as asyncio.Task<any> | null;
print(task!.done(), task!.result() === task);

const loop = asyncio.newEventLoop();
const future = loop.createFuture();
loop.callLater(0.01, () => future.setResult(future));
print((await loop.runUntilComplete(future)) === future);
print(((await loop.runUntilComplete(me)) as unknown as asyncio.Task<any> | null)!.done());
loop.close();
