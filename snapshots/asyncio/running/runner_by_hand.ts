/** Runner: one loop for several runs, its debug mode, its factory, its context and its end. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import "py2ts-async/asyncio/debug";
import { RuntimeError, ValueError, getattr, print, type } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, inheritClassAttributes, invoke, nameOf } from "py2ts-async/language";

const count = new contextvars.ContextVar("count", { default: -1 });

export async function work(value: string | number | Shy): Promise<string | number | Shy | null> {
  await asyncio.sleep(0);
  return value;
}

export async function attempt(
  action: any,
  ...args: (asyncio.Coroutine<string | number | Shy | null> | number | asyncio.Future<any>)[]
): Promise<void> {
  try {
    print(await invoke(action, ...args));
  } catch (error) {
    if (!(error instanceof RuntimeError || error instanceof ValueError)) throw error;
    print(nameOf(type(error)), error);
  }
}

// covers test_runners: RunnerTests.test_non_debug, RunnerTests.test_debug
export async function debugMode(): Promise<void> {
  for (const debug of [false, true, null]) {
    {
      await using runner = new asyncio.Runner({ debug });
      print(debug, runner.getLoop().getDebug());
    }
  }
}

// covers test_runners: RunnerTests.test_custom_factory
export async function aLoopOfOnesOwn(): Promise<void> {
  const loop = asyncio.newEventLoop();
  {
    await using runner = new asyncio.Runner({ loopFactory: () => loop });
    print(runner.getLoop() === loop, await runner.run(coro(work, "in my loop")));
  }
  print(loop.isClosed());
}

// covers test_runners: RunnerTests.test_run
export async function aBlock(): Promise<void> {
  let runner!: asyncio.Runner;
  let loop!: asyncio.AbstractEventLoop;
  {
    await using runnerContext = new asyncio.Runner();
    runner = runnerContext;
    print(await runner.run(coro(work, "first")), await runner.run(coro(work, "second")));
    loop = runner.getLoop();
    print(loop.isClosed(), loop.isRunning());
  }
  print(loop.isClosed());
  await attempt(bound(runner, "getLoop"));
  const coroutine = coro(work, "late");
  await attempt(bound(runner, "run"), coroutine);
  coroutine.close();
}

// covers test_runners: RunnerTests.test_run_non_coro, RunnerTests.test_run_future
export async function whatItRefuses(): Promise<void> {
  {
    await using runner = new asyncio.Runner();
    await attempt(bound(runner, "run"), 123);
    const future = runner.getLoop().createFuture();
    await attempt(bound(runner, "run"), future);
    future.cancel();
  }
}

// covers test_runners: RunnerTests.test_explicit_close, RunnerTests.test_double_close
export async function closedByHand(): Promise<void> {
  const runner = new asyncio.Runner();
  const loop = runner.getLoop();
  print(await runner.close(), loop.isClosed());
  await attempt(bound(runner, "getLoop"));
  print(await runner.close(), loop.isClosed());
  const unused = new asyncio.Runner();
  await unused.close();
  {
    await using unusedContext = unused;
    print("one that has made no loop can be closed and used", await unused.run(coro(work, 1)));
  }
}

// covers test_runners: RunnerTests.test_second_with_block_raises
export async function aSecondBlock(): Promise<void> {
  const done: number[] = [];

  async function add(value: number): Promise<void> {
    done.push(value);
  }

  const runner = new asyncio.Runner();
  {
    await using runnerContext = runner;
    await runner.run(coro(add, 1));
  }
  try {
    {
      await using runnerContext = runner;
      await runner.run(coro(add, 2));
    }
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error, done);
  }
}

// covers test_runners: RunnerTests.test_run_keeps_context
export async function oneContextForAllRuns(): Promise<void> {
  async function swap(value: number): Promise<number> {
    const before = count.get();
    await asyncio.sleep(0);
    count.set(value);
    return before;
  }

  async function look(): Promise<contextvars.Context> {
    return contextvars.copyContext();
  }

  {
    await using runner = new asyncio.Runner();
    print(
      await runner.run(coro(swap, 1)),
      await runner.run(coro(swap, 2)),
      (await runner.run(look)).get(count),
    );
    const apart = contextvars.copyContext();
    print(
      await runner.run(coro(swap, 3), { context: apart }),
      await runner.run(coro(swap, 4), { context: apart }),
      getitem(apart, count),
    );
    print(await runner.run(coro(swap, 5)), count.get());
  }
}

// covers test_runners: RunnerTests.test_recursive_run
export async function aRunInsideARun(): Promise<void> {
  async function inner(): Promise<void> {
    print("never printed");
  }

  async function outer(): Promise<string | number | Shy | null> {
    const coroutine = coro(inner);
    try {
      await runner.run(coroutine);
    } finally {
      coroutine.close();
    }
    return null;
  }

  let runner!: asyncio.Runner;
  {
    await using runnerContext = new asyncio.Runner();
    runner = runnerContext;
    await attempt(bound(runner, "run"), coro(outer));
    print(await runner.run(coro(work, "none the worse")));
  }
}

/** Its repr is counted: a runner must not ask for it. */
export class Shy {
  declare asked: number;

  static asked = 0;

  __repr__(): string {
    Shy.asked += 1;
    return "<shy>";
  }

  static {
    inheritClassAttributes(this, "asked");
  }
}

// covers test_runners: RunnerTests.test_no_repr_is_call_on_the_task_result
export async function resultsAreNotLookedAt(): Promise<void> {
  let shy!: string | number | Shy | null;
  {
    await using runner = new asyncio.Runner();
    shy = await runner.run(coro(work, new Shy()));
  }
  print(getattr(shy, "asked"), shy, getattr(shy, "asked"));
}

await debugMode();
await aLoopOfOnesOwn();
await aBlock();
await whatItRefuses();
await closedByHand();
await aSecondBlock();
await oneContextForAllRuns();
await aRunInsideARun();
await resultsAreNotLookedAt();
