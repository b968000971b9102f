/** How a barrier fills and empties, round after round. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { map, print, range, repr, str, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

const PARTIES = 5;

export function state(barrier: asyncio.Barrier): string {
  return str.rstrip(str.partition(repr(barrier), " [")[2], "]>");
}

export async function together(
  ...coroutines: asyncio.Coroutine<string | number | null>[]
): Promise<(string | number | null)[]> {
  return await asyncio.gather(...coroutines);
}

// covers test_locks: BarrierTests.test_context_manager
export async function theBlockTellsEachItsPlace(): Promise<void> {
  const [barrier, places]: readonly [asyncio.Barrier, number[]] = [new asyncio.Barrier(3), []];

  async function arrive(): Promise<string | number | null> {
    {
      await using barrierContext = await enterAsyncContext(barrier);
      try {
        const place = barrierContext.value;
        places.push(place);
      } catch (error) {
        barrierContext.except(error);
      }
    }
    return "left";
  }

  print(await together(coro(arrive), coro(arrive), coro(arrive)), places);
  print(state(barrier), barrier.nWaiting, barrier.broken);
}

// covers test_locks: BarrierTests.test_filling_one_task, BarrierTests.test_filling_one_task_twice
export async function forOneTaskOnly(): Promise<void> {
  const barrier = new asyncio.Barrier(1);
  {
    await using barrierContext = await enterAsyncContext(barrier);
    try {
      const place = barrierContext.value;
      print("inside", place, state(barrier));
    } catch (error) {
      barrierContext.except(error);
    }
  }
  const tasks: asyncio.Task<number>[] = [];
  for (let _ = 0; _ < 2; _++) {
    tasks.push(asyncio.createTask(coro(() => barrier.wait())));
    await asyncio.sleep(0);
    print(
      state(barrier),
      tasks.map((task) => task.done()),
    );
  }
  print(
    tasks.map((task) => task.result()),
    barrier.nWaiting,
    barrier.broken,
  );
}

// covers test_locks: BarrierTests.test_filling_task_by_task
export async function oneAfterTheOther(): Promise<void> {
  const [barrier, tasks]: readonly [asyncio.Barrier, asyncio.Task<number>[]] = [
    new asyncio.Barrier(3),
    [],
  ];
  for (let _ = 0; _ < 3; _++) {
    tasks.push(asyncio.createTask(coro(() => barrier.wait())));
    await asyncio.sleep(0);
    print(
      barrier.nWaiting,
      state(barrier),
      tasks.map((task) => task.done()),
    );
  }
  await asyncio.wait(tasks);
  print(
    tasks.map((task) => task.result()),
    state(barrier),
  );
}

// covers test_locks: BarrierTests.test_filling_tasks_wait_twice
// covers test_locks: BarrierTests.test_filling_tasks_check_return_value
export async function aRoundInsideARound(): Promise<void> {
  const [barrier, order]: readonly [asyncio.Barrier, string[]] = [new asyncio.Barrier(PARTIES), []];

  async function arrive(name: string): Promise<string | number | null> {
    {
      await using barrierContext = await enterAsyncContext(barrier);
      try {
        order.push(`${name} outer`);
        {
          await using barrierContext2 = await enterAsyncContext(barrier);
          try {
            const place = barrierContext2.value;
            order.push(`${name} inner`);
            return `${name}${place}`;
          } catch (error) {
            barrierContext2.except(error);
          }
        }
      } catch (error) {
        barrierContext.except(error);
      }
    }
    return null;
  }

  print(await together(...map((name) => coro(arrive, name), "abcde")));
  print(order);
  print(state(barrier));
}

// covers test_locks: BarrierTests.test_draining_state
export async function whatThoseWhoLeaveSee(): Promise<void> {
  const barrier = new asyncio.Barrier(PARTIES);

  async function arrive(name: string): Promise<string | number | null> {
    {
      await using barrierContext = await enterAsyncContext(barrier);
      try {
        // The last one out has already opened the next round.
        print(name, "sees", state(barrier));
      } catch (error) {
        barrierContext.except(error);
      }
    }
    return null;
  }

  await together(...map((name) => coro(arrive, name), "abcde"));
}

// covers test_locks: BarrierTests.test_blocking_tasks_while_draining
export async function someComeBackBeforeTheOthersLeft(): Promise<void> {
  const [barrier, others] = [new asyncio.Barrier(PARTIES), new asyncio.Barrier(PARTIES - 2)];
  let comingBack = 2;

  async function arrive(name: string): Promise<string | number | null> {
    await barrier.wait();
    if (comingBack > 0) {
      comingBack -= 1;
      print(name, "comes back at once:", state(barrier));
    } else {
      print(name, "waits for the others to leave:", state(barrier), "-", state(others));
      await others.wait();
    }
    const place = await barrier.wait();
    print(name, "passes again as number", place);
    return place;
  }

  print(await together(...map((name) => coro(arrive, name), "abcde")));
}

// covers test_locks: BarrierTests.test_filling_tasks_cancel_one
export async function oneWhoWaitsIsCancelled(): Promise<void> {
  const [barrier, passed]: readonly [asyncio.Barrier, (readonly [string, number])[]] = [
    new asyncio.Barrier(3),
    [],
  ];

  async function arrive(name: string): Promise<void> {
    passed.push(tuple.of(name, await barrier.wait()));
  }

  const tasks = ["ann", "ben"].map((name) => asyncio.createTask(coro(arrive, name)));
  await asyncio.sleep(0);
  print(state(barrier));
  getitem(tasks, 0).cancel();
  await asyncio.sleep(0);
  print(state(barrier), getitem(tasks, 0).cancelled());
  tasks.push(asyncio.createTask(coro(arrive, "cleo")));
  await asyncio.sleep(0);
  print(state(barrier));
  await asyncio.gather(...tasks.slice(1), coro(arrive, "dan"));
  // The places are those of the arrival, whoever has left meanwhile.
  print(passed, state(barrier));
}

export async function oneWhoMayLeaveIsCancelled(): Promise<void> {
  const barrier = new asyncio.Barrier(2);
  const tasks = Array.from(range(3), (_) => asyncio.createTask(coro(() => barrier.wait())));
  await asyncio.sleep(0);
  print(state(barrier));
  getitem(tasks, 0).cancel();
  getitem(tasks, 2).cancel();
  print(await asyncio.gather(...tasks, { returnExceptions: true }), state(barrier));
}

export async function main(): Promise<void> {
  for (const part of [
    theBlockTellsEachItsPlace,
    forOneTaskOnly,
    oneAfterTheOther,
    aRoundInsideARound,
    whatThoseWhoLeaveSee,
    someComeBackBeforeTheOthersLeft,
    oneWhoWaitsIsCancelled,
    oneWhoMayLeaveIsCancelled,
  ]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
