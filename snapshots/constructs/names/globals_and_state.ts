/** Module state: changed by functions and coroutines, seen by everyone. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { type Int, dict, print, tuple } from "py2ts-async/builtins";
import { add, delitem } from "py2ts-async/operator";

let TOTAL: Int = 0;
const history: (Int | readonly [string, string | null])[] = [];
let config = dict({ step: 1 });
let current: string | null = null;

export function bump(): void {
  TOTAL = add(TOTAL, config.at("step"));
  history.push(TOTAL);
}

export async function worker(name: string): Promise<void> {
  for (let _ = 0; _ < 3; _++) {
    current = name;
    await asyncio.sleep(0);
    history.push(tuple.of(name, current));
    bump();
  }
  delitem(history, 0);
}

export async function main(): Promise<void> {
  await asyncio.gather(coro(worker, "a"), coro(worker, "b"));
  config = dict({ step: 10 });
  bump();
}

await asyncio.run(main);
print(TOTAL, current, history);
