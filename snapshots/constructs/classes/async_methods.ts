/** Coroutines as methods, class methods, static methods, and awaitable objects. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call, coro } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import { type Dict, dict, getattr, iterable, print, str, type } from "py2ts-async/builtins";
import {
  bindArguments,
  bound,
  fittingArguments,
  invoke,
  keywordDict,
  keywords,
  nameOf,
} from "py2ts-async/language";

export class Kettle {
  litres: number;
  steps: (string | number)[];
  declare boiled: number;

  static boiled = 0;

  constructor(litres: number) {
    this.litres = litres;
    this.steps = [];
  }

  static async bought(litres: number): Promise<Kettle | Electric> {
    await asyncio.sleep(1);
    return new this(litres);
  }

  static async waitFor(
    seconds: number,
    result: string | number | null = null,
  ): Promise<string | number | null> {
    await asyncio.sleep(seconds);
    return result;
  }

  async boil({
    whistle = false,
  }: {
    whistle?: boolean | string;
  } = {}): Promise<string | number | null> {
    this.steps.push("start");
    await this._heat();
    Kettle.boiled += 1;
    return whistle ? "whee" : "quiet";
  }

  async _heat(): Promise<void> {
    for (let degree = 0; degree < 3; degree++) {
      await asyncio.sleep(this.litres);
      this.steps.push(degree);
    }
  }

  *__await__(): Generator<any> {
    yield* iterable(coro(bound(this, "boil"), { whistle: true }).__await__());
    return `awaited ${this.litres}`;
  }
}

export class Electric extends Kettle {
  async boil({
    ...optionsOptions
  }: {
    [name: string]: boolean;
  } = {}): Promise<string | number | null> {
    let options = keywordDict(optionsOptions);
    const outcome = await super.boil({ ...keywords(options) });
    return `electric ${str(outcome)}`;
  }
}

export class Handler {
  action: (...args: any[]) => Promise<string | number | null>;

  constructor(
    action: (seconds: number, result?: string | number | null) => Promise<string | number | null>,
  ) {
    this.action = action;
  }

  async __call__(...args: number[]): Promise<string | number | null> {
    return await this.action(...args);
  }
}

export async function main(): Promise<void> {
  const kettle = await Kettle.bought(1.5);
  print(
    await bound(kettle, "boil")(),
    kettle.steps,
    await bound(kettle, "boil")(...bindArguments(bound(kettle, "boil"), [], { whistle: true })),
    kettle.steps.length,
  );
  const electric = await Electric.bought(0.5);
  print(
    nameOf(type(electric)),
    await bound(electric, "boil")(...bindArguments(bound(electric, "boil"), [], { whistle: true })),
    Kettle.boiled,
    Electric.boiled,
  );
  const method = bound(kettle, "boil");
  print(
    await asyncio.gather(
      call(method),
      coro(Kettle.waitFor, 2, "waited"),
      coro((electric.constructor as typeof Kettle).waitFor, 1),
    ),
    await awaited(new Kettle(0.1)),
  );
  const pairs: Dict<
    string,
    | ((options?: { whistle?: boolean | string }) => Promise<string | number | null>)
    | (() => asyncio.Coroutine<string | number | null>)
    | ((options?: { [name: string]: any }) => Promise<string | number | null>)
  > = dict({ boil: bound(kettle, "boil"), wait: () => coro(Kettle.waitFor, 0, "lambda") });
  const items: (string | number | null)[] = [];
  for (const action of pairs.values()) {
    items.push(await action());
  }
  const value = await new Handler(Kettle.waitFor).__call__(0, 5);
  const callee = getattr(electric, "boil");
  print(items, value, await awaited(invoke(callee, ...fittingArguments(callee, []))));
}

await asyncio.run(main);
