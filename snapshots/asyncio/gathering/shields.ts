/** shield around plain futures, around and inside gather, without a running loop. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { RuntimeError, map, print, range, repr } from "py2ts-async/builtins";
import { unpack } from "py2ts-async/language";

export async function turns(count: number = 2): Promise<void> {
  for (let _ = 0; _ < count; _++) {
    await asyncio.sleep(0);
  }
}

export function state(future: asyncio.Future<any>): string {
  if (!future.done()) {
    return "pending";
  }
  if (future.cancelled()) {
    return "cancelled";
  }
  const error = future.exception();
  return error != null ? `raised ${repr(error)}` : `result ${repr(future.result())}`;
}

// covers test_tasks: BaseTaskTests.test_shield_result, BaseTaskTests.test_shield_exception
// covers test_tasks: BaseTaskTests.test_shield_cancel_inner
/** Whatever becomes of the inner future becomes of the outer one, one turn later. */
export async function theInnerOneIsDone(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  for (const settle of [
    (future: asyncio.Future<any>) => future.setResult(42),
    (future: asyncio.Future<any>) => future.setException(new RuntimeError("expected")),
    (future: asyncio.Future<any>) => future.cancel("no more"),
  ]) {
    const inner = loop.createFuture();
    const outer = asyncio.shield(inner);
    await turns();
    settle(inner);
    print(state(outer), { end: " -> " });
    await turns();
    print(state(outer));
    if (!inner.cancelled() && inner.exception() != null) {
      print("the same exception:", outer.exception() === inner.exception());
    }
  }
}

// covers test_tasks: BaseTaskTests.test_shield_cancel_outer
/** Nothing is left of the link between the two. */
export async function theOuterOneIsCancelled(): Promise<void> {
  const inner = asyncio.getRunningLoop().createFuture();
  const outer = asyncio.shield(inner);
  await turns();
  print(repr(inner).includes("cb="), repr(outer).includes("cb="), outer.cancel("given up"));
  await turns();
  print(state(outer), state(inner), repr(inner).includes("cb="), repr(outer).includes("cb="));
}

// covers test_tasks: BaseTaskTests.test_shield_shortcut
export async function doneAlready(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  future.setResult(42);
  print(asyncio.shield(future) === future, await asyncio.shield(future));
}

// covers test_tasks: BaseTaskTests.test_shield_effect
export async function theWaitingTaskIsCancelled(): Promise<void> {
  const waiter = asyncio.getRunningLoop().createFuture();
  const steps: string[] = [];

  async function inner(): Promise<void> {
    await waiter;
    steps.push("inner");
  }

  async function outer(): Promise<void> {
    await asyncio.shield(inner);
    steps.push("outer");
  }

  const task = asyncio.createTask(outer);
  await turns();
  task.cancel();
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("cancelled", steps);
  }
  waiter.setResult(null);
  await turns();
  print(steps);
}

// covers test_tasks: BaseTaskTests.test_shield_gather
export async function aroundGather(): Promise<void> {
  const [one, two] = unpack(
    map((_) => asyncio.getRunningLoop().createFuture(), range(2)),
    2,
  );
  const parent = asyncio.gather(one, two);
  const outer = asyncio.shield(parent);
  await turns();
  outer.cancel();
  await turns();
  print(state(outer), state(parent));
  one.setResult(1);
  two.setResult(2);
  await turns();
  print(state(parent));
}

// covers test_tasks: BaseTaskTests.test_gather_shield
/** Cancelling the gathering cancels the shields, not what they shield. */
export async function insideGather(): Promise<void> {
  const [one, two] = unpack(
    map((_) => asyncio.getRunningLoop().createFuture(), range(2)),
    2,
  );
  const shields = [asyncio.shield(one), asyncio.shield(two)];
  const parent = asyncio.gather(...shields);
  await turns();
  print(parent.cancel());
  await turns();
  print(
    state(parent),
    shields.map((each) => state(each)),
    state(one),
    state(two),
  );
  one.setResult(1);
  two.setResult(2);
  await turns();
  print(state(one), state(two));
}

export async function answer(): Promise<number> {
  return 42;
}

// covers test_tasks: BaseTaskTests.test_shield_coroutine_without_loop
// covers test_tasks: BaseTaskTests.test_shield_coroutine_use_running_loop
// covers test_tasks: BaseTaskTests.test_shield_coroutine_use_global_loop
/** To the running loop, else to the current one; without either there is an error. */
export async function whereTheTaskGoes(): Promise<void> {
  const loop = asyncio.newEventLoop();

  async function inTheRunningLoop() {
    return asyncio.shield(answer);
  }

  let outer = (await loop.runUntilComplete(inTheRunningLoop)) as unknown as asyncio.Future<number>;
  print(outer.getLoop() === loop, await loop.runUntilComplete(outer));

  asyncio.setEventLoop(loop);
  outer = asyncio.shield(answer);
  print(outer.getLoop() === loop, await loop.runUntilComplete(outer));

  asyncio.setEventLoop(null);
  const coroutine = coro(answer);
  try {
    asyncio.shield(coroutine);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError", error);
  }
  coroutine.close();
  loop.close();
}

export async function main(): Promise<void> {
  await theInnerOneIsDone();
  await theOuterOneIsCancelled();
  await doneAlready();
  await theWaitingTaskIsCancelled();
  await aroundGather();
  await insideGather();
}

await asyncio.run(main);
await whereTheTaskGoes();
