/** An exception travels through `await` like through any other call. */

import * as asyncio from "py2ts-async/asyncio";
import { Exception, TypeError, ValueError, all, isMain, print, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export class OvenTooHot extends Exception {
  degrees: number;

  constructor(degrees: number) {
    super(`${degrees} degrees is too hot`);
    this.degrees = degrees;
  }
}

export async function bake(degrees: number): Promise<string> {
  await asyncio.sleep(0.5);
  if (degrees > 250) {
    throw new OvenTooHot(degrees);
  }
  if (degrees < 0) {
    throw new ValueError("is this a freezer?");
  }
  return `baked at ${degrees}`;
}

export async function attempt(degrees: number): Promise<boolean> {
  let result!: string;
  try {
    try {
      result = await bake(degrees);
    } catch (error) {
      if (error instanceof OvenTooHot) {
        print("burnt:", error, "- over by", error.degrees - 250);
        return false;
      } else if (error instanceof ValueError || error instanceof TypeError) {
        print(nameOf(type(error)) + ":", error);
        return false;
      } else {
        throw error;
      }
    }
    // Only when nothing was raised.
    print(result);
  } finally {
    // Always, even on the way out with `return`.
    print("  oven off");
  }
  return true;
}

export async function main(): Promise<void> {
  const items: boolean[] = [];
  for (const degrees of [180, 300, -5]) {
    items.push(await attempt(degrees));
  }
  const outcomes = items;
  print(outcomes, "all well:", all(outcomes));
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
