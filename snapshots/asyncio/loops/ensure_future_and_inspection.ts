/** ensure_future, iscoroutine, isfuture, iscoroutinefunction, current_task, get_coro, names. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import * as inspect from "py2ts-async/inspect";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/program";
import { RuntimeError, TypeError, isinstance, iterable, print } from "py2ts-async/builtins";
import { isIn, nameOf } from "py2ts-async/language";

export async function job(value: any = null): Promise<any> {
  await asyncio.sleep(0);
  return value;
}

export function plain(): asyncio.Coroutine<any> {
  return coro(job, "from a plain function");
}

export class Awaitable {
  *__await__(): Generator<any> {
    yield* iterable(coro(asyncio.sleep, 1).__await__());
    return "awaitable object";
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const task = asyncio.ensureFuture(coro(job, "task"));
  print(
    asyncio.ensureFuture(task) === task,
    isinstance(task, asyncio.Task),
    isinstance(task, asyncio.Future),
    asyncio.isfuture(task),
  );
  print(
    await task,
    await asyncio.ensureFuture(new Awaitable()),
    await awaited(new Awaitable()),
    await plain(),
  );
  const coroutine = coro(job);
  print(
    asyncio.iscoroutine(coroutine),
    asyncio.iscoroutinefunction(job),
    asyncio.iscoroutinefunction(plain),
    inspect.iscoroutinefunction(job),
    inspect.isawaitable(coroutine),
  );
  print(
    await coroutine,
    asyncio.iscoroutine(5),
    asyncio.isfuture(loop.createFuture()),
    inspect.isawaitable(5),
  );
  const named = loop.createTask(job, { name: "N" });
  print(
    named.getName(),
    nameOf(named.getCoro()),
    named.getLoop() === loop,
    asyncio.currentTask()!.getName(),
    asyncio.allTasks().size,
  );
  await named;
  print(asyncio.allTasks().size, isIn(asyncio.currentTask(), asyncio.allTasks()));
  loop.callSoon(() => print("in a callback:", asyncio.currentTask()));
  await asyncio.sleep(0);
  print(asyncio.createTask(job).getName(), asyncio.createTask(job).getName());
  for (const wrong of [5, null, "text", [1]]) {
    try {
      await awaited(wrong);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print("TypeError:", error);
    }
  }
  try {
    asyncio.createTask(5 as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
  try {
    asyncio.ensureFuture(5 as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

await asyncio.run(main);
try {
  asyncio.currentTask();
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}
