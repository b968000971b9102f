/** A coroutine of the base class that is not awaited on the spot; hooks that return nothing. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export class Base {
  async step(
    n: number = 1,
    {
      twice = false,
    }: {
      twice?: boolean;
    } = {},
  ): Promise<number> {
    print("step", n);
    return twice ? n * 2 : n;
  }

  hook(): void {}

  used(): any {}

  run(): number | null {
    this.hook();
    return this.used();
  }
}

export function number(): number {
  print("number");
  return 7;
}

export class Derived extends Base {
  step(
    n: number = 1,
    {
      twice = false,
    }: {
      twice?: boolean;
    } = {},
  ): asyncio.Coroutine<number> {
    print("plain");
    return coro((...args) => super.step(...args), number(), { twice });
  }

  hook(): number {
    return 5;
  }

  used(): number {
    return 1.5;
  }
}

export async function main(): Promise<void> {
  const c = new Derived().step(3, { twice: true });
  print("made");
  print(await c);
}

await asyncio.run(main);
print(new Derived().run(), new Base().run());
