/** Consumers that are woken up for an item which somebody else takes first, and what becomes of them. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import "py2ts-async/program";
import {
  LookupError,
  TimeoutError,
  ValueError,
  print,
  range,
  repr,
  str,
  tuple,
} from "py2ts-async/builtins";
import { eq, getitem, lt } from "py2ts-async/operator";
import { bound, handling, nameOf } from "py2ts-async/language";

export async function consume(
  name: string,
  queue: asyncio.Queue<number | string>,
  times: number = 1,
): Promise<string> {
  for (let _ = 0; _ < times; _++) {
    let item!: number | string;
    try {
      item = await queue.get();
    } catch (error) {
      if (error instanceof asyncio.CancelledError) {
        using handled = handling(error);
        try {
          print(name, "cancelled", queue, queue.qsize());
          throw error;
        } catch (raised2) {
          throw handled.raised(raised2);
        }
      } else if (error instanceof asyncio.QueueShutDown) {
        using handled = handling(error);
        try {
          print(name, "shut down", repr(error), repr(error.__context__));
          return name;
        } catch (raised) {
          throw handled.raised(raised);
        }
      } else {
        throw error;
      }
    }
    print(name, "got", item);
  }
  return name;
}

export async function thief(queue: asyncio.Queue<number | string>): Promise<void> {
  await asyncio.sleep(0);
  queue.putNowait("jewel");
  print("thief takes", queue.getNowait(), queue);
  await asyncio.sleep(0);
  print("one waits again", queue);
}

export async function stolen(): Promise<void> {
  const queue = new asyncio.Queue<number | string>();
  const first = asyncio.createTask(coro(consume, "first", queue));
  const second = asyncio.createTask(coro(consume, "second", queue));
  await thief(queue);
  await asyncio.sleep(0);
  queue.putNowait(1);
  queue.putNowait(2);
  print(await asyncio.gather(first, second));
}

export async function cancelledWhenWoken(): Promise<void> {
  const queue = new asyncio.Queue<number | string>();
  const tasks = Array.from("abc", (name) => asyncio.createTask(coro(consume, name, queue)));
  await asyncio.sleep(0);
  queue.putNowait("x");
  getitem(tasks, 0).cancel();
  print((await asyncio.wait(tasks, { timeout: 0.1, returnWhen: asyncio.FIRST_COMPLETED })) == null);
  print(
    tasks.map((task) => task.done()),
    queue,
  );
  queue.putNowait("y");
  print(await asyncio.gather(...tasks, { returnExceptions: true }));
}

export async function shutDownWhileHandling(): Promise<void> {
  const queue = new asyncio.Queue<number | string>();

  async function cleaner(): Promise<void> {
    try {
      throw new ValueError("dirty");
    } catch (error_) {
      if (!(error_ instanceof ValueError)) throw error_;
      using handled = handling(error_);
      try {
        try {
          handled.resumed(await queue.get());
        } catch (error) {
          if (!(error instanceof asyncio.QueueShutDown)) throw error;
          using handled2 = handling(error, handled);
          try {
            print("cleaner", repr(error.__context__), repr(sys.exception({ exc: error })));
          } catch (raised) {
            throw handled2.raised(raised);
          }
        }
        print("cleaner", repr(sys.exception({ exc: error_ })));
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
  }

  let tasks = [asyncio.createTask(cleaner), asyncio.createTask(coro(consume, "plain", queue))];
  await asyncio.sleep(0);
  queue.shutdown();
  await asyncio.gather(...tasks);
  const full = new asyncio.Queue<number | string>(1);
  full.putNowait(0);

  async function fill(item: number): Promise<void> {
    let succeeded = false;
    try {
      await full.put(item);
      succeeded = true;
    } catch (error) {
      if (!(error instanceof asyncio.QueueShutDown)) throw error;
      using handled = handling(error);
      try {
        print("fill", item, repr(error));
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
    if (succeeded) {
      print("filled", item, full);
    }
  }

  tasks = Array.from(range(1, 4), (item) => asyncio.createTask(coro(fill, item)));
  await asyncio.sleep(0);
  print(full.getNowait(), full);
  full.putNowait("pushed in");
  await asyncio.sleep(0);
  print(full);
  getitem(tasks, 1).cancel();
  await asyncio.sleep(0);
  print(full.getNowait(), full);
  await asyncio.sleep(0);
  full.shutdown(true);
  print(await asyncio.gather(...tasks, { returnExceptions: true }), full);
}

/** A queue whose own methods are called by those that wait. */
export class Choosy extends asyncio.Queue {
  _get(): any {
    const item = super._get();
    print("  chosen", item, asyncio.currentTask()!.getName());
    return item;
  }

