/** asyncio.run called from plain functions, methods, loops, comprehensions and handlers. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { LookupError, isMain, len, print, str, sum, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export let calls = 0;

export async function fetch(name: string, pause: number = 1): Promise<string> {
  await asyncio.sleep(pause);
  if (name === "bad") {
    throw new LookupError(name);
  }
  return `<${name}>`;
}

/** A plain function whose callers know nothing of asyncio. */
export async function load(name: string): Promise<string> {
  calls += 1;
  return await asyncio.run(coro(fetch, name));
}

export async function loadAll(...names: string[]): Promise<string[]> {
  names = tuple(names) as string[];
  const items: string[] = [];
  for (const name of names) {
    if (name !== "") {
      items.push(await load(name));
    }
  }
  return items;
}

export async function safe(name: string, default_: string = "missing"): Promise<string> {
  try {
    return await load(name);
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    return `${default_}: ${str(error)}`;
  } finally {
    print("looked up", name);
  }
}

export class Repository {
  names: string[];

  constructor(names: string[]) {
    this.names = names;
  }

  async first(): Promise<string> {
    return await load(getitem(this.names, 0));
  }

  async each(): Promise<number> {
    for (const name of this.names) {
      const result = await safe(name);
      if (result.includes("missing")) {
        continue;
      }
      print("each", result);
    }
    return this.names.length;
  }
}

export async function outer(n: number): Promise<string> {
  async function inner(): Promise<string> {
    return await load(`inner ${n}`);
  }

  return (await inner()) + (n > 1 ? await load("deep") : "shallow");
}

export async function retry(times: number): Promise<string> {
  while (times !== 0) {
    times -= 1;
    if ((await safe("bad")) !== "found") {
      continue;
    }
  }
  return "gave up";
}

export async function main(): Promise<void> {
  print(await load("one"), await loadAll("a", "", "b"));
  const repository = new Repository(["x", "bad", "y"]);
  print(await repository.first(), await repository.each(), calls);
  print(await outer(1), await outer(2), await retry(2));
  const items: number[] = [];
  for (const name of ["p", "qq"]) {
    items.push(len(await load(name)));
  }
  const total = sum(items);
  print(total, calls);
}

if (isMain(import.meta)) {
  await main();
}
