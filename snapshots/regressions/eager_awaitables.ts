/** Under an eager task factory, awaitables with an iterator begin at once as well. */

import * as asyncio from "py2ts-async/asyncio";
import { ensureFutureEagerly, gatherEagerly } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import { print } from "py2ts-async/builtins";

export class Ready {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  *__await__(): Generator<void> {
    print(this.name, "begins");
    yield;
    print(this.name, "goes on");
    return this.name;
  }
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(asyncio.eagerTaskFactory);
  const future = (await ensureFutureEagerly(new Ready("future")))[0];
  print("made");
  print(await (await gatherEagerly(new Ready("first"), new Ready("second"), future))[0]);
  print(await asyncio.waitFor(new Ready("last"), 1));
}

await asyncio.run(main);