  empty(): boolean {
    print("  empty?", super.empty(), asyncio.currentTask()!.getName());
    return super.empty();
  }

  getNowait(): any {
    const item = super.getNowait();
    if (eq(item, "rotten")) {
      throw new LookupError(item);
    }
    return item;
  }
}

export async function choosing(): Promise<void> {
  const queue = new Choosy();

  async function eat(name: string): Promise<void> {
    try {
      print(name, "eats", await queue.get());
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      using handled = handling(error);
      try {
        print(name, "refuses", repr(error));
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }

  {
    await using group = new asyncio.TaskGroup();
    try {
      for (const name of ["ann", "bob"]) {
        group.createTask(coro(eat, name), { name });
      }
      await asyncio.sleep(0);
      await queue.put("rotten");
      await queue.put("ripe");
    } catch (error) {
      group.except(error);
    }
  }
}

export class Job {
  rank: number;
  name: string;

  constructor(rank: number, name: string) {
    this.rank = rank;
    this.name = name;
  }

  __lt__(other: any): boolean {
    print("  compares", this.name, other.name);
    return lt(this.rank, other.rank);
  }
}

export async function ranked(): Promise<void> {
  const queue = new asyncio.PriorityQueue<Job>(2);

  async function work(): Promise<void> {
    for (let _ = 0; _ < 4; _++) {
      const job = await queue.get();
      print("works on", job.name);
    }
  }

  const worker = asyncio.createTask(work);
  await asyncio.sleep(0);
  for (const [rank, name] of [
    tuple.of(3, "c"),
    tuple.of(1, "a"),
    tuple.of(2, "b"),
    tuple.of(0, "z"),
  ]) {
    await queue.put(new Job(rank, name));
    print("put", name);
  }
  await worker;
}

export async function awaitableItems(): Promise<void> {
  const queue = new asyncio.Queue<asyncio.Future<any> | asyncio.Task<string>>();
  const future = asyncio.getRunningLoop().createFuture();
  const waiting = asyncio.createTask(coro(bound(queue, "get")));
  await asyncio.sleep(0);
  print(getitem(str.split(repr(waiting.getCoro()), " at "), 0));
  await queue.put(future);
  print(((await waiting) as unknown as asyncio.Future<any> | asyncio.Task<string>) === future);
  await queue.put(future);
  print(
    ((await queue.get()) as unknown as asyncio.Future<any> | asyncio.Task<string>) === future,
    future.done(),
  );
  const task = asyncio.createTask(coro(asyncio.sleep, 0, "slept"));
  await queue.put(task);
  const same = (await queue.get()) as unknown as asyncio.Future<any> | asyncio.Task<string>;
  print(same === task, task.done(), await same);
  try {
    (await asyncio.waitFor(coro(bound(queue, "get")), 0.1)) as unknown as
      asyncio.Future<any> | asyncio.Task<string>;
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    using handled = handling(error);
    try {
      print("too late", queue);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  print(
    queue._unfinishedTasks === 0
      ? await asyncio.waitFor(asyncio.shield(coro(bound(queue, "join"))), 0.1)
      : "unfinished",
  );
  future.cancel();
}

export async function main(): Promise<void> {
  for (const scene of [
    stolen,
    cancelledWhenWoken,
    shutDownWhileHandling,
    choosing,
    ranked,
    awaitableItems,
  ]) {
    print("--", nameOf(scene));
    await scene();
  }
}

await asyncio.run(main);
