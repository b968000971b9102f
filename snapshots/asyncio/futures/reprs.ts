/** How futures show themselves: state, result, exception, callbacks, place of creation. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import {
  type PySet,
  RuntimeError,
  dict,
  isinstance,
  list,
  object,
  print,
  range,
  repr,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { bound, invoke } from "py2ts-async/language";

export function single(future: any): void {}

export function first(future: asyncio.Future<any>): void {}

export function last(future: asyncio.Future<any>): void {}

export class Listener {
  heard(future: asyncio.Future<any>): void {}
}

/** A subclass shows its own name. */
export class Promise_ extends asyncio.Future {
  static readonly __name__: string = "Promise";
}

export class Labelled extends asyncio.Future {
  __repr__(): string {
    return `<labelled ${str(super.__repr__())}>`;
  }
}

// covers test_futures: BaseFutureTests.test_future_repr
export async function reprs(make: any): Promise<void> {
  print(invoke(make));
  const cancelled = invoke(make);
  cancelled.cancel("why");
  print(cancelled);
  for (const result of [
    4,
    "text",
    null,
    [1, 2],
    dict({ key: tuple.of(1) }),
    list(range(100)),
    "long".repeat(100),
  ]) {
    const finished = invoke(make);
    finished.setResult(result);
    print(finished);
  }
  const failed = invoke(make);
  failed.setException(new RuntimeError("reason", 1));
  print(failed, failed.exception() != null);

  const one = invoke(make);
  one.addDoneCallback(single);
  print(one);
  one.cancel();
  print(one);
  const two = invoke(make);
  two.addDoneCallback(first);
  two.addDoneCallback(last);
  print(two);
  const many = invoke(make);
  many.addDoneCallback(first);
  for (let _ = 0; _ < 8; _++) {
    many.addDoneCallback(single);
  }
  many.addDoneCallback(last);
  print(many);
  many.setResult(null);
  print(many);
  let odd = invoke(make);
  odd.addDoneCallback(print);
  odd.addDoneCallback(functools.partial(single));
  print(odd);
  odd = invoke(make);
  odd.addDoneCallback((future: asyncio.Future<any>) => null);
  odd.addDoneCallback(bound(new Listener(), "heard"));
  print(odd);
}

export async function waiting(future: any): Promise<void> {
  await awaited(future);
}

// covers test_futures2: FutureReprTests.test_recursive_repr_for_pending_tasks
export async function futuresThatHoldOneAnother(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  future.setResult([future]);
  print(future);
  const other = asyncio.getRunningLoop().createFuture();
  other.setResult(dict({ me: other }));
  print(other);

  async function everybody(): Promise<PySet<asyncio.Task<any>>> {
    return asyncio.allTasks();
  }

  const inner = asyncio.createTask(everybody, { name: "inner" });
  const tasks = await asyncio.waitFor(inner, 10);
  print(repr(tasks).includes("..."), tasks.size);
}

// covers test_futures: BaseFutureTests.test_isfuture
export async function whatIsAFuture(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  const task = asyncio.ensureFuture(coro(asyncio.sleep, 0));
  const gathered = asyncio.gather(task);
  for (const thing of [future, task, gathered, new Promise_(), asyncio.shield(task)]) {
    print(asyncio.isfuture(thing), isinstance(thing, asyncio.Future), { end: " " });
  }
  print();
  for (const thing of [
    asyncio.Future,
    Promise_,
    type(future),
    1,
    null,
    "future",
    single,
    object(),
  ]) {
    print(asyncio.isfuture(thing), { end: " " });
  }
  print();
  await gathered;
}

export async function main(): Promise<void> {
  await reprs(bound(asyncio.getRunningLoop(), "createFuture"));
  await reprs(Promise_);
  print(new Labelled());
  await futuresThatHoldOneAnother();
  await whatIsAFuture();
}

await asyncio.run(main);
