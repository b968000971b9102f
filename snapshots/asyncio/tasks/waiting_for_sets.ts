/** asyncio.wait step by step: what counts as done, when it returns, what it may be given. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import {
  Dict,
  type Float,
  type Int,
  type PySet,
  TypeError,
  ValueError,
  ZeroDivisionError,
  asFloat,
  filter,
  iter,
  map,
  print,
  range,
  repr,
  set,
  sorted,
  tuple,
  type,
} from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";
import { nameOf, unpack } from "py2ts-async/language";

export function names(
  tasks:
    | Generator<
        asyncio.Task<readonly [PySet<asyncio.Task<any>>, PySet<asyncio.Task<any>>] | string | null>
      >
    | PySet<
        asyncio.Task<readonly [PySet<asyncio.Task<any>>, PySet<asyncio.Task<any>>] | string | null>
      >,
): string[] {
  return sorted(map((task) => task.getName(), tasks));
}

export function sleeper(
  seconds: number | Float | Int,
  name: string,
  error: ZeroDivisionError | null = null,
): asyncio.Task<
  | readonly [
      PySet<asyncio.Task<readonly [any, any] | string | null>>,
      PySet<asyncio.Task<readonly [any, any] | string | null>>,
    ]
  | string
  | null
> {
  async function sleeps(): Promise<string> {
    await asyncio.sleep(Number(seconds));
    if (error != null) {
      throw error;
    }
    return name;
  }

  return asyncio.createTask(sleeps, { name });
}

export async function show(
  label: string,
  waiting: asyncio.Coroutine<
    readonly [
      PySet<asyncio.Task<readonly [any, any] | string | null>>,
      PySet<asyncio.Task<readonly [any, any] | string | null>>,
    ]
  >,
): Promise<
  PySet<asyncio.Task<readonly [PySet<asyncio.Task<any>>, PySet<asyncio.Task<any>>] | string | null>>
> {
  const loop = asyncio.getRunningLoop();
  const begin = loop.time();
  const [done, pending] = await waiting;
  print(label, names(done), names(pending), "after", asFloat(loop.time() - begin));
  return done;
}

// covers test_tasks: BaseTaskTests.test_wait
export async function forAll(): Promise<void> {
  const [a, b] = [sleeper(0.125, "a"), sleeper(0.25, "b")];
  for (const attempt of ["first", "again"]) {
    const done = await show(attempt, coro(asyncio.wait, [b, a]));
    print(eq(done, set([a, b])), nameOf(type(done)));
  }
}

// covers test_tasks: BaseTaskTests.test_wait_duplicate_coroutines
export async function givenTwice(): Promise<void> {
  const a = sleeper(0, "a");
  const done = await show("twice", coro(asyncio.wait, [a, a, sleeper(0, "spam")]));
  print(sorted(map((task) => task.result(), done)));
}

// covers test_tasks: BaseTaskTests.test_wait_errors
export async function misused(): Promise<void> {
  async function coroutine(): Promise<string> {
    return "never";
  }

  const task = sleeper(0, "task");
  const [unused, other] = [coro(coroutine), coro(coroutine)];
  for (const [label, waiting] of [
    tuple.of("empty set", coro(asyncio.wait, set())),
    tuple.of("empty list", coro(asyncio.wait, [])),
    tuple.of("unknown condition", coro(asyncio.wait, [task], { returnWhen: -1 as never })),
    tuple.of("unknown word", coro(asyncio.wait, [task], { returnWhen: "ANY_COMPLETED" })),
    tuple.of("condition first", coro(asyncio.wait, [unused] as never, { returnWhen: -1 as never })),
    tuple.of("coroutines", coro(asyncio.wait, [task, unused] as never)),
    tuple.of("a future", coro(asyncio.wait, task as never)),
    tuple.of("a coroutine", coro(asyncio.wait, other as never)),
  ]) {
    try {
      await waiting;
    } catch (error) {
      if (!(error instanceof ValueError || error instanceof TypeError)) throw error;
      print(label, "-", nameOf(type(error)), error);
    }
  }
  unused.close();
  other.close();
  await task;
}

// covers test_tasks: BaseTaskTests.test_wait_first_completed
export async function forTheFirst(): Promise<void> {
  const [a, b] = [sleeper(10, "a"), sleeper(0.125, "b")];
  await show("first", coro(asyncio.wait, [b, a], { returnWhen: asyncio.FIRST_COMPLETED }));
  print(a.done(), b.done(), b.result());
  await show("rest", coro(asyncio.wait, [a, b]));
}

// covers test_tasks: BaseTaskTests.test_wait_really_done
export async function doneInTheMeantime(): Promise<void> {
  async function turns(number: number): Promise<void> {
    for (let _ = 0; _ < number; _++) {
      await asyncio.sleep(0);
    }
  }

  const [a, b, c] = unpack(
    map((n) => asyncio.createTask(coro(turns, n), { name: `turns ${n}` }), [1, 2, 3]),
    3,
  );
  await show("first", coro(asyncio.wait, [b, a, c], { returnWhen: asyncio.FIRST_COMPLETED }));
  print(a.done(), b.done(), c.done());
  await c;
}

// covers test_tasks: BaseTaskTests.test_wait_first_exception
// covers test_tasks: BaseTaskTests.test_wait_first_exception_in_wait
export async function forTheFirstException(): Promise<void> {
  let a!: asyncio.Task<
    | readonly [
        PySet<asyncio.Task<readonly [any, any] | string | null>>,
        PySet<asyncio.Task<readonly [any, any] | string | null>>,
      ]
    | string
    | null
  >;
  let b!: asyncio.Task<
    | readonly [
        PySet<asyncio.Task<readonly [any, any] | string | null>>,
        PySet<asyncio.Task<readonly [any, any] | string | null>>,
      ]
    | string
    | null
  >;
  for (const seconds of [0, 0.125]) {
    [a, b] = [sleeper(10, "a"), sleeper(seconds, "b", new ZeroDivisionError("err"))];
    await show("exception", coro(asyncio.wait, [b, a], { returnWhen: asyncio.FIRST_EXCEPTION }));
    print(repr(b.exception()));
    await show("rest", coro(asyncio.wait, [a, b]));
  }
  await show("too late", coro(asyncio.wait, [a, b], { returnWhen: asyncio.FIRST_EXCEPTION }));
}

// covers test_tasks: BaseTaskTests.test_wait_with_exception
export async function exceptionsStayInTheTasks(): Promise<void> {
  const [a, b] = [sleeper(0.125, "a"), sleeper(0.25, "b", new ZeroDivisionError("really"))];
  for (const attempt of ["first", "again"]) {
    const done = await show(attempt, coro(asyncio.wait, [b, a]));
    print(names(filter((task) => task.exception() != null, done)));
  }
}

// covers test_tasks: BaseTaskTests.test_wait_with_timeout
// covers test_tasks: BaseTaskTests.test_wait_concurrent_complete
export async function noLongerThan(): Promise<void> {
  for (const limit of [0.1875, 0.125, 0.25, 0, -1]) {
    const [a, b] = [sleeper(0.125, "a"), sleeper(0.25, "b")];
    await show(`timeout ${limit}:`, coro(asyncio.wait, [b, a], { timeout: limit }));
    await show("rest", coro(asyncio.wait, [a, b]));
  }
}

// covers test_tasks: BaseTaskTests.test_wait_with_iterator_of_tasks
// covers test_tasks: BaseTaskTests.test_wait_generator
export async function ofAnyIterable(): Promise<void> {
  const [a, b] = [sleeper(0.125, "a"), sleeper(0.25, "b")];
  await show("iterator", coro(asyncio.wait, iter([b, a])));
  await show(
    "dict",
    coro(
      asyncio.wait,
      new Dict([
        [a, 1],
        [b, 2],
      ]),
    ),
  );
  await show("tuple", coro(asyncio.wait, tuple.of(a, b)));
  const made = map((n) => sleeper(asFloat(n / 8), `made ${n}`), range(4));
  await show("generator", coro(asyncio.wait, made, { returnWhen: asyncio.ALL_COMPLETED }));
}

export async function waitingThatIsCancelled(): Promise<void> {
  const a = sleeper(1, "a");
  const waiting = asyncio.createTask(coro(asyncio.wait, [a]));
  await asyncio.sleep(0.5);
  waiting.cancel("no more waiting");
  print((await asyncio.wait([waiting, a]))[0].size);
  print(waiting.cancelled(), a.cancelled(), a.result());
}

export async function main(): Promise<void> {
  asyncio.currentTask()!.setName("main");
  for (const part of [
    forAll,
    givenTwice,
    misused,
    forTheFirst,
    doneInTheMeantime,
    forTheFirstException,
    exceptionsStayInTheTasks,
    noLongerThan,
    ofAnyIterable,
    waitingThatIsCancelled,
  ]) {
    print("---", nameOf(part));
    await part();
  }
}

await asyncio.run(main);
