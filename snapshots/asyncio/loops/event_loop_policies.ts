/** Policies make loops and keep the current one; get_event_loop, with and without. */

import * as asyncio from "py2ts-async/asyncio";
import * as warnings from "py2ts-async/warnings";
import { enterContext } from "py2ts-async/contextlib";
import "py2ts-async/program";
import {
  NotImplementedError,
  RuntimeError,
  TypeError,
  isinstance,
  print,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

/** Tells what it is asked for. */
export class Verbose extends asyncio.DefaultEventLoopPolicy {
  newEventLoop(): asyncio.AbstractEventLoop {
    print("  new_event_loop");
    return super.newEventLoop();
  }

  getEventLoop(): asyncio.AbstractEventLoop {
    print("  get_event_loop");
    return super.getEventLoop();
  }

  setEventLoop(loop: any): void {
    print("  set_event_loop", loop == null ? "None" : "a loop");
    super.setEventLoop(loop);
  }
}

/** Knows one loop alone, and sets nothing. */
export class Fixed extends asyncio.AbstractEventLoopPolicy {
  loop: Garden;

  constructor(loop: Garden) {
    super();
    this.loop = loop;
  }

  getEventLoop(): Garden {
    return this.loop;
  }
}

export class Garden extends asyncio.SelectorEventLoop {
  __repr__(): string {
    return "<a garden>";
  }
}

export async function inside(): Promise<boolean> {
  await asyncio.sleep(1);
  return asyncio.getEventLoop() === asyncio.getRunningLoop();
}

export function current(): asyncio.AbstractEventLoop | string {
  try {
    return asyncio.getEventLoop();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    return `RuntimeError: ${str(error)}`;
  }
}

export function theDefault(): void {
  const policy = asyncio.getEventLoopPolicy();
  print(nameOf(type(policy)), isinstance(policy, asyncio.AbstractEventLoopPolicy));
  print(
    policy === asyncio.getEventLoopPolicy(),
    isinstance(policy, asyncio.DefaultEventLoopPolicy),
  );
  try {
    asyncio.getRunningLoop();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  print(asyncio._getRunningLoop());
}

/** Where no loop was ever set, get_event_loop makes one and warns. */
export function madeOnDemand(): void {
  let loop!: asyncio.AbstractEventLoop;
  {
    using catchWarningsContext = enterContext(new warnings.catchWarnings({ record: true }));
    try {
      const caught = catchWarningsContext.value;
      warnings.simplefilter("always");
      loop = asyncio.getEventLoop();
      print(caught.map((warning) => tuple.of(nameOf(warning.category), str(warning.message))));
      print(loop === asyncio.getEventLoop(), caught.length, loop);
    } catch (error) {
      catchWarningsContext.except(error);
    }
  }
  loop.close();
  asyncio.setEventLoop(null);
  print(current());
}

/** A loop that was set stays the current one, running or not; asyncio.run leaves none. */
export async function setByHand(): Promise<void> {
  const loop = new Garden();
  asyncio.setEventLoop(loop);
  print(current(), asyncio.getEventLoopPolicy().getEventLoop() === loop);
  print(await loop.runUntilComplete(inside), current());
  try {
    asyncio.setEventLoop("loop" as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
  print(await asyncio.run(inside), current());
  {
    await using runner = new asyncio.Runner({ loopFactory: Garden });
    print(await runner.run(inside), runner.getLoop(), current());
  }
  loop.close();
}

export async function ofOnesOwn(): Promise<void> {
  asyncio.setEventLoopPolicy(new Verbose());
  print(nameOf(type(asyncio.getEventLoopPolicy())));
  print(await asyncio.run(inside));
  const loop = asyncio.newEventLoop();
  asyncio.setEventLoop(loop);
  print(asyncio.getEventLoop() === loop);
  loop.close();
  asyncio.setEventLoop(null);
  print(current());
  const garden = new Garden();
  asyncio.setEventLoopPolicy(new Fixed(garden));
  print(asyncio.getEventLoop(), await garden.runUntilComplete(inside));
  for (const ask of [asyncio.newEventLoop, () => asyncio.setEventLoop(garden)]) {
    try {
      ask();
    } catch (error) {
      if (!(error instanceof NotImplementedError)) throw error;
      print("NotImplementedError", error);
    }
  }
  garden.close();
  try {
    asyncio.setEventLoopPolicy(5 as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
  asyncio.setEventLoopPolicy(null);
  print(nameOf(type(asyncio.getEventLoopPolicy())));
}

theDefault();
madeOnDemand();
await setByHand();
await ofOnesOwn();
