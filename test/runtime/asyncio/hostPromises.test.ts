/** Tasks that wait for promises of the host: their cancellation takes effect at once. */
import { expect, test } from "vitest";
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { coro } from "../../../runtime/asyncio/index.ts";

const later = <T>(value: T, milliseconds = 1): Promise<T> =>
  new Promise((done) => setTimeout(done, milliseconds, value));

const never = (): Promise<never> => new Promise<never>(() => {});

/** As generated from `return await load()` with a `load` of which nothing is known. */
async function visit<T>(load: () => Promise<T>): Promise<T> {
  return await asyncio.awaited(load());
}

/** Runs a task, cancels it after a while, and says what became of it. */
async function cancelled(task: asyncio.Task<unknown>, seconds: number): Promise<string> {
  await asyncio.sleep(seconds);
  task.cancel();
  await asyncio.wait([task]);
  return task.cancelled() ? "cancelled" : "not cancelled";
}

test("a task is cancelled while it waits for a promise that is never settled", async () => {
  const seen: string[] = [];
  async function main(): Promise<string> {
    const work = async (): Promise<void> => {
      try {
        await visit(never);
      } catch (error) {
        seen.push(String(error instanceof asyncio.CancelledError));
        await asyncio.sleep(0);
        seen.push("cleaned up");
        throw error;
      }
    };
    return await cancelled(asyncio.createTask(work), 0.001);
  }
  expect(await asyncio.run(main)).toBe("cancelled");
  expect(seen).toEqual(["true", "cleaned up"]);
});

test("before the loop has noticed that it waits", async () => {
  const main = (): Promise<string> =>
    cancelled(asyncio.createTask(coro(visit, never)) as asyncio.Task<unknown>, 0);
  expect(await asyncio.run(main)).toBe("cancelled");
});

test("timeouts, wait_for and task groups end the wait", async () => {
  async function limited(): Promise<void> {
    await using limit = asyncio.timeout(0.001);
    try {
      await visit(never);
    } catch (error) {
      limit.except(error);
    }
  }
  async function grouped(): Promise<void> {
    await using group = new asyncio.TaskGroup();
    try {
      group.createTask(coro(visit, never));
      await asyncio.sleep(0);
      throw new asyncio.InvalidStateError("spilt");
    } catch (error) {
      group.except(error);
    }
  }
  await expect(asyncio.run(limited)).rejects.toThrow(asyncio.TimeoutError);
  await expect(asyncio.run(() => asyncio.waitFor(coro(visit, never), 0.001))).rejects.toThrow(
    asyncio.TimeoutError,
  );
  await expect(asyncio.run(grouped)).rejects.toThrow("unhandled errors in a TaskGroup");
  await expect(limited()).rejects.toThrow(asyncio.TimeoutError);
  await expect(grouped()).rejects.toThrow("unhandled errors in a TaskGroup");
});

test("the promise's result and its error arrive, and the task stays the same", async () => {
  const failure = new globalThis.Error("offline");
  async function main(): Promise<unknown[]> {
    const name = asyncio.currentTask()!.getName();
    const values: unknown[] = [await visit(() => later("page"))];
    values.push(asyncio.currentTask()!.getName() === name);
    values.push(await visit(async () => "at once"));
    try {
      await visit(() => later(null).then(() => Promise.reject(failure)));
    } catch (error) {
      values.push(error);
    }
    values.push(asyncio.currentTask()!.getName() === name);
    await asyncio.sleep(0);
    return values;
  }
  const expected = ["page", true, "at once", failure, true];
  expect(await asyncio.run(main)).toEqual(expected);
  expect(await main()).toEqual(expected);
});

test("a promise that is settled after the cancellation changes nothing", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  globalThis.process.on("unhandledRejection", note);
  const slow = later(null, 3).then(() => Promise.reject(new globalThis.Error("too late")));
  async function main(): Promise<string> {
    const task = asyncio.createTask(coro(visit, () => slow)) as asyncio.Task<unknown>;
    const outcome = await cancelled(task, 0.001);
    await asyncio.sleep(0.005);
    return outcome;
  }
  expect(await asyncio.run(main)).toBe("cancelled");
  globalThis.process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

test("an async function of TypeScript calls a generated one back, in the same task", async () => {
  const names: string[] = [];
  async function store(page: string): Promise<string> {
    await asyncio.sleep(0);
    names.push(asyncio.currentTask()!.getName());
    return page;
  }
  /** Written by hand. */
  async function load(): Promise<string> {
    await later(null);
    const page = await store("first");
    await later(null);
    return page + (await store("second"));
  }
  async function main(): Promise<string> {
    names.push(asyncio.currentTask()!.getName());
    return (await visit(load)) + (await visit(load));
  }
  expect(await asyncio.run(main)).toBe("firstsecondfirstsecond");
  expect(new Set(names).size).toBe(1);
  expect(await main()).toBe("firstsecondfirstsecond");
  expect(new Set(names).size).toBe(2);
});
