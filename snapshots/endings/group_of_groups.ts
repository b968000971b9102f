/** Members of a group that were raised have tracebacks, those that were only made have none. */

import * as asyncio from "py2ts-async/asyncio";
import { ExceptionGroup, OSError, TypeError, ValueError } from "py2ts-async/builtins";

export async function a(): Promise<never> {
  throw new TypeError("a");
}

export async function b(): Promise<never> {
  throw new OSError(2, "No such file", "x.txt");
}

export async function main(): Promise<never> {
  const results = await asyncio.gather(a, b, { returnExceptions: true });
  throw new ExceptionGroup("many", [
    ...results,
    new ExceptionGroup("inner", [new ValueError("deep")]),
  ]);
}

await asyncio.run(main);
