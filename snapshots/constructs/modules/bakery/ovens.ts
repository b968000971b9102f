/** Functions of all kinds: async, generators, context managers, decorators. It imports a module itself. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, box, call, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import * as recipes from "./recipes.ts";
import { BurntError, Loaf } from "./recipes.ts";
import { asynccontextmanager, contextmanager } from "py2ts-async/contextlib";
import {
  format,
  getattr,
  iterable,
  len,
  map,
  print,
  range,
  slice,
  str,
  truth,
} from "py2ts-async/builtins";
import { add, getitem, isub, mul } from "py2ts-async/operator";
import {
  bindArguments,
  invoke,
  keywordDict,
  keywords,
  nameOf,
  splitOptions,
} from "py2ts-async/language";

export const baked: any[] = [];

export async function bake(
  loaf: any,
  minutes: number = 2,
  {
    hot = false,
  }: {
    hot?: any;
  } = {},
): Promise<string> {
  print("baking", loaf.label, "for", minutes, "minutes");
  await asyncio.sleep(minutes);
  if (minutes > 5) {
    throw new BurntError(loaf.name, minutes);
  }
  baked.push(loaf.name);
  return `${truth(hot) ? "hot " : ""}${str(loaf.name)}`;
}

export async function* batches(loaves: any, size: any = 2): AsyncGenerator<any> {
  for (const start of range(0, len(loaves), size)) {
    await asyncio.sleep(0.1);
    yield box(getitem(loaves, slice(start, add(start, size))));
  }
}

export function* countdown(start: any): Generator<any> {
  while (truth(start)) {
    yield start;
    start = isub(start, 1);
  }
}

export const apron = contextmanager(function* apron(owner: any): Generator<any> {
  print(owner, "ties the apron");
  try {
    yield getattr(owner, "upper")();
  } finally {
    print(owner, "hangs up the apron");
  }
});

export const heated = asynccontextmanager(async function* heated(
  degrees: any,
  seconds: any = 1,
): AsyncGenerator<any> {
  await asyncio.sleep(Number(seconds));
  print("oven at", degrees);
  yield box(degrees);
  print("oven off");
});

const __init__Size: any = getitem(recipes.OVEN_SIZES, 0);
/** A manager, also an asynchronous one. */
export class Oven {
  name: any;
  size: any;
  queue: asyncio.Queue<any>;

  constructor(name: any, size: any = __init__Size) {
    this.name = name;
    this.size = size;
    this.queue = new asyncio.Queue();
  }

  __enter__(): Oven {
    print("open", this.name);
    return this;
  }

  __exit__(excType: any, exc: any, tb: any): boolean {
    print("close", this.name, excType != null);
    return excType === recipes.BakingError;
  }

  async __aenter__(): Promise<Oven> {
    await asyncio.sleep(0);
    return this;
  }

  async __aexit__(...args: any[]): Promise<void> {
    print("cooling", this.name);
  }

  async bakeAll(loaves: any): Promise<string[]> {
    return await asyncio.gather(...map((loaf: any) => coro(bake, loaf), iterable(loaves)));
  }
}

export function timed(function_: any): (...args: any[]) => Promise<any> {
  const wrapper = functools.wraps(function_)(async function wrapper(
    ...argsAndOptions: unknown[]
  ): Promise<any> {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    const loop = asyncio.getRunningLoop();
    const start = loop.time();
    const result = await awaited(
      invoke(function_, ...bindArguments(function_, [...args], keywords(kwargs))),
    );
    print(`${str(nameOf(function_))} took ${format(loop.time() - start, ".1f")}`);
    return result;
  });

  return wrapper;
}

export function repeated(times: any): (function_: any) => (...args: any[]) => any {
  function decorate(function_: any): (...args: any[]) => any[] {
    const wrapper = functools.wraps(function_)(function wrapper(...args: any[]): any[] {
      return Array.from(range(times), (_) => call(function_, ...args));
    });

    return wrapper;
  }

  return decorate;
}

export const clean = timed(async function clean(thoroughly: any = false): Promise<string> {
  await asyncio.sleep(truth(thoroughly) ? 2 : 1);
  return "clean";
});

export const knock = repeated(2)(function knock(door: any): string {
  return `knock on ${str(door)}`;
});

export function makeScaler(factor: any): (value: any) => any {
  function scale(value: any): any {
    return mul(value, factor);
  }

  return scale;
}

export function plainLoaf(name: string = "plain"): Loaf {
  return new Loaf(name, 1);
}
