/** What tells about misuse that only TypeScript programs can commit. */
import { expect, test } from "vitest";
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { coro } from "../../../runtime/asyncio/index.ts";
import { setClock } from "../../../runtime/loop/clock.ts";

setClock("virtual");

async function job(name: string): Promise<string> {
  await asyncio.sleep(1);
  return name;
}

function inLoop<T>(main: () => Promise<T>): Promise<T> {
  return asyncio.run(main);
}

test("a started promise is no coroutine, and the message names the remedy", async () => {
  await inLoop(async () => {
    const started = job("started");
    expect(() => asyncio.createTask(started as never)).toThrow("write coro(f, ...)");
    expect(() => asyncio.gather(started as never)).toThrow("write coro(f, ...)");
    await started;
  });
});

test("an async function that is called but not awaited on the spot is noticed", async () => {
  const main = async (): Promise<void> => {
    const first = job("first");
    const second = job("second");
    await first;
    await second;
  };
  await expect(inLoop(main)).rejects.toThrow("called but not awaited on the spot");
});

test("a promise of the host neither hangs the loop nor confuses it", async () => {
  const names = await inLoop(async () => {
    async function waits(): Promise<string> {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await asyncio.sleep(0);
      return asyncio.currentTask()!.getName();
    }
    const plain = asyncio.createTask(coro(waits), { name: "plain" });
    const wrapped = asyncio.fromPromise(new Promise((resolve) => setTimeout(resolve, 5, "value")));
    return [await wrapped, await plain];
  });
  expect(names).toEqual(["value", "plain"]);
});

test("call() looks at what the function is", async () => {
  await inLoop(async () => {
    const lazy = asyncio.call(job, "lazy");
    expect(asyncio.iscoroutine(lazy)).toBe(true);
    expect(await lazy).toBe("lazy");
    expect(asyncio.call((x: number) => x + 1, 1)).toBe(2);
    expect(asyncio.iscoroutinefunction(asyncio.sleep)).toBe(true);
    expect(asyncio.iscoroutinefunction(new asyncio.Lock().acquire)).toBe(true);
    expect(asyncio.iscoroutinefunction(job.bind(null, "x"))).toBe(true);
    expect(asyncio.iscoroutinefunction(() => job("x"))).toBe(false);
  });
});

test("asPromise() gives JavaScript code a promise", async () => {
  const loop = new asyncio.EventLoop();
  const task = loop.createTask(coro(job, "result"));
  const promise = task.asPromise();
  await loop.runUntilComplete(task);
  await loop.runUntilComplete(coro(() => asyncio.sleep(0)));
  expect(await promise).toBe("result");
  loop.close();
});
