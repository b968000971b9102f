/** Generated code inside ordinary TypeScript programs, and the other way round. */
import { expect, test } from "vitest";
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { coro } from "../../../runtime/asyncio/index.ts";
import { setClock } from "../../../runtime/loop/clock.ts";

setClock("virtual");

const later = <T>(value: T): Promise<T> => new Promise((done) => setTimeout(done, 5, value));

/** As generated from `async def brew(what): ...` */
async function brew(what: string): Promise<string> {
  await asyncio.sleep(10);
  return `${what} by ${asyncio.currentTask()!.getName()}`;
}

test("a program awaits generated coroutines, one run after the other", async () => {
  expect(await asyncio.run(coro(brew, "tea"))).toMatch(/^tea by Task-\d+$/);
  expect(await asyncio.run(() => brew("coffee"))).toMatch(/^coffee by Task-\d+$/);
});

test("generated code awaits ordinary async functions, and keeps its task", async () => {
  /** Knows nothing of asyncio. */
  async function load(name: string): Promise<string> {
    const text = await later(`page ${name}`);
    return text.toUpperCase();
  }
  async function visit(name: string): Promise<string> {
    const page = await load(name);
    await asyncio.sleep(1);
    return `${page} for ${asyncio.currentTask()!.getName()}`;
  }
  const pages = await asyncio.run(async () => [
    ...(await asyncio.gather(
      asyncio.createTask(coro(visit, "a"), { name: "first" }),
      asyncio.createTask(coro(visit, "b"), { name: "second" }),
      coro(load, "c"),
    )),
  ]);
  expect(pages).toEqual(["PAGE A for first", "PAGE B for second", "PAGE C"]);
});

test("timers of the loop go on while a task waits for the host", async () => {
  const ticks: number[] = [];
  await asyncio.run(async () => {
    const loop = asyncio.getRunningLoop();
    loop.callSoon(() => ticks.push(0));
    const work = asyncio.createTask(coro(later, "done"));
    loop.callLater(0, () => ticks.push(1));
    expect(await work).toBe("done");
  });
  expect(ticks).toEqual([0, 1]);
});

test("an error of JavaScript comes out of a wrapped promise as it is", async () => {
  const failure = new globalThis.TypeError("fetch failed");
  const main = async (): Promise<void> => {
    await asyncio.fromPromise(later(null).then(() => Promise.reject(failure)));
  };
  await expect(asyncio.run(main)).rejects.toBe(failure);
});

test("a task that waits for a wrapped promise is cancelled at once", async () => {
  const steps: string[] = [];
  await asyncio.run(async () => {
    const task = asyncio.createTask(
      coro(async () => {
        try {
          await asyncio.fromPromise(new Promise(() => {}));
        } catch (error) {
          steps.push(error instanceof asyncio.CancelledError ? "cancelled" : String(error));
          throw error;
        } finally {
          steps.push("cleaned up");
        }
      }),
    );
    await asyncio.sleep(0);
    task.cancel();
    await asyncio.wait([task]);
    steps.push(String(task.cancelled()));
  });
  expect(steps).toEqual(["cancelled", "cleaned up", "true"]);
});

test("one that awaits a promise of the host itself is cancelled when it comes back", async () => {
  const steps: string[] = [];
  await asyncio.run(async () => {
    const task = asyncio.createTask(
      coro(async () => {
        steps.push(await later("the host answered"));
        await asyncio.sleep(0);
        steps.push("never reached");
      }),
    );
    await asyncio.sleep(0);
    task.cancel();
    await asyncio.wait([task]);
    steps.push(String(task.cancelled()));
  });
  expect(steps).toEqual(["the host answered", "true"]);
});

test("a timeout ends the wait for a wrapped promise", async () => {
  const main = async (): Promise<void> => {
    await asyncio.waitFor(asyncio.fromPromise(new Promise(() => {})), 0.01);
  };
  await expect(asyncio.run(main)).rejects.toThrow(asyncio.TimeoutError);
});
