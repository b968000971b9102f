/** A barrier is reset or broken while tasks wait in it, leave it, or wait to come in. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { RuntimeError, isinstance, map, print, range, repr, str } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

const PARTIES = 5;

export function state(barrier: asyncio.Barrier): string {
  return str.rstrip(str.partition(repr(barrier), " [")[2], "]>");
}

export async function everybody(
  arrive: (name: string) => Promise<void>,
  names: string = "abcde",
): Promise<void> {
  await asyncio.gather(...map((name) => coro(arrive, name), names));
}

// covers test_locks: BarrierTests.test_reset_barrier, BarrierTests.test_abort_barrier
export async function nobodyIsThere(): Promise<void> {
  const barrier = new asyncio.Barrier(1);
  const tasks = [asyncio.createTask(coro(() => barrier.reset()))];
  await asyncio.sleep(0);
  print("reset", state(barrier), barrier.nWaiting, barrier.broken);
  tasks.push(asyncio.createTask(coro(() => barrier.abort())));
  await asyncio.sleep(0);
  print("aborted", state(barrier), barrier.nWaiting, barrier.broken);
  try {
    await barrier.wait();
  } catch (error) {
    if (!(error instanceof asyncio.BrokenBarrierError)) throw error;
    print(repr(error), isinstance(error, RuntimeError));
  }
  print(
    tasks.map((task) => task.result()),
    await barrier.reset(),
  );
  print("works again", await barrier.wait(), state(barrier));
}

// covers test_locks: BarrierTests.test_reset_barrier_while_tasks_waiting
export async function resetWhileAllButOneWait(): Promise<void> {
  const barrier = new asyncio.Barrier(PARTIES);

  async function arrive(name: string): Promise<void> {
    try {
      await barrier.wait();
    } catch (error) {
      if (!(error instanceof asyncio.BrokenBarrierError)) throw error;
      print(name, error, "-", state(barrier));
    }
  }

  const tasks = Array.from("abcd", (name) => asyncio.createTask(coro(arrive, name)));
  await asyncio.sleep(0);
  const reset = asyncio.createTask(coro(() => barrier.reset()));
  await asyncio.gather(...tasks);
  print(reset.done(), state(barrier), barrier.nWaiting, barrier.broken);
}

// covers test_locks: BarrierTests.test_reset_barrier_when_tasks_half_draining
export async function resetWhileHalfOfThemHaveLeft(): Promise<void> {
  const [barrier, left]: readonly [asyncio.Barrier, number[]] = [new asyncio.Barrier(PARTIES), []];

  async function arrive(name: string): Promise<void> {
    let place!: number;
    let succeeded = false;
    try {
      place = await barrier.wait();
      succeeded = true;
    } catch (error) {
      if (!(error instanceof asyncio.BrokenBarrierError)) throw error;
      print(name, error);
    }
    if (succeeded) {
      left.push(place);
      print(name, "leaves:", state(barrier));
      if (left.length === PARTIES - Math.floor(PARTIES / 2)) {
        await barrier.reset();
        print(name, "has reset it:", state(barrier));
      }
    }
  }

  await everybody(arrive);
  print(left, state(barrier), barrier.nWaiting);
}

// covers test_locks: BarrierTests.test_reset_barrier_when_tasks_half_draining_half_blocking
export async function resetWhileSomeWaitToComeInAgain(): Promise<void> {
  const [barrier, left]: readonly [asyncio.Barrier, string[]] = [new asyncio.Barrier(PARTIES), []];

  async function arrive(name: string): Promise<void> {
    let succeeded = false;
    try {
      await barrier.wait();
      succeeded = true;
    } catch (error) {
      if (!(error instanceof asyncio.BrokenBarrierError)) throw error;
      print(name, error);
    }
    if (succeeded) {
      left.push(name);
      if (left.length > Math.floor(PARTIES / 2)) {
        await barrier.reset();
        print(name, "has reset it:", state(barrier));
      } else {
        print(name, "comes again:", state(barrier));
      }
    }
    try {
      print(name, "passes as number", await barrier.wait());
    } catch (error) {
      if (!(error instanceof asyncio.BrokenBarrierError)) throw error;
      print("never here: those outside do not notice");
    }
  }

  await everybody(arrive);
  print(left, state(barrier));
}

// covers test_locks: BarrierTests.test_reset_barrier_while_tasks_waiting_and_waiting_again
export async function waitingAgainAfterTheReset(): Promise<void> {
  const barrier = new asyncio.Barrier(PARTIES);

  async function arrive(name: string): Promise<void> {
    try {
      await barrier.wait();
    } catch (error) {
      if (!(error instanceof asyncio.BrokenBarrierError)) throw error;
      print(name, error);
    } finally {
      print(name, "passes as number", await barrier.wait());
    }
  }

  async function beTheLast(): Promise<void> {
    {
      await using barrierContext = await enterAsyncContext(barrier);
      const place = barrierContext.value;
      print("the last one passes as number", place);
    }
  }

  const tasks = Array.from("abcd", (name) => asyncio.createTask(coro(arrive, name)));
  tasks.push(asyncio.createTask(coro(() => barrier.reset())));
  await asyncio.sleep(0);
  print(state(barrier));
  tasks.push(asyncio.createTask(beTheLast));
  await asyncio.gather(...tasks);
  print(state(barrier));
}

// covers test_locks: BarrierTests.test_reset_barrier_while_tasks_draining
export async function resetByTheLastOneOut(): Promise<void> {
  const [barrier, left]: readonly [asyncio.Barrier, number[]] = [new asyncio.Barrier(PARTIES), []];

  async function arrive(name: string): Promise<void> {
    left.push(await barrier.wait());
    if (left.length === PARTIES) {
      print(name, "resets it:", state(barrier));
      await barrier.reset();
    }
    const second = await barrier.wait();
    const third = await barrier.wait();
    print(name, "places", second, third);
  }

  await everybody(arrive);
  print(left, state(barrier));
}

// covers test_locks: BarrierTests.test_abort_barrier_when_tasks_half_draining_half_blocking
export async function abortedWhileSomeWaitToComeInAgain(): Promise<void> {
  const [barrier, left]: readonly [asyncio.Barrier, string[]] = [new asyncio.Barrier(PARTIES), []];

  async function arrive(name: string): Promise<void> {
    try {
      await barrier.wait();
    } catch (error) {
      if (!(error instanceof asyncio.BrokenBarrierError)) throw error;
      print(name, "inside:", error);
      return;
    }
    left.push(name);
    if (left.length > Math.floor(PARTIES / 2)) {
      await barrier.abort();
      print(name, "has aborted it:", state(barrier));
    } else {
      try {
        await barrier.wait();
      } catch (error) {
        if (!(error instanceof asyncio.BrokenBarrierError)) throw error;
        print(name, "outside:", error);
      }
    }
  }

  await everybody(arrive);
  print(left, state(barrier), barrier.broken, barrier.nWaiting);
}

// covers test_locks: BarrierTests.test_abort_barrier_when_exception
export async function abortedByOneThatFailed(): Promise<void> {
  const barrier = new asyncio.Barrier(PARTIES);

  async function arrive(name: string): Promise<void> {
    try {
      {
        await using barrierContext = await enterAsyncContext(barrier);
        try {
          const place = barrierContext.value;
          if (place === Math.floor(PARTIES / 2)) {
            throw new RuntimeError(`${name} has had enough`);
          }
        } catch (error) {
          barrierContext.except(error);
        }
      }
      {
        await using barrierContext = await enterAsyncContext(barrier);
        print("never here");
      }
    } catch (error) {
      if (error instanceof asyncio.BrokenBarrierError) {
        print(name, "gets:", error);
      } else if (error instanceof RuntimeError) {
        print(error);
        await barrier.abort();
      } else {
        throw error;
      }
    }
  }

  await everybody(arrive);
  print(state(barrier), barrier.nWaiting);
}

// covers test_locks: BarrierTests.test_abort_barrier_when_exception_then_resetting
export async function repairedAfterAllHaveNoticed(): Promise<void> {
  const [barrier, meeting] = [new asyncio.Barrier(PARTIES), new asyncio.Barrier(PARTIES)];

  async function arrive(name: string): Promise<void> {
    try {
      if ((await barrier.wait()) === Math.floor(PARTIES / 2)) {
        await barrier.abort();
        print(name, "aborts");
      } else {
        await barrier.wait();
        print("never here");
      }
    } catch (error) {
      if (!(error instanceof asyncio.BrokenBarrierError)) throw error;
      print(name, "gets:", error);
    }
    if ((await meeting.wait()) === Math.floor(PARTIES / 2)) {
      await barrier.reset();
      print(name, "repairs it:", state(barrier));
    }
    await meeting.wait();
    print(name, "passes as number", await barrier.wait());
  }

  await everybody(arrive);
  print(state(barrier), state(meeting));
}

export async function resetAfterAnAbortWithTasksInside(): Promise<void> {
  const barrier = new asyncio.Barrier(3);
  const tasks = Array.from(range(2), (_) => asyncio.createTask(coro(() => barrier.wait())));
  await asyncio.sleep(0);
  await barrier.abort();
  print(state(barrier));
  await barrier.reset();
  print(state(barrier));
  print(await asyncio.gather(...tasks, { returnExceptions: true }), state(barrier));
}

export async function main(): Promise<void> {
  for (const part of [
    nobodyIsThere,
    resetWhileAllButOneWait,
    resetWhileHalfOfThemHaveLeft,
    resetWhileSomeWaitToComeInAgain,
    waitingAgainAfterTheReset,
    resetByTheLastOneOut,
    abortedWhileSomeWaitToComeInAgain,
    abortedByOneThatFailed,
    repairedAfterAllHaveNoticed,
    resetAfterAnAbortWithTasksInside,
  ]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
