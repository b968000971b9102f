/** A future is an empty box into which a result will be put, once. */

import * as asyncio from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function main(): Promise<void> {
  const prize = new asyncio.Future<string>();
  print("drawn:", prize.done());
  try {
    prize.result();
  } catch (error) {
    if (!(error instanceof asyncio.InvalidStateError)) throw error;
    print("too early:", error);
  }

  // From now on the future is done, and stays so.
  prize.setResult("a bicycle");
  print("drawn:", prize.done(), "and it is", prize.result());
  print("awaiting gives", await prize);

  try {
    prize.setResult("a second bicycle");
  } catch (error) {
    if (!(error instanceof asyncio.InvalidStateError)) throw error;
    print("only once:", error);
  }
}

await asyncio.run(main);
