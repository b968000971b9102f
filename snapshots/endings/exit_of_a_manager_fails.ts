/** An error in __aexit__ has the error of the body as its context. */

import * as asyncio from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { LookupError, RuntimeError, print, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export class Resource {
  async __aenter__(): Promise<Resource> {
    print("enter");
    return this;
  }

  async __aexit__(...args: any[]): Promise<never> {
    args = tuple(args) as any[];
    print("exit", nameOf(getitem(args, 0)));
    throw new RuntimeError("exit failed");
  }
}

export async function* agen(): AsyncGenerator<number> {
  yield 1;
  throw new LookupError("gen");
}

export async function main(): Promise<void> {
  {
    await using resourceContext = await enterAsyncContext(new Resource());
    try {
      for await (const x of agen()) {
        print(x);
      }
    } catch (error) {
      resourceContext.except(error);
    }
  }
}

await asyncio.run(main);
