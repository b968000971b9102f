/** Calling a coroutine function evaluates its arguments and nothing else. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  Dict,
  RuntimeError,
  TypeError,
  dict,
  print,
  range,
  reversed,
  tuple,
} from "py2ts-async/builtins";
import { rejectCall } from "py2ts-async/language";

export function mark(value: string | number | boolean): string | number | boolean {
  print("argument", value);
  return value;
}

export async function job(
  value: string | number | boolean,
  extra: number[] | null = null,
): Promise<string | number | boolean> {
  print("body", value, extra);
  await asyncio.sleep(0);
  return value;
}

export async function main(): Promise<void> {
  const items = [1];
  const later = coro(job, mark("a"), items);
  items.push(2);
  print("called");
  await asyncio.sleep(1);
  print("got", await later);

  const [first, second] = [coro(job, mark("first")), coro(job, mark("second"))];
  print(await second, await first);

  const plans = Array.from(range(3), (n) => coro(job, mark(n)));
  print("planned", plans.length);
  for (const plan of reversed(plans)) {
    print(await plan);
  }

  const task = asyncio.createTask(coro(job, mark("task")));
  print("created");
  const chosen = mark(true) ? coro(job, "yes") : coro(job, "no");
  print(await chosen, await task);

  try {
    const wrong = rejectCall("job() missing 1 required positional argument: 'value'");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("at the call:", error);
  }
  const unused = coro(job, "unused");
  unused.close();
  try {
    await unused;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  const pair = tuple.of(coro(job, "p"), coro(job, "q"));
  const [p, q] = pair;
  print(await q, await p);
  const named = dict({ x: coro(job, "named x"), y: coro(job, "named y") });
  const entries: Dict<string, string | number | boolean> = new Dict();
  for (const [key, plan] of named.items()) {
    entries.set(key, await plan);
  }
  print(entries);
}

await asyncio.run(main);
