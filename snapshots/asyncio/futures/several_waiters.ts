/** A future with several waiters, waited for again, and set from a callback. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  KeyError,
  StopIteration,
  ValueError,
  dict,
  id,
  print,
  repr,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export async function waiter(name: string, future: asyncio.Future<any>): Promise<void> {
  try {
    print(name, "->", await future);
  } catch (error) {
    if (error instanceof ValueError) {
      print(name, "error", error, id(error) === id(future.exception()));
    } else if (error instanceof asyncio.CancelledError) {
      print(name, "cancelled", error.args);
    } else {
      throw error;
    }
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  let future!: asyncio.Future<any>;
  let tasks!: asyncio.Task<null>[];
  for (const finish of [
    (future: asyncio.Future<any>) => future.setResult(dict({ shared: [] })),
    (future: asyncio.Future<any>) => future.setException(new ValueError("shared")),
    (future: asyncio.Future<any>) => future.cancel("shared"),
  ]) {
    future = loop.createFuture();
    tasks = Array.from("abc", (name) => asyncio.createTask(coro(waiter, name, future)));
    await asyncio.sleep(0);
    loop.callLater(1, finish, future);
    await asyncio.wait(tasks.slice(0, 1));
    print(
      tasks.map((task) => task.done()),
      future.done(),
      future.cancelled(),
    );
    await asyncio.gather(...tasks);
    await waiter("afterwards", future);
  }

  // Cancelling one waiter cancels the future itself.
  future = loop.createFuture();
  tasks = Array.from("xy", (name) => asyncio.createTask(coro(waiter, name, future)));
  await asyncio.sleep(0);
  getitem(tasks, 0).cancel("only x");
  await asyncio.gather(...tasks);
  print(future.cancelled());

  for (const operation of [
    () => loop.createFuture().result(),
    () => loop.createFuture().exception(),
    () => future.setResult(1),
    () => future.exception(),
  ]) {
    try {
      operation();
    } catch (error_) {
      if (!(
        error_ instanceof asyncio.InvalidStateError || error_ instanceof asyncio.CancelledError
      ))
        throw error_;
      let error: any = error_;
      print(nameOf(type(error)), error);
    }
  }
  for (const error of [
    KeyError,
    new KeyError("instance"),
    new StopIteration("becomes another error"),
  ]) {
    const strange = loop.createFuture();
    strange.setException(error);
    print(repr(strange.exception()));
  }
}

await asyncio.run(main);
