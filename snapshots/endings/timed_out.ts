/** wait_for raises TimeoutError because of the CancelledError inside. */

import * as asyncio from "py2ts-async/asyncio";

export async function slow(): Promise<void> {
  await asyncio.sleep(10);
}

export async function main(): Promise<void> {
  await asyncio.waitFor(slow, 1);
}

await asyncio.run(main);
