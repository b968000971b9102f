/** `async with` opens something and is sure to close it again. */

import * as asyncio from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { KeyError, ValueError, print, str, truth } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export class Greenhouse {
  name: string;
  open: boolean;

  constructor(name: string) {
    this.name = name;
    this.open = false;
  }

  async __aenter__(): Promise<Greenhouse> {
    await asyncio.sleep(0.1);
    this.open = true;
    print(`${this.name}: doors open`);
    return this;
  }

  async __aexit__(kind: any, error: any, traceback: any): Promise<boolean> {
    await asyncio.sleep(0.1);
    this.open = false;
    print(`${this.name}: doors closed`, truth(kind) ? `after ${str(nameOf(kind))}` : "as usual");
    // Returning something true would swallow the exception.
    return kind === KeyError;
  }

  async water(plant: string): Promise<void> {
    if (plant === "cactus") {
      throw new ValueError("not so much water!");
    }
    if (plant === "unicorn") {
      throw new KeyError(plant);
    }
    print(`${this.name}: watering the ${plant}`);
  }
}

export async function main(): Promise<void> {
  let house!: Greenhouse;
  {
    await using greenhouseContext = await enterAsyncContext(new Greenhouse("north"));
    try {
      house = greenhouseContext.value;
      await house.water("fern");
    } catch (error) {
      greenhouseContext.except(error);
    }
  }
  print("open:", house.open);

  {
    await using greenhouseContext = await enterAsyncContext(new Greenhouse("east"));
    try {
      house = greenhouseContext.value;
      await house.water("unicorn");
      print("never printed");
    } catch (error) {
      greenhouseContext.except(error);
    }
  }

  try {
    {
      await using greenhouseContext = await enterAsyncContext(new Greenhouse("south"));
      try {
        house = greenhouseContext.value;
        await house.water("cactus");
      } catch (error) {
        greenhouseContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("stop:", error);
  }
}

await asyncio.run(main);
