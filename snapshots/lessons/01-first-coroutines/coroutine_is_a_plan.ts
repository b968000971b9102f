/** Calling a coroutine function runs nothing: it only makes a plan. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { RuntimeError, isMain, print, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function bake(cake: string): Promise<string> {
  print(`Baking a ${cake} cake`);
  await asyncio.sleep(0.5);
  return `${cake} cake, still warm`;
}

export async function main(): Promise<void> {
  const plan = coro(bake, "lemon"); // nothing is printed here
  print("We hold a", nameOf(type(plan)));
  print("The oven is still cold.");

  const result = await plan; // now the plan is carried out
  print("Out of the oven:", result);

  // A plan can be carried out only once.
  try {
    await plan;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("Second helping?", error);
  }
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
