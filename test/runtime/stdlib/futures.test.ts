import { describe, expect, test } from "vitest";
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { setClock } from "../../../runtime/loop/clock.ts";
import { ValueError } from "../../../runtime/python/exceptions.ts";
import {
  ThreadPoolExecutor,
  asCompleted,
  wait,
} from "../../../runtime/stdlib/concurrent/futures.ts";
import * as threading from "../../../runtime/stdlib/threading.ts";

setClock("virtual");

/** What a function in a thread may await: in a thread no loop is running, so `asyncio.sleep` raises. */
function oneSecond(loop: asyncio.BaseEventLoop): asyncio.Future<null> {
  const future = loop.createFuture<null>();
  loop.callLater(1, () => future.setResult(null));
  return future;
}

describe("ThreadPoolExecutor", () => {
  test("without a loop a function runs when it is submitted", () => {
    const pool = new ThreadPoolExecutor(2);
    const future = pool.submit((a: number, b: number) => a + b, 1, 2);
    expect([future.done(), future.result()]).toEqual([true, 3]);
    expect([...pool.map((x: number) => x * x, [1, 2, 3])]).toEqual([1, 4, 9]);
  });

  test("an exception is the future's", () => {
    const future = new ThreadPoolExecutor().submit(() => {
      throw new ValueError("bad");
    });
    expect(future.exception()).toBeInstanceOf(ValueError);
    expect(() => future.result()).toThrow(ValueError);
  });

  test("workers have names, and the main thread is main", () => {
    const pool = new ThreadPoolExecutor(1, "worker");
    expect(pool.submit(() => threading.currentThread().name).result()).toBe("worker_0");
    expect(threading.currentThread().name).toBe("MainThread");
  });

  test("nothing can be submitted after shutdown", () => {
    const pool = new ThreadPoolExecutor();
    pool.shutdown();
    expect(() => pool.submit(() => 1)).toThrow("cannot schedule new futures after shutdown");
  });

  test("wait and as_completed", () => {
    const pool = new ThreadPoolExecutor();
    const futures = [1, 2].map((n) => pool.submit((x: number) => x, n));
    expect(wait(futures).done.size).toBe(2);
    expect(Array.from(asCompleted(futures), (future) => future.result())).toEqual([1, 2]);
  });

  test("in a loop functions wait for a free worker, and give way where they await", async () => {
    const log: string[] = [];
    const loop = new asyncio.EventLoop();
    const work = async (name: string): Promise<string> => {
      log.push(`${name} starts`);
      await oneSecond(loop);
      log.push(`${name} ends`);
      return name;
    };
    const main = async (): Promise<string[]> => {
      const pool = new ThreadPoolExecutor(2);
      const jobs = ["a", "b", "c"].map((name) => loop.runInExecutor(pool as never, work, name));
      log.push("submitted");
      return (await asyncio.gather(...(jobs as never[]))) as string[];
    };
    expect(await asyncio.run(main, { loopFactory: () => loop })).toEqual(["a", "b", "c"]);
    const expected = [
      "submitted",
      "a starts",
      "b starts",
      "a ends",
      "b ends",
      "c starts",
      "c ends",
    ];
    expect(log).toEqual(expected);
  });
});

describe("threading", () => {
  test("asyncio's threads have names of their own, also after they gave way", async () => {
    const loop = new asyncio.EventLoop();
    const name = async (): Promise<string[]> => {
      const before = threading.currentThread().name;
      await oneSecond(loop);
      return [before, threading.currentThread().name];
    };
    const main = async (): Promise<unknown> => {
      const jobs = [asyncio.coro(asyncio.toThread, name), asyncio.coro(asyncio.toThread, name)];
      return [...(await asyncio.gather(...(jobs as never[]))), threading.currentThread().name];
    };
    const [first, second] = ["asyncio_0", "asyncio_1"];
    expect(await asyncio.run(main, { loopFactory: () => loop })).toEqual([
      [first, first],
      [second, second],
      "MainThread",
    ]);
  });

  test("a lock that nobody can release is reported", () => {
    const lock = new threading.Lock();
    expect(lock.acquire()).toBe(true);
    expect(lock.acquire(false)).toBe(false);
    expect(() => lock.acquire()).toThrow("deadlock");
    lock.release();
    expect(() => lock.release()).toThrow("release unlocked lock");
  });

  test("an event", () => {
    const event = new threading.Event();
    expect(event.wait(0.5)).toBe(false);
    event.set();
    expect([event.isSet(), event.wait()]).toEqual([true, true]);
  });
});
