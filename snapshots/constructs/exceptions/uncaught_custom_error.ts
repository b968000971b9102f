/** Dies of an exception of its own, raised inside a coroutine, with a cause. */

import * as asyncio from "py2ts-async/asyncio";
import { Dict, Exception, KeyError, print } from "py2ts-async/builtins";
import { withCause } from "py2ts-async/language";

export class BridgeClosed extends Exception {}

export async function cross(bridge: string): Promise<void> {
  try {
    print("crossing", bridge);
    await asyncio.sleep(1);
    new Dict<any, any>().at(bridge);
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    throw withCause(new BridgeClosed(`${bridge} is closed`), error, error);
  } finally {
    print("back on the bank");
  }
}

export async function main(): Promise<void> {
  await cross("old bridge");
  print("never printed");
}

await asyncio.run(main);
