/** SystemExit with a text, from inside a coroutine. */

import * as asyncio from "py2ts-async/asyncio";
import { SystemExit } from "py2ts-async/builtins";

export async function main(): Promise<never> {
  await asyncio.sleep(1);
  throw new SystemExit("closing time");
}

await asyncio.run(main);
