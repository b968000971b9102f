/** sys.exit with a text writes it to standard error; the status is 1. */

import * as asyncio from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import { Exception, print } from "py2ts-async/builtins";

export async function main(): Promise<void> {
  try {
    await asyncio.sleep(1);
    print("leaving");
    sys.exit("something went wrong");
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print("never printed");
  } finally {
    print("finally");
  }
}

await asyncio.run(main);
print("never printed");
