/** `__class__` inside a method is the class in which the method stands. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { type Int, print, range, tuple, type } from "py2ts-async/builtins";
import { add as add_ } from "py2ts-async/operator";
import { bound, nameOf, qualnameOf } from "py2ts-async/language";

export class Counter {
  declare lock: asyncio.Lock;
  declare total: Int;

  static lock = new asyncio.Lock();
  static total: Int = 0;

  async add(amount: number): Promise<void> {
    {
      await using lockContext = await enterAsyncContext(Counter.lock);
      const before = Counter.total;
      await asyncio.sleep(0.1);
      Counter.total = add_(before, amount);
      print(`${nameOf(Counter)}: ${Counter.total}`);
    }
  }

  same(): readonly [boolean, string[]] {
    return tuple.of(
      Counter === type(this),
      Array.from(range(2), (_) => nameOf(Counter)),
    );
  }
}

export class Part {
  static readonly __qualname__: string = "Special.Part";

  owner(): string {
    return qualnameOf(Part);
  }
}
export class Special extends Counter {
  declare Part: typeof Part;

  static Part = Part;
}

export async function main(): Promise<void> {
  await asyncio.gather(coro(bound(new Counter(), "add"), 1), coro(bound(new Special(), "add"), 2));
  print(Counter.total, Special.total);
  print(new Counter().same(), new Special().same());
  print(new Special.Part().owner());
}

await asyncio.run(main);
