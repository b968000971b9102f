/** Programs bundled for browsers, with what they do not use left out. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "../src/execute/packageRoot.ts";
import { convert } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "py2ts-bundle-"));
beforeAll(() => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(packageRoot, join(folder, "node_modules", "py2ts-async"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program that uses run, sleep, create_task and print may weigh, minified and gzipped. */
const LARGEST_BYTES = 25_000;

const TICK = `
import asyncio

async def tick(n):
    await asyncio.sleep(0.01)
    print("tick", n)

async def main():
    task = asyncio.create_task(tick(1))
    await task

asyncio.run(main())
`;

test("a small program makes a small bundle", async () => {
  const { code, run } = await bundle("tick", TICK);
  expect(run()).toEqual({ status: 0, stdout: "tick 1\n", stderr: "" });
  expect(gzipSync(code).length).toBeLessThan(LARGEST_BYTES);
});

test("output is flushed, and an uncaught exception prints a traceback", async () => {
  const source = TICK.replace("await task", 'await task\n    raise ValueError("no more")');
  const { run } = await bundle("raising", source);
  const { status, stdout, stderr } = run();
  expect({ status, stdout }).toEqual({ status: 1, stdout: "tick 1\n" });
  expect(stderr).toMatch(
    /^Traceback \(most recent call last\):\n {2}File ".*raising\.mjs", line \d+, in [^]*\nValueError: no more\n$/,
  );
});

test("an exit status reaches the shell", async () => {
  const { run } = await bundle("leaving", "import sys\nprint('bye')\nsys.exit(3)\n");
  expect(run()).toEqual({ status: 3, stdout: "bye\n", stderr: "" });
});

test("an exception handler gets a dict, whether the program has others or not", async () => {
  const handler = `
import asyncio

def handler(loop, context):
    print(context["message"], repr(context.get("exception")), context.get("none"), "task" in context)
    for key in context:
        print(key)
    print(len(context), [key for key, value in context.items()], list(context.keys()))

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_exception_handler(CONTEXT)
    loop.call_soon(int, "x")
    await asyncio.sleep(0)

asyncio.run(main())
`;
  const without = handler.replace("    loop.call_exception_handler(CONTEXT)\n", "");
  const withDicts = handler.replace("CONTEXT", '{"message": "mine", "exception": None}');
  const { run } = await bundle("without_dicts", without);
  const { run: runWithDicts } = await bundle("with_dicts", withDicts);
  const { status, stdout, stderr } = run();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(
    /^Exception in callback int\(.* None False\nmessage\nexception\nhandle\n3 /,
  );
  expect(runWithDicts().stdout).toBe(
    "mine None None False\nmessage\nexception\n" +
      "2 ['message', 'exception'] ['message', 'exception']\n" +
      stdout,
  );
});

test("a loop that handles exceptions itself gets a dict", async () => {
  const { run } = await bundle(
    "handling_loop",
    `
import asyncio

class Loop(asyncio.SelectorEventLoop):
    def call_exception_handler(self, context):
        print(context["message"], list(context), context.pop("none", None))

async def main():
    asyncio.get_running_loop().call_soon(int, "x")
    await asyncio.sleep(0)

asyncio.run(main(), loop_factory=Loop)
`,
  );
  const { status, stdout, stderr } = run();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(
    /^Exception in callback int\(.* \['message', 'exception', 'handle'\] None\n$/,
  );
});

test("a program that calls a method whose code stands elsewhere has that code", async () => {
  const { run } = await bundle(
    "methods",
    `
import asyncio
import sys

class Ready:
    def __await__(self):
        yield
        return "ready"

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, max, 1, 2))
    loop.add_signal_handler(10, print, "signal")
    print(loop.remove_signal_handler(10), loop.remove_signal_handler(10))
    task = asyncio.create_task(asyncio.sleep(0))
    print(len(task.get_stack()))
    print(len(task.get_context()), task.get_context() == asyncio.current_task().get_context())
    await task
    task.print_stack(file=sys.stdout)
    print(loop.get_debug(), "created at" in repr(task))

asyncio.run(main(), debug=True)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(Ready()))
loop.set_debug(True)
loop.close()
`,
  );
  const { status, stdout, stderr } = run();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(
    /^2\nTrue False\n1\n0 True\nNo stack for <Task finished .*>\nTrue True\nready\n$/,
  );
});

test("a method whose code was not loaded says what to import", async () => {
  const { run } = await bundle(
    "unloaded",
    `
import asyncio

async def main():
    method = getattr(asyncio.get_running_loop(), "_".join(["run", "in", "executor"]))
    await method(None, print)

asyncio.run(main())
`,
  );
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(/RuntimeError: .* import "py2ts-async\/concurrent\/futures"\n$/);
});

test("an exception handler of a TypeScript program gets a dict", async () => {
  const { run } = await bundleTypeScript(
    "handler_by_hand",
    `
import * as asyncio from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((_loop, context) => print([...context], context.get("none")));
  loop.callSoon(() => {
    throw new Error("no more");
  });
  await asyncio.sleep(0);
}

await asyncio.run(main);
`,
  );
  const { status, stdout, stderr } = run();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe("['message', 'exception', 'handle'] None\n");
});

test("every file for browsers has the exports of the file whose place it takes", async () => {
  const { browser } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    browser: Record<string, string>;
  };
  const swaps = Object.entries(browser).filter(([file]) => file.includes("/runtime/"));
  expect(swaps).not.toEqual([]);
  for (const [file, replacement] of swaps) {
    const [own, others] = await Promise.all([exportsOf(file), exportsOf(replacement)]);
    expect(others, replacement).toEqual(own);
  }
});

async function exportsOf(file: string): Promise<string[]> {
  return Object.keys((await import(join(packageRoot, file))) as object).sort();
}

interface Bundle {
  code: Uint8Array;
  /** Runs it in Node. */
  run(): { status: number | null; stdout: string; stderr: string };
}

async function bundle(name: string, python: string): Promise<Bundle> {
  const { code } = await convert(python, { file: `${name}.py` });
  return await bundleTypeScript(name, code);
}

async function bundleTypeScript(name: string, typescript: string): Promise<Bundle> {
  const [source, outfile] = [join(folder, `${name}.ts`), join(folder, `${name}.mjs`)];
  writeFileSync(source, typescript);
  const { outputFiles } = await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  const code = outputFiles[0]!.contents;
  writeFileSync(outfile, code);
  return {
    code,
    run() {
      const { status, stdout, stderr } = spawnSync(process.execPath, [outfile], {
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    },
  };
}
