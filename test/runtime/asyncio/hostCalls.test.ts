/** Coroutine functions called by code that no loop runs: `await main()` in a program of TypeScript. */
import { expect, test } from "vitest";
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { coro } from "../../../runtime/asyncio/index.ts";

/** A promise of the host. */
const later = <T>(value: T, milliseconds = 2): Promise<T> =>
  new Promise((done) => setTimeout(done, milliseconds, value));

async function brew(what: string): Promise<string> {
  await asyncio.sleep(0.001);
  return what;
}

/** Calls a function where an event of the host would: no other call goes on there. */
const inHandler = <T>(handle: () => Promise<T>): Promise<T> =>
  new Promise((done) => setTimeout(() => done(handle())));

function nameHere(): string {
  return asyncio.currentTask()!.getName();
}

test("sleep", async () => {
  expect(await brew("tea")).toBe("tea");
});

test("tasks that it creates run, and their exceptions reject its promise", async () => {
  async function fail(): Promise<void> {
    await asyncio.sleep(0);
    throw new globalThis.Error("no water");
  }
  async function main(): Promise<string> {
    const tea = asyncio.createTask(coro(brew, "tea"));
    const [coffee] = await asyncio.gather(coro(brew, "coffee"));
    return `${await tea} and ${coffee}`;
  }
  expect(await main()).toBe("tea and coffee");
  async function failing(): Promise<void> {
    await asyncio.createTask(fail);
  }
  await expect(failing()).rejects.toThrow("no water");
});

test("a call keeps its task, and calls at the same time have different ones", async () => {
  async function main(): Promise<Set<string>> {
    const names = new Set([nameHere()]);
    await asyncio.sleep(0.001);
    names.add(nameHere());
    await later(null);
    names.add(nameHere());
    await Promise.all([later(null, 1), Promise.resolve()]);
    names.add(nameHere());
    await brew("tea");
    names.add(nameHere());
    await asyncio.sleep(0);
    names.add(nameHere());
    return names;
  }
  const all = await inHandler(() => Promise.all([main(), main(), main()]));
  expect(all.map((names) => names.size)).toEqual([1, 1, 1]);
  expect(new Set(all.flatMap((names) => [...names])).size).toBe(3);
});

test("calls that begin with a promise of the host, and share it", async () => {
  const ready = later(null);
  async function connect(): Promise<void> {
    await ready;
  }
  async function main(label: string): Promise<string[]> {
    const task = asyncio.createTask(coro(brew, label));
    const first = nameHere();
    await connect();
    const second = nameHere();
    await ready;
    const third = nameHere();
    return [await task, String(first === second && second === third), first];
  }
  async function late(label: string): Promise<string> {
    await connect();
    const first = nameHere();
    await asyncio.sleep(0);
    expect(nameHere()).toBe(first);
    return label;
  }
  const [a, b, c, d] = await inHandler(() =>
    Promise.all([main("a"), main("b"), late("c"), late("d")]),
  );
  expect([a.slice(0, 2), b.slice(0, 2), c, d]).toEqual([["a", "true"], ["b", "true"], "c", "d"]);
  expect(a[2]).not.toBe(b[2]);
});

test("task groups and timeouts have a task to cancel", async () => {
  async function hang(): Promise<void> {
    await asyncio.sleep(1000);
  }
  async function fail(): Promise<void> {
    await asyncio.sleep(0.001);
    throw new asyncio.InvalidStateError("spilt");
  }
  async function grouped(): Promise<void> {
    await using group = new asyncio.TaskGroup();
    try {
      group.createTask(hang);
      group.createTask(fail);
      await hang();
    } catch (error) {
      group.except(error);
    }
  }
  async function limited(): Promise<void> {
    await using limit = asyncio.timeout(0.002);
    try {
      await hang();
    } catch (error) {
      limit.except(error);
    }
  }
  const [group, limit, tea] = await Promise.allSettled([grouped(), limited(), brew("tea")]);
  expect(String((group as PromiseRejectedResult).reason)).toContain(
    "unhandled errors in a TaskGroup",
  );
  expect((limit as PromiseRejectedResult).reason).toBeInstanceOf(asyncio.TimeoutError);
  expect(tea).toEqual({ status: "fulfilled", value: "tea" });
});

test("many calls at once, in handlers of events", async () => {
  const handle = (n: number): Promise<string[]> =>
    new Promise((done, fail) =>
      setTimeout(() => {
        (async () => {
          const before = asyncio.createTask(coro(brew, `tea ${n}`));
          const name = nameHere();
          await later(null, n % 3);
          return [await before, String(nameHere() === name), name];
        })().then(done, fail);
      }, n % 5),
    );
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => handle(n)));
  expect(answers.map(([tea, same]) => `${tea} ${same}`)).toEqual(
    Array.from({ length: 50 }, (_, n) => `tea ${n} true`),
  );
  expect(new Set(answers.map(([, , name]) => name)).size).toBe(50);
});

test("a call while asyncio.run is under way, which ends before the call", async () => {
  async function loops(seconds: number): Promise<unknown[]> {
    const first = asyncio.getRunningLoop();
    await asyncio.sleep(seconds);
    return [first, asyncio.getRunningLoop()];
  }
  const run = asyncio.run(coro(loops, 0.002));
  await later(null, 1);
  const call = loops(0.006);
  const [inside, again] = await run;
  const [outside, afterwards] = await call;
  expect([again, afterwards]).toEqual([inside, outside]);
  expect(inside).not.toBe(outside);
});

test("several runs at the same time", async () => {
  async function main(what: string): Promise<string> {
    const name = nameHere();
    const loop = asyncio.getRunningLoop();
    for (let i = 0; i < 5; i++) {
      await asyncio.sleep(0.0005);
      await later(null, 1);
      const inner = asyncio.createTask(coro(brew, what));
      expect(await inner).toBe(what);
      expect([nameHere(), asyncio.getRunningLoop() === loop]).toEqual([name, true]);
    }
    return what;
  }
  const results = await Promise.all(["a", "b", "c"].map((what) => asyncio.run(coro(main, what))));
  expect(results).toEqual(["a", "b", "c"]);
});

test("asyncio.run inside a task is the error that it is in Python", async () => {
  const message = "asyncio.run() cannot be called from a running event loop";
  async function nested(): Promise<void> {
    await expect(asyncio.run(brew.bind(null, "tea"))).rejects.toThrow(message);
    await asyncio.sleep(0);
    await expect(asyncio.run(brew.bind(null, "tea"))).rejects.toThrow(message);
  }
  await asyncio.run(nested);
  async function creates(): Promise<void> {
    await asyncio.createTask(nested);
  }
  await creates();
  // the caller of a coroutine function may run another
  expect(await asyncio.run(coro(brew, "tea"))).toBe("tea");
});
