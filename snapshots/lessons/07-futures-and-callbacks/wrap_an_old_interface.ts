/** Old code calls back; a future turns that into something we can await. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { ValueError, print, repr } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

/** Knows nothing of coroutines: it calls a function when somebody answers. */
export class OldTelephone {
  loop: asyncio.AbstractEventLoop;
  calls: number;

  constructor(loop: asyncio.AbstractEventLoop) {
    this.loop = loop;
    this.calls = 0;
  }

  dial(number: string, onAnswer: any, onFailure: any): void {
    this.calls += 1;
    if (number.startsWith("0")) {
      this.loop.callLater(1, onAnswer, `hello from ${number}`);
    } else {
      this.loop.callLater(2, onFailure, new ValueError(`bad number ${repr(number)}`));
    }
  }
}

export async function call(phone: OldTelephone, number: string): Promise<any> {
  const answer = asyncio.getRunningLoop().createFuture();
  // Whichever of the two is called first ends the wait below.
  phone.dial(number, bound(answer, "setResult"), bound(answer, "setException"));
  return await answer;
}

export async function main(): Promise<void> {
  const phone = new OldTelephone(asyncio.getRunningLoop());
  print(await call(phone, "0421"));
  print(await asyncio.gather(coro(call, phone, "0123"), coro(call, phone, "0815")));
  try {
    await call(phone, "99");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("engaged:", error);
  }
  print("calls made:", phone.calls);
}

await asyncio.run(main);
