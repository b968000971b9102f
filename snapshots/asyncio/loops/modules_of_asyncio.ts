/** What asyncio offers can be imported from the modules of the package, too. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as futures from "py2ts-async/asyncio/futures";
import * as asyncioBaseEvents from "py2ts-async/asyncio/base_events";
import * as asyncioEvents from "py2ts-async/asyncio/events";
import { AbstractEventLoop, TimerHandle, getRunningLoop } from "py2ts-async/asyncio/events";
import * as asyncioTasks from "py2ts-async/asyncio/tasks";
import { Task, createTask, gather, sleep } from "py2ts-async/asyncio/tasks";
import * as exceptions from "py2ts-async/asyncio/exceptions";
import { CancelledError, InvalidStateError } from "py2ts-async/asyncio/exceptions";
import * as waitingLines from "py2ts-async/asyncio/queues";
import { PriorityQueue, QueueEmpty } from "py2ts-async/asyncio/queues";
import * as runners from "py2ts-async/asyncio/runners";
import { Runner } from "py2ts-async/asyncio/runners";
import * as asyncioLocks from "py2ts-async/asyncio/locks";
import { Lock, Semaphore } from "py2ts-async/asyncio/locks";
import { iscoroutine, iscoroutinefunction } from "py2ts-async/asyncio/coroutines";
import { TaskGroup } from "py2ts-async/asyncio/taskgroups";
import { toThread } from "py2ts-async/asyncio/threads";
import { timeout } from "py2ts-async/asyncio/timeouts";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { TimeoutError, isinstance, len, map, print, tuple, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function weigh(
  parcel: any,
  scales: asyncio.Lock,
): Promise<readonly [any, number] | null> {
  {
    await using scalesContext = await enterAsyncContext(scales);
    await sleep(1);
    return tuple.of(parcel, len(parcel));
  }
  return null;
}

export async function main(): Promise<void> {
  const loop = getRunningLoop();
  print(isinstance(loop, AbstractEventLoop), isinstance(loop, asyncioBaseEvents.BaseEventLoop));
  print(
    asyncioLocks.Lock === Lock,
    asyncioTasks.Task === asyncio.Task,
    futures.Future === asyncio.Future,
  );
  print(await gather(...map((parcel) => coro(weigh, parcel, new Lock()), ["box", "crate"])));
  const task = createTask(coro(weigh, "sack", new asyncio.Lock()));
  print(
    isinstance(task, Task),
    futures.isfuture(task),
    iscoroutinefunction(weigh),
    iscoroutine(task),
  );
  try {
    task.result();
  } catch (error) {
    if (!(error instanceof InvalidStateError)) throw error;
    print(nameOf(type(error)), error, exceptions.InvalidStateError === asyncio.InvalidStateError);
  }
  task.cancel();
  try {
    await task;
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    print("cancelled");
  }
  try {
    {
      await using timeoutContext = timeout(0.5);
      try {
        await asyncioTasks.sleep(2);
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("too late", isinstance(error, exceptions.TimeoutError));
  }
  const line = new waitingLines.Queue<string>();
  await line.put("first");
  print(await line.get(), new PriorityQueue(3).maxsize, new Semaphore(2).locked());
  try {
    line.getNowait();
  } catch (error) {
    if (!(error instanceof QueueEmpty)) throw error;
    print("empty");
  }
  {
    await using group = new TaskGroup();
    try {
      group.createTask(coro(weigh, "barrel", new Lock()));
    } catch (error) {
      group.except(error);
    }
  }
  print(await toThread(len, "thread"), isinstance(loop.callLater(1, print), TimerHandle));
  print(asyncioEvents.getEventLoop() === loop, exceptions.CancelledError === CancelledError);
}

{
  await using runner = new Runner();
  await runner.run(main);
}
await runners.run(main, { debug: null });
