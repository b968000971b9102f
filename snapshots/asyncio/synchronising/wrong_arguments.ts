/** What primitives, queues, groups, timeouts and futures make of arguments of the wrong types. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call, coro } from "py2ts-async/asyncio";
import * as math from "py2ts-async/math";
import { enterAsyncContext } from "py2ts-async/contextlib";
import {
  Dict,
  Exception,
  type Int,
  StopIteration,
  ValueError,
  bool,
  float,
  int,
  isinstance,
  print,
  repr,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf, pythonException } from "py2ts-async/language";

const TEXT = "text";
const FIVE = 5;
const NONE = null;
const LIST = [1];
const YES = true;
const NAN = math.nan;
const INF = math.inf;

export async function nothing(): Promise<string> {
  print("  nothing runs");
  return "nothing";
}

export async function attempt(name: string, function_: any): Promise<void> {
  try {
    const result = call(function_);
    print(
      name,
      "gives",
      nameOf(type(result)),
      isinstance(result, tuple.of(int, str, bool, float, type(null))) ? result : "",
    );
    if (asyncio.iscoroutine(result) || asyncio.isfuture(result)) {
      let value!: any;
      let succeeded = false;
      try {
        value = await awaited(result);
        succeeded = true;
      } catch (error) {
        print(name, "awaited raises", nameOf(type(error)), error);
      }
      if (succeeded) {
        print(name, "awaited gives", repr(value));
      }
    }
  } catch (error) {
    print(name, "raises", nameOf(type(error)), error);
  }
}

export async function use(name: string, manager: asyncio.Timeout): Promise<void> {
  try {
    {
      await using managerContext = await enterAsyncContext(manager);
      print(name, "inside");
    }
  } catch (error) {
    print(name, "block raises", nameOf(type(error)), error);
  }
}

export async function semaphoreAcquire(value: number): Promise<void> {
  const s = new asyncio.Semaphore(value as never);
  print(s.locked());
  await s.acquire();
  print("acquired");
  s.release();
  print("released");
}

export async function queuePut(
  value: string | Int | number | boolean | number[] | null,
): Promise<void> {
  const q = new asyncio.Queue<number>(value as number);
  print(q.maxsize);
  print(q.full());
  await q.put(1);
  print("put");
}

export async function queueRepr(value: any): Promise<readonly [string, number]> {
  const q = new asyncio.Queue(value);
  return tuple.of(getitem(str.split(repr(q), " at "), 0), q.maxsize);
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  await attempt("Semaphore text", () => new asyncio.Semaphore(TEXT as never));
  await attempt("Semaphore None", () => new asyncio.Semaphore(NONE as never));
  await attempt("Semaphore -1", () => new asyncio.Semaphore(-1));
  await attempt("Semaphore 1.5", () => new asyncio.Semaphore(1.5 as never));
  await attempt("Semaphore 1.5 acquire", () => coro(semaphoreAcquire, 1.5));
  await attempt("BoundedSemaphore text", () => new asyncio.BoundedSemaphore(TEXT as never));
  await attempt("BoundedSemaphore -1", () => new asyncio.BoundedSemaphore(-1));
  await attempt("Queue text", () => new asyncio.Queue(TEXT as never));
  await attempt("Queue text put", () => coro(queuePut, TEXT));
  await attempt("Queue None put", () => coro(queuePut, NONE));
  await attempt("Queue -1 put", () => coro(queuePut, -1));
  await attempt("Queue 1.5 put", () => coro(queuePut, 1.5));
  await attempt("Queue True put", () => coro(queuePut, YES));
  await attempt("Queue list put", () => coro(queuePut, LIST));
  await attempt("Barrier 0", () => new asyncio.Barrier(0));
  await attempt("Barrier -1", () => new asyncio.Barrier(-1));
  await attempt("Barrier text", () => new asyncio.Barrier(TEXT as never));
  await attempt("Barrier None", () => new asyncio.Barrier(NONE as never));
  await attempt("Condition 5", () => new asyncio.Condition(FIVE as never));
  await attempt("Condition text", () => new asyncio.Condition(TEXT as never));
  await use("Timeout(text)", new asyncio.Timeout(TEXT as never));
  await use("timeout_at(text)", asyncio.timeoutAt(TEXT as never));
  await use("timeout_at(nan)", asyncio.timeoutAt(NAN));
  await use("timeout(inf)", asyncio.timeout(INF));
  await use("timeout(True)", asyncio.timeout(Number(YES)));

  {
    await using tg = new asyncio.TaskGroup();
    try {
      await attempt("tg.create_task 5", () => tg.createTask(FIVE as never));
      await attempt("tg.create_task None", () => tg.createTask(NONE as never));
      await attempt("tg.create_task future", () => tg.createTask(loop.createFuture() as never));
    } catch (error) {
      tg.except(error);
    }
  }
  print("group left");
  try {
    const tg2 = new asyncio.TaskGroup();
    tg2.createTask(FIVE as never);
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(nameOf(type(error)), error);
  }

  let future = loop.createFuture();
  await attempt("set_exception 5", () => future.setException(FIVE));
  await attempt("set_exception type", () => future.setException(ValueError));
  await attempt("again", () => future.setException(new ValueError()));
  await attempt("exception", () => future.exception());
  future = loop.createFuture();
  await attempt("set_exception int", () => future.setException(int));
  await attempt("set_exception StopIteration", () => future.setException(StopIteration));
  await attempt("state", () => future.done());
  future = loop.createFuture();
  await attempt("set_exception StopIteration()", () => future.setException(new StopIteration(4)));
  print(repr(future.exception()), repr(pythonException(future.exception()!).__cause__));
  future = loop.createFuture();
  await attempt("result", () => future.result());
  await attempt("exception", () => future.exception());
  await attempt("add_done_callback 5", () => future.addDoneCallback(FIVE as never));
  await attempt("remove", () => future.removeDoneCallback(FIVE as never));
  await attempt("cancel 5", () => future.cancel(FIVE));
  await attempt("result", () => future.result());
  await attempt("result2", () => future.result());

  await attempt("set_task_factory", () => loop.setTaskFactory(FIVE as never));
  await attempt("set_exception_handler", () => loop.setExceptionHandler(FIVE as never));
  await attempt("call_exception_handler", () => loop.callExceptionHandler(new Dict<any, any>()));
  await attempt("Task 5", () => new asyncio.Task(FIVE as never));
  await attempt("create_task name", () => asyncio.createTask(nothing, { name: FIVE as never }));
  await attempt("close", () => loop.close());
  await attempt("ensure_future loop", () =>
    asyncio.ensureFuture(loop.createFuture() as never, { loop: FIVE as never }),
  );
}

await asyncio.run(main);
