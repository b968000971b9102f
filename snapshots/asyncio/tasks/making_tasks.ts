/** What tasks are made of, what they tell of themselves, and what a task refuses. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import * as logging from "py2ts-async/logging";
import * as traceback from "py2ts-async/traceback";
import {
  type Float,
  RuntimeError,
  TypeError,
  ValueError,
  asFloat,
  isinstance,
  issubclass,
  print,
  repr,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { ne } from "py2ts-async/operator";
import { bound, divide, nameOf } from "py2ts-async/language";

export async function answer(): Promise<number> {
  return 42;
}

// covers test_tasks: BaseTaskTests.test_task_set_methods
export async function resultsComeFromTheCoroutine(): Promise<void> {
  function attempt(method: any, value: string | ValueError): void {
    try {
      method(value);
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print("RuntimeError", error);
    }
  }

  const task = asyncio.createTask(answer);
  attempt(bound(task, "setResult"), "ok");
  attempt(bound(task, "setException"), new ValueError());
  print(await task);
}

// covers test_tasks: BaseTaskTests.test_iscoroutinefunction
// covers test_tasks: BaseTaskTests.test_coroutine_non_gen_function
export async function coroutineFunctions(): Promise<void> {
  function plain(): void {}

  function* generator(): Generator<void> {
    yield;
  }

  async function asynchronous(): Promise<string> {
    return "test";
  }

  async function* asynchronousGenerator(): AsyncGenerator<void> {
    yield;
  }

  class Methods {
    async method(): Promise<void> {}

    plain(): void {}
  }

  const functions = tuple.of(plain, generator, asynchronous, asynchronousGenerator, () =>
    coro(answer),
  );
  print(Array.from(functions, (function_) => asyncio.iscoroutinefunction(function_)));
  print(
    [bound(new Methods(), "method"), bound(new Methods(), "plain"), 5].map((each) =>
      asyncio.iscoroutinefunction(each),
    ),
  );
  const coroutine = coro(asynchronous);
  print(asyncio.iscoroutine(coroutine), asyncio.iscoroutine(asynchronous), await coroutine);
}

// covers test_tasks: BaseTaskTests.test_coroutine_non_gen_function_return_future
/** The result is the future itself, pending or done. */
export async function aFutureAsTheResult(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();

  async function givesTheFuture() {
    return future;
  }

  async function settlesIt(): Promise<void> {
    future.setResult("test");
  }

  const first = asyncio.createTask(givesTheFuture);
  const second = asyncio.createTask(settlesIt);
  const result = (await first) as unknown as asyncio.Future<any>;
  print(result === future, await second, await result);
}

// covers test_tasks: BaseTaskTests.test_create_task_with_noncoroutine
export async function whatIsNoCoroutine(): Promise<void> {
  function attempt(wrong: number | string | (() => Promise<number>)[] | null): void {
    try {
      asyncio.createTask(wrong as never);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(str.partition(str(error), " at 0x")[0]);
    }
  }

  for (const wrong of [123, 123, null, "text", [answer]]) {
    attempt(wrong);
  }
}

// covers test_tasks: BaseTaskTests.test_create_task_with_async_function
// covers test_tasks: BaseTaskTests.test_bare_create_task
// covers test_tasks: BaseTaskTests.test_bare_create_named_task
export async function whatIsOne(): Promise<void> {
  for (let _ = 0; _ < 2; _++) {
    const task = asyncio.createTask(answer);
    print(type(task) === asyncio.Task, isinstance(task, asyncio.Future), await task);
  }
  const named = asyncio.createTask(answer, { name: "No-op" });
  print(named.getName(), await named);
}

// covers test_tasks: BaseTaskTests.test_get_coro, BaseTaskTests.test_get_context
export async function itsCoroutineAndItsContext(): Promise<void> {
  const coroutine = coro(answer);
  const context = contextvars.copyContext();
  const task = asyncio.createTask(coroutine, { context });
  print(task.getCoro() === coroutine, task.getContext() === context);
  await task;
  print(task.getCoro() === coroutine, task.getContext() === context);
  const other = asyncio.createTask(answer);
  print(other.getContext() === asyncio.currentTask()!.getContext(), await other);
}

// covers test_tasks: BaseTaskTests.test_exception_traceback
export async function itsExceptionHasATraceback(): Promise<void> {
  async function divides(): Promise<number | Float> {
    return asFloat(divide(1, 0));
  }

  const task = asyncio.createTask(divides);
  await asyncio.sleep(0);
  const lines = traceback.formatException(task.exception());
  print(
    repr(task.exception()),
    ne(
      lines.filter((line) => line.includes("in divides")),
      [],
    ),
  );
}

/** A future that tells who waits for it. */
export class Curious extends asyncio.Future {
  addDoneCallback(
    callback: any,
    {
      context = null,
    }: {
      context?: any;
    } = {},
  ): void {
    print("  somebody waits");
    super.addDoneCallback(callback, { context });
  }
}

// covers test_tasks: BaseTaskTests.test_step_result_future
/** Awaiting one calls its own `add_done_callback`. */
export async function futuresOfSubclasses(): Promise<void> {
  const future = new Curious({ loop: asyncio.getRunningLoop() });

  async function waits(): Promise<any> {
    return await future;
  }

  const task = asyncio.createTask(waits);
  await asyncio.sleep(0);
  print(repr(task).includes("wait_for=<Curious pending"));
  future.setResult("spam");
  print(await task, await future);
}

// covers test_tasks: GenericTaskTests.test_future_subclass
export function classes(): void {
  print(issubclass(asyncio.Task, asyncio.Future), asyncio.isfuture(asyncio.Task));
}

export async function main(): Promise<void> {
  logging.disable();
  for (const scene of [
    resultsComeFromTheCoroutine,
    coroutineFunctions,
    aFutureAsTheResult,
    whatIsNoCoroutine,
    whatIsOne,
    itsCoroutineAndItsContext,
    itsExceptionHasATraceback,
    futuresOfSubclasses,
  ]) {
    print(nameOf(scene));
    await scene();
  }
}

classes();
await asyncio.run(main);
