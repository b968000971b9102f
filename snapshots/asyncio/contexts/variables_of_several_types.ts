/** Context variables that later hold something else than their default. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import { type Int, print, tuple } from "py2ts-async/builtins";
import { add } from "py2ts-async/operator";

const depth = new contextvars.ContextVar<number | null>("depth", { default: null });
const label = new contextvars.ContextVar<string | readonly [number, number] | Int>("label", {
  default: "blank",
});
const count = new contextvars.ContextVar<Int>("count", { default: 0 });

export async function child(number: number): Promise<void> {
  print("child", number, depth.get(), label.get(), count.get());
  depth.set(number);
  label.set(tuple.of(number, number + 1));
  count.set(add(count.get(), number));
  await asyncio.sleep(0.1 * number);
  print("child", number, depth.get(), label.get(), count.get());
}

export async function main(): Promise<void> {
  label.set(7);
  count.set(10);
  await asyncio.gather(coro(child, 1), coro(child, 2));
  const token = depth.set(5);
  print(depth.get(), label.get(), count.get());
  depth.reset(token);
  print(depth.get());
}

await asyncio.run(main);
