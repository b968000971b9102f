import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
});

test("the virtual clock starts at a fixed time, and only sleeping moves it", async () => {
  const { blockFor, clock, setClock } = await import("../../../runtime/loop/clock.ts");
  setClock("virtual");
  expect([clock.time(), clock.monotonic()]).toEqual([1_700_000_000, 1000]);
  blockFor(2.5);
  blockFor(-1);
  expect([clock.time(), clock.monotonic()]).toEqual([1_700_000_002.5, 1002.5]);
});

test("PY2TS_CLOCK chooses the clock", async () => {
  vi.stubEnv("PY2TS_CLOCK", "virtual");
  const { clock } = await import("../../../runtime/loop/clock.ts");
  vi.unstubAllEnvs();
  expect(clock.isVirtual).toBe(true);
});

test("the real clock goes on by itself, and sleep blocks", async () => {
  const { blockFor, clock, setClock } = await import("../../../runtime/loop/clock.ts");
  setClock("real");
  const before = clock.monotonic();
  blockFor(0.005);
  expect(clock.monotonic() - before).toBeGreaterThan(0.004);
  expect(Math.abs(clock.time() - Date.now() / 1000)).toBeLessThan(0.1);
});
