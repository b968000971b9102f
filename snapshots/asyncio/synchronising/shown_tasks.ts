/** Tasks that run a coroutine of asyncio itself: their repr tells its name, and where it waits. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, nameOf, qualnameOf } from "py2ts-async/language";

export class Mailbox extends asyncio.Queue {
  async put(item: string): Promise<any> {
    await asyncio.sleep(1);
    await super.put(item);
    return null;
  }
}

export async function main(): Promise<void> {
  const [lock, semaphore, event] = [
    new asyncio.Lock(),
    new asyncio.BoundedSemaphore(),
    new asyncio.Event(),
  ];
  const [barrier, condition] = [new asyncio.Barrier(2), new asyncio.Condition()];
  const [queue, stack, mailbox] = [
    new asyncio.Queue<string>(1),
    new asyncio.LifoQueue(),
    new Mailbox(),
  ];
  await lock.acquire();
  await semaphore.acquire();
  queue.putNowait("item");
  const coroutines = [
    coro(bound(lock, "acquire")),
    coro(bound(semaphore, "acquire")),
    coro(bound(event, "wait")),
    coro(bound(barrier, "wait")),
    coro(bound(condition, "acquire")),
    coro(bound(queue, "put"), "another item"),
    coro(bound(queue, "join")),
    coro(bound(stack, "get")),
    coro(bound(mailbox, "get")),
    coro(bound(mailbox, "put"), "letter"),
    coro(asyncio.sleep, 5),
    coro(asyncio.waitFor, coro(asyncio.sleep, 5), 10),
  ];
  for (const coroutine of coroutines) {
    print(qualnameOf(coroutine), nameOf(coroutine));
  }
  const tasks = coroutines.map((coroutine) => asyncio.createTask(coroutine));
  for (const task of tasks.slice(0, 3)) {
    print(task);
  }
  await asyncio.sleep(0);
  for (const task of tasks) {
    print(task);
  }
  getitem(tasks, 0).cancel();
  print(getitem(tasks, 0));
  lock.release();
  await asyncio.wait(tasks.slice(0, 1));
  print(getitem(tasks, 0));
  event.set();
  await getitem(tasks, 2);
  print(getitem(tasks, 2));
  for (const task of tasks) {
    task.cancel();
  }
  await asyncio.gather(...tasks, { returnExceptions: true });
}

await asyncio.run(main);
