/** Base classes and functions that block. */

import * as asyncio from "py2ts-async/asyncio";
import { call, coro } from "py2ts-async/asyncio";
import { dataclass } from "py2ts-async/dataclasses";
import {
  type Float,
  type Int,
  NotImplementedError,
  asFloat,
  iterable,
  str,
  tuple,
} from "py2ts-async/builtins";
import { iadd, mul } from "py2ts-async/operator";
import {
  bindArguments,
  inheritClassAttributes,
  keywordDict,
  keywords,
  splitOptions,
} from "py2ts-async/language";

export const __all__ = ["Tool", "Saw", "Part", "measure", "Handler", "RATE", "LOG", "note"];

export const RATE = 2.0;
export const LOG: any[] = [];
export const _hidden = "not exported by *";

export class Tool {
  name: string;
  weight: number | Float;
  declare uses: any;
  declare material: string;

  static uses: any = 0;
  static material = "steel";

  constructor(name: string, weight: number | Float = 1) {
    this.name = name;
    this.weight = weight;
  }

  describe(): string {
    return `${this.name}: ${str(this.sound())}, ${this.weight}`;
  }

  sound(): string {
    throw new NotImplementedError();
  }

  use(times: any = 1): any {
    this.uses = iadd(this.uses, times);
    return this.uses;
  }

  async work(seconds: any): Promise<string> {
    await asyncio.sleep(Number(seconds));
    return `${this.name} worked`;
  }

  __str__(): string {
    return `<${this.name}>`;
  }

  static {
    inheritClassAttributes(this, "uses", "material");
  }
}

export class Saw extends Tool {
  sound(): string {
    return "zzz";
  }

  get heavy(): boolean {
    return Number(this.weight) > 2;
  }
}

export class Part {
  name: string;
  length: number | Float;
  tags: readonly [] | readonly any[];

  area(width: number | Float): number | Float | Int {
    return mul(this.length, width);
  }

  constructor(
    name: string,
    length: number | Float = 10,
    tags: readonly [] | readonly any[] = tuple.of(),
  ) {
    this.name = name;
    this.length = length;
    this.tags = tags;
  }

  static {
    dataclass(this, ["name", "length", "tags"]);
  }
}

/** Calls what it is given. */
export class Handler {
  callback: any;

  constructor(callback: any) {
    this.callback = callback;
  }

  fire(...argsAndOptions: unknown[]): any {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    return call(this.callback, ...bindArguments(this.callback, [...args], keywords(kwargs)));
  }
}

export async function _measure(value: any, pause: any): Promise<any> {
  await asyncio.sleep(Number(pause));
  return mul(value, asFloat(RATE));
}

/** Blocks: it runs a loop of its own. */
export async function measure(value: any, pause: number | Float = 0.1): Promise<any> {
  return await asyncio.run(coro(_measure, value, pause));
}

export async function measureAll(values: any): Promise<any[]> {
  const items: any[] = [];
  for (const value of iterable(values)) {
    items.push(await measure(value));
  }
  return items;
}

export function note(text: any): number {
  LOG.push(text);
  return LOG.length;
}

export function apply(function_: any, value: any): any {
  return call(function_, value);
}

export function everything(tools: any): any[] {
  return Array.from(iterable(tools), (tool: any) => tool.describe());
}
