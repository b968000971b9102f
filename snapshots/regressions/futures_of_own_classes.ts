/** Futures of a class of the program are futures: async generators yield them as they are. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, anext, asyncFor, box, coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { print, type } from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

export class Parcel extends asyncio.Future {}

export async function* parcels(): AsyncGenerator<any> {
  for (let number = 0; number < 2; number++) {
    const parcel = new Parcel();
    parcel.setResult(number);
    yield box(parcel);
  }
}

export class Door {
  async opened(): Promise<number> {
    await asyncio.sleep(0);
    return 5;
  }

  __aenter__(): asyncio.Coroutine<number> {
    return coro(bound(this, "opened"));
  }

  async __aexit__(...excInfo: any[]): Promise<void> {
    return;
  }
}

export async function main(): Promise<void> {
  for await (const item of asyncFor(parcels())) {
    const parcel = item as unknown as Parcel;
    print(nameOf(type(parcel)), parcel.done(), await parcel);
  }
  const waiting = parcels();
  print(nameOf(type((await anext(waiting)) as unknown as Parcel)));
  await aclose(waiting);
  {
    await using doorContext = await enterAsyncContext(new Door());
    try {
      const number = doorContext.value;
      print(number + 1);
    } catch (error) {
      doorContext.except(error);
    }
  }
}

await asyncio.run(main);
