/** What callbacks raise is reported, and the loop goes on. */

import * as asyncio from "py2ts-async/asyncio";
import { Dict, LookupError, RuntimeError, print } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

export function failing(name: string): void {
  throw new LookupError(name);
}

export class Bell {
  ring(): void {
    throw new RuntimeError("cracked");
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.callSoon(failing, "first");
  loop.callSoon(() => new Dict<any, any>().at("nothing"));
  loop.callLater(1, bound(new Bell(), "ring"));
  const future = loop.createFuture();
  future.addDoneCallback((done: asyncio.Future<any>) => failing("done"));
  future.setResult(null);
  await asyncio.sleep(2);
  print("still here");
}

await asyncio.run(main);
