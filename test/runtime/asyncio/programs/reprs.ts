import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { Dict } from "../../../../runtime/python/dict.ts";
import { KeyError, ValueError } from "../../../../runtime/python/exceptions.ts";
import { PySet } from "../../../../runtime/python/set.ts";
import { tupleOf } from "../../../../runtime/python/tuple.ts";
import { print, printRepr } from "./harness.ts";

async function job(): Promise<string> {
  await asyncio.sleep(1);
  return "x".repeat(50);
}

async function failing(): Promise<void> {
  throw new ValueError("failed");
}

function callback(_: unknown): void {}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  let task: asyncio.Task<unknown> = asyncio.createTask(coro(job), { name: "job" });
  printRepr(task);
  await asyncio.sleep(0);
  printRepr(task);
  task.addDoneCallback(callback);
  const gathering = asyncio.gather(task);
  printRepr(task);
  printRepr(gathering);
  await gathering;
  printRepr(task);
  printRepr(gathering);
  task = asyncio.createTask(coro(failing), { name: "failing" });
  await asyncio.wait([task]);
  printRepr(task);
  task = asyncio.createTask(coro(job), { name: "cancelled" });
  await asyncio.sleep(0);
  task.cancel();
  printRepr(task);
  await asyncio.wait([task]);
  printRepr(task);
  const shielded = asyncio.shield(asyncio.createTask(coro(job), { name: "inner" }));
  printRepr(shielded);
  shielded.cancel();
  const results: unknown[] = [
    [1, 2, 3, 4, 5, 6, 7, 8],
    tupleOf(1, 2),
    tupleOf(),
    tupleOf(1),
    new Dict([0, 1, 2, 3, 4, 5].map((i) => [i, i] as const)),
    new PySet([3, 1, 2]),
    10n ** 60n,
    "it's ".repeat(20),
    [[[[[[[[1]]]]]]]],
    null,
    1.5,
    true,
  ];
  let future = loop.createFuture();
  for (const result of results) {
    future = loop.createFuture();
    future.setResult(result);
    printRepr(future);
  }
  future = loop.createFuture();
  future.setResult(future);
  printRepr(future);
  future = loop.createFuture();
  future.setException(new KeyError("key"));
  printRepr(future);
  future.exception();
  future = loop.createFuture();
  future.addDoneCallback(callback);
  printRepr(future);
  future.addDoneCallback(callback);
  future.addDoneCallback(callback);
  printRepr(future);
  let handle = loop.callSoon(callback, 1);
  printRepr(handle);
  handle.cancel();
  printRepr(handle);
  handle = loop.callLater(5, callback, 1);
  printRepr(handle);
  handle.cancel();
  printRepr(handle);
  for (const cls of [
    asyncio.Lock,
    asyncio.Event,
    asyncio.Condition,
    asyncio.Semaphore,
    asyncio.BoundedSemaphore,
  ]) {
    printRepr(new cls());
  }
  printRepr(new asyncio.Barrier(2));
  const lock = new asyncio.Lock();
  await lock.acquire();
  for (let i = 0; i < 2; i++) {
    asyncio.createTask(
      coro(() => lock.acquire()),
      { name: "waiter" },
    );
  }
  await asyncio.sleep(0);
  printRepr(lock);
  lock.release();
  const queue = new asyncio.PriorityQueue<unknown>(3);
  queue.putNowait(tupleOf(2, "b"));
  queue.putNowait(tupleOf(1, "a"));
  printRepr(queue);
  print(queue);
  queue.getNowait();
  queue.shutdown();
  print(queue);
  let limit: asyncio.Timeout;
  {
    await using entered = asyncio.timeout(3);
    limit = entered;
    printRepr(limit);
  }
  printRepr(limit);
  printRepr(asyncio.timeout(null));
  {
    const group = new asyncio.TaskGroup();
    printRepr(group);
    await using _ = group;
    printRepr(group);
    group.createTask(
      coro(() => asyncio.sleep(0)),
      { name: "member" },
    );
    printRepr(group);
  }
  const coroutine = coro(job);
  printRepr(coroutine);
  coroutine.close();
  for (const value of [
    new asyncio.CancelledError("message"),
    new asyncio.QueueEmpty(),
    asyncio.Future,
    asyncio.Task,
    asyncio.Lock,
    asyncio.Queue,
    asyncio.TaskGroup,
    asyncio.CancelledError,
    asyncio.InvalidStateError,
    Object.getPrototypeOf(task).constructor,
    Object.getPrototypeOf(gathering).constructor,
    asyncio.FIRST_COMPLETED,
  ]) {
    printRepr(value);
  }
}

await asyncio.run(main);
