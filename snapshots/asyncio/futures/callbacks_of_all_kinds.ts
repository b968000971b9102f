/** Callbacks that are no plain functions: objects that can be called, classes, coroutine functions. */

import * as asyncio from "py2ts-async/asyncio";
import * as contextlib from "py2ts-async/contextlib";
import { enterContext } from "py2ts-async/contextlib";
import * as functools from "py2ts-async/functools";
import * as io from "py2ts-async/io";
import * as re from "py2ts-async/re";
import { type Dict, print, repr, tuple } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

export class Counter {
  calls: number;
  declare made: number;

  static made = 0;

  constructor(...args: asyncio.Future<any>[]) {
    Counter.made += 1;
    this.calls = 0;
  }

  __call__(...args: any[]): void {
    args = tuple(args) as any[];
    this.calls += 1;
    print("called", this.calls, args.length);
  }

  __repr__(): string {
    return "<Counter>";
  }
}

export class Listener {
  async heard(future: asyncio.Future<any>): Promise<void> {
    print("this is never printed");
  }

  told(prefix: string, future: any): void {
    print(prefix, future.result());
  }
}

export async function tick(...args: (number | string)[]): Promise<void> {
  print("this is never printed either");
}

/** An object with __call__, a class, a partial of a method. */
export async function objects(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const counter = new Counter();
  const future = loop.createFuture();
  future.addDoneCallback(counter);
  future.addDoneCallback(Counter);
  future.addDoneCallback(functools.partial(bound(new Listener(), "told"), "told"));
  print(re.sub("0x[0-9a-f]+", "0x", repr(future)));
  future.setResult(1);
  future.addDoneCallback(counter);
  loop.callSoon(counter, 1, 2);
  loop.callLater(1, counter);
  await asyncio.sleep(2);
  print(counter.calls, Counter.made, future.removeDoneCallback(counter));
}

/** Calling one makes a coroutine, and that is all. */
export async function coroutineFunctions(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const future = loop.createFuture();
  const said = new io.StringIO();
  {
    using redirectStderrContext = enterContext(new contextlib.redirectStderr(said));
    try {
      loop.callSoon(tick);
      loop.callLater(1, tick, 2);
      future.addDoneCallback(bound(new Listener(), "heard"));
      future.setResult(1);
      for (const callback of [tick, print]) {
        loop.callSoon(callback, "an argument");
      }
      await asyncio.sleep(2);
    } catch (error) {
      redirectStderrContext.except(error);
    }
  }
  for (const warning of re.findall("coroutine .* awaited", said.getvalue())) {
    print(warning);
  }
}

/** What cannot be called fails when it is called. */
export async function broken(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((loop: asyncio.AbstractEventLoop, context: Dict<string, any>) =>
    print(repr(context.at("exception"))),
  );
  for (const callback of [1, "text", [2]]) {
    loop.callSoon(callback as never);
    const future = loop.createFuture();
    future.addDoneCallback(callback as never);
    future.setResult(null);
  }
  await asyncio.sleep(0.1);
}

await asyncio.run(objects);
await asyncio.run(coroutineFunctions);
await asyncio.run(broken);
