/** Who listens to Ctrl-C, and when. */
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllGlobals());

/** The runtime as a host of that kind would load it. */
async function loadRuntime(
  hidden: readonly string[],
): Promise<typeof import("../../../runtime/asyncio/index.ts")> {
  const host = new Proxy(process, {
    get: (target, name) => {
      if (hidden.includes(String(name))) return undefined;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  vi.stubGlobal("process", host);
  vi.resetModules();
  const runtime = await import("../../../runtime/asyncio/index.ts");
  vi.unstubAllGlobals();
  return runtime;
}

const listening = (): number => process.listenerCount("SIGINT");

// covers test_runners: RunnerTests.test_signal_install_not_supported_ok
test("a host without signals", async () => {
  const asyncio = await loadRuntime(["on", "off"]);
  const before = listening();
  expect(await asyncio.run(async () => [listening() - before, "runs"])).toEqual([0, "runs"]);
});

test("a runner listens while it runs, and no longer", async () => {
  const asyncio = await loadRuntime([]);
  const before = listening();
  expect(await asyncio.run(async () => listening() - before)).toBe(1);
  expect(listening()).toBe(before);
});

test("a loop listens while it runs; neither does where the host listens itself", async () => {
  const asyncio = await loadRuntime([]);
  const loop = asyncio.newEventLoop();
  const before = listening();
  expect(await loop.runUntilComplete(asyncio.coro(async () => listening() - before))).toBe(1);
  expect(listening()).toBe(before);
  const own = (): void => {};
  process.on("SIGINT", own);
  try {
    expect(await loop.runUntilComplete(asyncio.coro(async () => listening() - before))).toBe(1);
    expect(await asyncio.run(async () => listening() - before)).toBe(1);
  } finally {
    process.off("SIGINT", own);
    loop.close();
  }
});
