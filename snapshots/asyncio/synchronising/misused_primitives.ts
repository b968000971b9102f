/** What locks and their relatives say when they are used in ways they do not support. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext, enterContext } from "py2ts-async/contextlib";
import { TypeError, ValueError, print, repr, str, tuple, type } from "py2ts-async/builtins";
import { bindArguments, bound, nameOf, qualnameOf } from "py2ts-async/language";

/** The TypeError with which a step fails. */
export async function complaint(step: () => Promise<void>): Promise<string> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return str(error);
  }
  return "no complaint";
}

export function primitives(): readonly [
  asyncio.Lock,
  asyncio.Event,
  asyncio.Condition,
  asyncio.Semaphore,
  asyncio.BoundedSemaphore,
  asyncio.Barrier,
] {
  return tuple.of(
    new asyncio.Lock(),
    new asyncio.Event(),
    new asyncio.Condition(),
    new asyncio.Semaphore(),
    new asyncio.BoundedSemaphore(2),
    new asyncio.Barrier(3),
  );
}

// covers test_locks: LockTests.test_lock, SemaphoreTests.test_semaphore, BarrierTests.test_barrier
export async function awaited(): Promise<void> {
  let primitive!:
    | asyncio.Lock
    | asyncio.Event
    | asyncio.Condition
    | asyncio.Semaphore
    | asyncio.BoundedSemaphore
    | asyncio.Barrier;
  for (primitive of primitives()) {
    async function waitForIt(): Promise<void> {
      await asyncio.awaited(primitive);
    }

    print(await complaint(waitForIt), "-", str.partition(repr(primitive), " [")[2]);
  }
}

// covers test_locks: LockTests.test_lock_by_with_statement
export async function inAPlainWithStatement(): Promise<void> {
  let primitive!: asyncio.Lock | asyncio.Condition | asyncio.Semaphore;
  for (primitive of [new asyncio.Lock(), new asyncio.Condition(), new asyncio.Semaphore()]) {
    async function enter(): Promise<void> {
      {
        using primitiveContext = enterContext(primitive as never);
        print("never here");
      }
    }

    async function awaitAndEnter(): Promise<void> {
      {
        using managerContext = enterContext(await asyncio.awaited(primitive));
        print("never here");
      }
    }

    await asyncio.sleep(0.01);
    print(await complaint(enter));
    print(await complaint(awaitAndEnter), bound(primitive, "locked")());
  }
}

export async function inAnAsyncWithStatement(): Promise<void> {
  let primitive!: asyncio.Event | asyncio.Queue<any>;
  for (primitive of [new asyncio.Event(), new asyncio.Queue()]) {
    async function enter(): Promise<void> {
      {
        await using primitiveContext = await enterAsyncContext(primitive as never);
        print("never here");
      }
    }

    print(await complaint(enter));
  }
}

// covers test_locks: LockTests.test_lock_doesnt_accept_loop_parameter
export async function madeForALoop(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  let kind!:
    | typeof asyncio.Lock
    | typeof asyncio.Event
    | typeof asyncio.Condition
    | typeof asyncio.Semaphore
    | typeof asyncio.BoundedSemaphore
    | typeof asyncio.Queue;
  for (kind of [
    asyncio.Lock,
    asyncio.Event,
    asyncio.Condition,
    asyncio.Semaphore,
    asyncio.BoundedSemaphore,
    asyncio.Queue,
  ]) {
    async function make(): Promise<void> {
      new kind(...bindArguments(kind, [], { loop }));
    }

    print(await complaint(make));
  }
}

// covers test_locks: SemaphoreTests.test_semaphore_value, BarrierTests.test_barrier_parties
export async function withImpossibleNumbers(): Promise<void> {
  for (const [kind, number] of [
    tuple.of(asyncio.Semaphore, -1),
    tuple.of(asyncio.BoundedSemaphore, -3),
    tuple.of(asyncio.Barrier, 0),
    tuple.of(asyncio.Barrier, -4),
  ]) {
    try {
      new kind(number);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      print(nameOf(kind), number, error);
    }
  }
  print(new asyncio.Semaphore(0).locked(), new asyncio.Barrier(5).parties);
}

export async function notRun(): Promise<void> {
  const lock = new asyncio.Lock();
  const coroutine = coro(bound(lock, "acquire"));
  print(nameOf(type(coroutine)), qualnameOf(coroutine), lock.locked());
  print(await coroutine, lock.locked());
}

export async function main(): Promise<void> {
  for (const part of [
    awaited,
    inAPlainWithStatement,
    inAnAsyncWithStatement,
    madeForALoop,
    withImpossibleNumbers,
    notRun,
  ]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
