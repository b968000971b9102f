/** wait: ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, timeouts; errors stay in the tasks. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import {
  type PySet,
  TypeError,
  ValueError,
  asFloat,
  map,
  print,
  sorted,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, exceptionOf, nameOf, rawFloat } from "py2ts-async/language";

export async function job(
  name: string | number | ValueError,
  seconds: number | string | ValueError,
  error: string | number | ValueError | null = null,
): Promise<string | number | ValueError> {
  await asyncio.sleep(seconds as number);
  if (error) {
    throw exceptionOf(error);
  }
  return name;
}

export function start(
  ...specifications: (readonly [string, number] | readonly [string, number, ValueError])[]
): asyncio.Task<string | number | ValueError>[] {
  specifications = tuple(specifications) as (
    readonly [string, number] | readonly [string, number, ValueError]
  )[];
  return Array.from(specifications, (spec) =>
    asyncio.createTask(coro(job, ...spec), { name: getitem(spec, 0) }),
  );
}

export function names(tasks: PySet<asyncio.Task<string | number | ValueError>>): string[] {
  return sorted(map((task) => task.getName(), tasks));
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const specifications = [
    tuple.of("a", 1),
    tuple.of("b", 2, new ValueError("b")),
    tuple.of("c", 3),
    tuple.of("d", 1),
  ];
  let done!: PySet<asyncio.Task<string | number | ValueError>>;
  let pending!: PySet<asyncio.Task<string | number | ValueError>>;
  for (const condition of [
    asyncio.ALL_COMPLETED,
    asyncio.FIRST_COMPLETED,
    asyncio.FIRST_EXCEPTION,
  ]) {
    const tasks = start(...specifications);
    const begin = loop.time();
    [done, pending] = await asyncio.wait(tasks, { returnWhen: condition });
    print(condition, names(done), names(pending), asFloat(loop.time() - begin));
    await asyncio.wait(tasks);
    print(
      "  ",
      tasks.map((task) => task.exception() || task.result()),
    );
  }

  for (const timeout of [0, 1.5, 10, null]) {
    const tasks = start(tuple.of("x", 1), tuple.of("y", 2));
    [done, pending] = await asyncio.wait(tasks, { timeout: rawFloat(timeout) });
    print(timeout, names(done), names(pending), nameOf(type(done)));
    for (const task of pending) {
      task.cancel();
    }
  }

  const finished = start(tuple.of("z", 0));
  await asyncio.wait(finished);
  [done, pending] = await asyncio.wait([...finished, ...finished], { timeout: 0 });
  print(done.size, pending.size);
  const cancelled = start(tuple.of("k", 5), tuple.of("l", 5));
  loop.callLater(1, bound(getitem(cancelled, 0), "cancel"));
  [done, pending] = await asyncio.wait(cancelled, {
    timeout: 3,
    returnWhen: asyncio.FIRST_EXCEPTION,
  });
  print(
    names(done),
    names(pending),
    cancelled.map((task) => task.cancelled()),
  );
  getitem(cancelled, 1).cancel();

  for (const bad of [[], [coro(job, "coroutine", 0)]]) {
    try {
      await asyncio.wait(bad as never);
    } catch (error) {
      if (!(error instanceof ValueError || error instanceof TypeError)) throw error;
      print(nameOf(type(error)), error);
    }
    for (const coroutine of bad) {
      coroutine.close();
    }
  }
  try {
    await asyncio.wait(finished, { returnWhen: "SOMETIME" });
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
}

await asyncio.run(main);
