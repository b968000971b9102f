/** A variable for one task may later stand for any other; functions with some arguments filled in by name. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import { defaultTimer } from "py2ts-async/timeit";
import { NameError, format, len, print } from "py2ts-async/builtins";
import { add } from "py2ts-async/operator";
import { fittingArguments, undefinedName } from "py2ts-async/language";

export function report(future: any, name: any, prefix: any = "-"): void {
  print(prefix, name, future.result());
}

export function announce(text: any, mark: any): void {
  print(add(text, mark));
}

export async function waitALittle(): Promise<string> {
  await asyncio.sleep(1);
  return "done";
}

export async function main(): Promise<void> {
  const begin = defaultTimer();
  asyncio.getRunningLoop().callSoon(functools.partial(announce, { text: "soon", mark: "!" }));
  let task: asyncio.Task<any> | null = asyncio.createTask(waitALittle);
  task.addDoneCallback(functools.partial(report, { name: "waited", prefix: "+" }));
  task.addDoneCallback(functools.partial(report, { name: "again" }));
  await task;
  asyncio.createTask(coro(asyncio.sleep, 5));
  const others = asyncio.allTasks();
  others.remove(asyncio.currentTask());
  for (task of others) {
    task!.cancel();
  }
  print(await asyncio.gather(...others, { returnExceptions: true }));
  print(`${format(defaultTimer() - begin, ".1f")} s`, len(import.meta.filename) > 0);
  try {
    await awaited(
      undefinedName("unheard_of")(...fittingArguments(undefinedName("unheard_of"), [3])),
    );
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    print(error);
  }
}

await asyncio.run(main);
