/** The executor behind run_in_executor(None, ...): replaced, refused, shut down. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as threading from "py2ts-async/threading";
import * as time from "py2ts-async/time";
import * as warnings from "py2ts-async/warnings";
import { type Future, ThreadPoolExecutor } from "py2ts-async/concurrent/futures";
import { enterContext } from "py2ts-async/contextlib";
import { RuntimeError, TypeError, print, str, truth, tuple } from "py2ts-async/builtins";
import {
  bound,
  inheritClassAttributes,
  keywordDict,
  keywords,
  nameOf,
  splitOptions,
} from "py2ts-async/language";

export function where(n: number = 0): readonly [string, number] {
  return tuple.of(threading.currentThread().name, n);
}

/** Counts what it is given. */
export class Counting extends ThreadPoolExecutor {
  declare submitted: number;

  static submitted = 0;

  submit(fn: any, ...argsAndOptions: unknown[]): Future<any> {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    this.submitted += 1;
    return super.submit(fn, ...args, { ...keywords(kwargs) });
  }

  static {
    inheritClassAttributes(this, "submitted");
  }
}

// covers test_base_events: BaseEventLoopTests.test_set_default_executor
/** What runs without an executor of its own goes to the default one. */
export async function replaced(): Promise<void> {
  const loop = asyncio.newEventLoop();
  const pool = new Counting(1, "pool");
  loop.setDefaultExecutor(pool);
  print(await loop.runUntilComplete(loop.runInExecutor(null, where)));
  print(await loop.runUntilComplete(loop.runInExecutor(null, where, 5)), pool.submitted);

  async function main(): Promise<readonly [string, number]> {
    return await asyncio.toThread(where);
  }

  print(await loop.runUntilComplete(main), pool.submitted);
  await loop.runUntilComplete(coro(() => loop.shutdownDefaultExecutor()));
  loop.close();
}

export function attempt(call: any, ...args: (string | number | null)[]): void {
  try {
    print(call(...args));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

// covers test_base_events: BaseEventLoopTests.test_set_default_executor_error
export function refused(): void {
  const loop = asyncio.newEventLoop();
  for (const wrong of ["executor", 5, null]) {
    attempt(bound(loop, "setDefaultExecutor"), wrong);
  }
  loop.close();
}

/** Takes its time to shut down, if somebody waits for it. */
export class Slow extends ThreadPoolExecutor {
  shutdown(
    wait: any = true,
    {
      cancelFutures = false,
    }: {
      cancelFutures?: any;
    } = {},
  ): void {
    print("shutdown, waiting:", wait);
    if (truth(wait)) {
      time.sleep(0.1);
    }
  }
}

// covers test_base_events: BaseEventLoopTests.test_shutdown_default_executor_timeout
/** Who limits the time gets a warning when it is over. */
export async function tooSlow(): Promise<void> {
  const loop = asyncio.newEventLoop();
  loop.setDefaultExecutor(new Slow());
  let caught!: warnings.WarningMessage[];
  {
    using catchWarningsContext = enterContext(new warnings.catchWarnings({ record: true }));
    try {
      caught = catchWarningsContext.value;
      warnings.simplefilter("always");
      await loop.runUntilComplete(coro(() => loop.shutdownDefaultExecutor(0.01)));
    } catch (error) {
      catchWarningsContext.except(error);
    }
  }
  print(caught.map((warning) => tuple.of(nameOf(warning.category), str(warning.message))));
  loop.close();
}

/** After the shutdown nothing more is taken. */
export async function over(): Promise<void> {
  const loop = asyncio.newEventLoop();
  print(await loop.runUntilComplete(coro(() => loop.shutdownDefaultExecutor())));
  try {
    loop.runInExecutor(null, where);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  {
    using threadPoolExecutorContext = enterContext(new ThreadPoolExecutor(1, "own"));
    const pool = threadPoolExecutorContext.value;
    print(await loop.runUntilComplete(loop.runInExecutor(pool, where)));
  }
  loop.close();
}

await replaced();
refused();
await tooSlow();
await over();
