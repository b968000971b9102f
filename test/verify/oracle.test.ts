/** Our side of CPython: what the translations are compared with. Needs CPython 3.13. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findPython } from "../../src/verify/findPython.ts";
import { runOriginal } from "../../src/verify/runOriginal.ts";
import { dedent } from "../support/dedent.ts";

const { python } = await findPython();
const folder = mkdtempSync(join(tmpdir(), "py2ts-async-oracle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(python === undefined)("CPython 3.13 under the oracle", () => {
  async function run(text: string, settings = {}) {
    if (python === undefined) throw new Error("unreachable");
    const file = join(folder, "program.py");
    writeFileSync(file, dedent(text));
    const options = { clock: "virtual", seed: "0", timeout: 10, ...settings } as const;
    return runOriginal(file, python, options);
  }

  test("time starts where DESIGN says, and sleeping takes none", async () => {
    const { stdout } = await run(`
      import asyncio, time, datetime
      print(time.time(), time.monotonic(), time.perf_counter())
      time.sleep(3600)
      async def main():
          print(asyncio.get_running_loop().time())
          await asyncio.sleep(86400)
          print(datetime.datetime.now(), time.strftime("%H:%M:%S"))
      asyncio.run(main())
    `);
    expect(stdout).toBe("1700000000.0 1000.0 1000.0\n4600.0\n2023-11-15 23:13:20 23:13:20\n");
  });

  test("equal timers fire in the order in which they were scheduled", async () => {
    const { stdout } = await run(`
      import asyncio
      async def say(n):
          await asyncio.sleep(1)
          print(n, end=" ")
      async def main():
          await asyncio.gather(*map(say, range(20)))
      asyncio.run(main())
    `);
    expect(stdout).toBe(Array.from({ length: 20 }, (_, n) => `${n} `).join(""));
  });

  test("random is seeded", async () => {
    const text = `
      import random
      print(random.random())
    `;
    expect((await run(text)).stdout).toBe("0.8444218515250481\n");
    expect((await run(text, { seed: "1" })).stdout).toBe("0.13436424411240122\n");
  });

  test("the program sees itself as python would show it", async () => {
    const { stdout } = await run(`
      import sys, os
      print(__name__, sys.argv, os.path.isabs(__file__))
    `);
    expect(stdout).toBe("__main__ ['program.py'] True\n");
  });

  test("an endless program is stopped", async () => {
    const outcome = await run("while True: pass", { timeout: 0.5 });
    expect(outcome).toMatchObject({ status: null, timedOut: true });
  });
});
