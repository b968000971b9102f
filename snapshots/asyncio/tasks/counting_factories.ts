/** Task factories that count: how many tasks the loop had to schedule, lazily and eagerly. */

import * as asyncio from "py2ts-async/asyncio";
import { gatherEagerly } from "py2ts-async/asyncio";
import { type Int, print, range, truth, tuple } from "py2ts-async/builtins";
import { add } from "py2ts-async/operator";
import { bindArguments, keywordDict, keywords, splitOptions } from "py2ts-async/language";

export class Counter {
  count: number;

  constructor(loop: asyncio.AbstractEventLoop, eager: boolean) {
    this.count = 0;

    /** Counts the tasks that are left to the loop. */
    const countingTask = (...argsAndOptions: unknown[]): asyncio.Task<any> => {
      let [args, { eagerStart = false, ...kwargsOptions }]: [
        readonly any[],
        {
          eagerStart?: any;
          [name: string]: any;
        },
      ] = splitOptions(argsAndOptions);
      let kwargs = keywordDict(kwargsOptions);
      if (!truth(eagerStart)) {
        this.count += 1;
      }
      return new asyncio.Task(
        ...bindArguments(asyncio.Task, [...args], { eagerStart, ...keywords(kwargs) }),
      );
    };

    let factory!:
      | ((...args: any[]) => any)
      | ((
          loop: any,
          coro: any,
          options?: {
            [name: string]: any;
          },
        ) => asyncio.Task<any>);
    if (eager) {
      factory = asyncio.createEagerTaskFactory(countingTask);
    } else {
      factory = function factory(
        loop: any,
        coro: any,
        {
          ...kwargsOptions
        }: {
          [name: string]: any;
        } = {},
      ): asyncio.Task<any> {
        let kwargs = keywordDict(kwargsOptions);
        return countingTask(coro, { loop: loop, ...keywords(kwargs) });
      };
    }

    loop.setTaskFactory(factory);
  }
}

export async function chain(depth: number): Promise<Int | null> {
  if (depth === 0) {
    return 0;
  }
  return add(1, await chain(depth - 1));
}

export async function groups(width: number, depth: number): Promise<Int | null> {
  if (depth === 0) {
    return null;
  }
  {
    await using group = new asyncio.TaskGroup();
    try {
      for (let _ = 0; _ < width; _++) {
        await group.spawn(asyncio.coro(groups, width, depth - 1));
      }
    } catch (error) {
      group.except(error);
    }
  }
  return null;
}

export async function gathers(width: number, depth: number): Promise<Int | null> {
  if (depth === 0) {
    return null;
  }
  await (
    await gatherEagerly(...Array.from(range(width), (_) => asyncio.coro(gathers, width, depth - 1)))
  )[0];
  return null;
}

// covers test_eager_task_factory: BaseTaskCountingTests.test_awaitables_chain
// covers test_eager_task_factory: BaseTaskCountingTests.test_recursive_taskgroups
// covers test_eager_task_factory: BaseTaskCountingTests.test_recursive_gather
export async function main(): Promise<void> {
  for (const eager of [false, true]) {
    for (const [name, coroutine] of [
      tuple.of("chain", asyncio.coro(chain, 100)),
      tuple.of("groups", asyncio.coro(groups, 5, 3)),
      tuple.of("gathers", asyncio.coro(gathers, 5, 3)),
    ]) {
      {
        await using runner = new asyncio.Runner();
        const counter = new Counter(runner.getLoop(), eager);
        const result = await runner.getLoop().runUntilComplete(coroutine);
        print(eager ? "eager" : "lazy", name, result, counter.count);
      }
    }
  }
}

await main();
