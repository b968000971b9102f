/** A crawler over an imaginary site: a queue, workers, a semaphore, retries and a report. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { Counter } from "py2ts-async/collections";
import { enterAsyncContext } from "py2ts-async/contextlib";
import {
  Dict,
  Exception,
  type PySet,
  TimeoutError,
  asFloat,
  dict,
  format,
  len,
  print,
  range,
  set,
  str,
} from "py2ts-async/builtins";
import { getitem, iadd, lt, setitem } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

const SITE = new Dict([
  ["/", ["/about", "/shop", "/blog"]],
  ["/about", ["/", "/team"]],
  ["/shop", ["/shop/tea", "/shop/cups", "/broken"]],
  ["/shop/tea", ["/shop"]],
  ["/shop/cups", ["/shop", "/shop/tea"]],
  ["/blog", ["/blog/1", "/blog/2", "/slow"]],
  ["/blog/1", ["/blog/2", "/"]],
  ["/blog/2", ["/missing"]],
  ["/team", []],
  ["/slow", ["/hidden"]],
]);

export class PageError extends Exception {}

export class Crawler {
  queue: asyncio.Queue<string>;
  seen: PySet<string>;
  order: string[];
  errors: Dict<string, string>;
  attempts: Counter<string>;
  workers: number;
  connections: asyncio.Semaphore;

  constructor(workers: number = 3, limit: number = 2) {
    this.queue = new asyncio.Queue<string>();
    this.seen = set<string>();
    this.order = [];
    this.errors = new Dict<string, string>();
    this.attempts = new Counter<string>();
    this.workers = workers;
    this.connections = new asyncio.Semaphore(limit);
  }

  enqueue(path: string): void {
    if (!this.seen.has(path)) {
      this.seen.add(path);
      this.queue.putNowait(path);
    }
  }

  async load(path: string): Promise<string[]> {
    setitem(this.attempts, path, iadd(getitem(this.attempts, path), 1));
    {
      await using connectionsContext = await enterAsyncContext(this.connections);
      await asyncio.sleep(Number(path === "/slow" ? 10 : asFloat(0.1 * len(path))));
    }
    if (path === "/broken" && lt(getitem(this.attempts, path), 3)) {
      throw new PageError("try again");
    }
    if (!SITE.has(path) && path !== "/broken") {
      throw new PageError("404");
    }
    return SITE.get(path, []);
  }

  async worker(): Promise<void> {
    while (true) {
      const path = await this.queue.get();
      try {
        for (let attempt = 0; attempt < 3; attempt++) {
          let links!: string[];
          let succeeded = false;
          try {
            links = await asyncio.waitFor(coro(bound(this, "load"), path), 3);
            succeeded = true;
          } catch (error) {
            if (!(error instanceof PageError)) throw error;
            if (attempt === 2) {
              this.errors.set(path, str(error));
            }
          }
          if (succeeded) {
            this.order.push(path);
            for (const link of links) {
              this.enqueue(link);
            }
            break;
          }
        }
      } catch (error) {
        if (!(error instanceof TimeoutError)) throw error;
        this.errors.set(path, "timeout");
      } finally {
        this.queue.taskDone();
      }
    }
  }

  async run(start: string = "/"): Promise<void> {
    this.enqueue(start);
    const tasks = Array.from(range(this.workers), (_) =>
      asyncio.createTask(coro(bound(this, "worker"))),
    );
    await this.queue.join();
    for (const task of tasks) {
      task.cancel();
    }
    await asyncio.gather(...tasks, { returnExceptions: true });
  }
}

export async function main(): Promise<void> {
  const crawler = new Crawler();
  await crawler.run();
  print(crawler.order);
  print(crawler.errors);
  print(dict(crawler.attempts), crawler.seen.size);
  print(`${format(asyncio.getRunningLoop().time() - 1000, ".2f")}`);
}

await asyncio.run(main);
