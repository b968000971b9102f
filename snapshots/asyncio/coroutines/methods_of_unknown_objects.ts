/** Calls of methods of objects that are not known: their coroutines start where they are awaited. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call } from "py2ts-async/asyncio";
import { getattr, print, range, str } from "py2ts-async/builtins";
import { bindArguments, unpack } from "py2ts-async/language";

export class Plugin {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  async fetch(what: any, times: any = 1): Promise<string> {
    for (const _ of range(times)) {
      print(this.name, "fetches", what);
      await asyncio.sleep(1);
    }
    return `${str(what)} of ${this.name}`;
  }

  describe(): string {
    return `plugin ${this.name}`;
  }
}

export async function main(): Promise<void> {
  const things = [new Plugin("a"), 5, new Plugin("b")];
  const [first, _, second] = unpack(things, 3);
  print(getattr(first, "describe")());
  const jobs = [
    call(getattr(first, "fetch"), "x"),
    call(getattr(second, "fetch"), ...bindArguments(getattr(second, "fetch"), ["y"], { times: 2 })),
  ];
  print("made");
  print(await asyncio.gather(...jobs));
  const task = asyncio.createTask(call(getattr(first, "fetch"), "z"));
  print("created");
  print(await task);
  const later = call(getattr(second, "fetch"), "late");
  print("not started");
  print(await awaited(later));
  print(await awaited(getattr(first, "fetch")("now")));
}

await asyncio.run(main);
