/** time.sleep and several asyncio.run calls one after the other; module code that runs coroutines. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { Dict, TimeoutError, format, print } from "py2ts-async/builtins";

const START = time.time();

export async function step(name: string): Promise<string> {
  await asyncio.sleep(0.5);
  print(`${name} at ${format(time.time() - START, ".2f")}`);
  return name;
}

const first = await asyncio.run(coro(step, "module level"));
time.sleep(2);
for (let number = 0; number < 2; number++) {
  await asyncio.run(coro(step, `loop ${number}`));
  time.sleep(0.25);
}
const entries: Dict<string, string> = new Dict();
for (const name of "ab") {
  entries.set(name, await asyncio.run(coro(step, name)));
}
const results = entries;
print(first, results, `${format(time.time() - START, ".2f")}`);
let answer!: string;
if ((answer = await asyncio.run(coro(step, "condition"))) !== "" && !results.get("z")) {
  print(answer);
}
try {
  await asyncio.run(coro(asyncio.waitFor, coro(step, "too slow"), 0.1));
} catch (error) {
  if (!(error instanceof TimeoutError)) throw error;
  print(`timeout at ${format(time.time() - START, ".2f")}`);
}
