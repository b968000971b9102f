import { afterAll, expect, test } from "vitest";
import { EmbeddedExecutor } from "../../src/execute/embeddedExecutor.ts";
import type { Program, TranslatedModule } from "../../src/execute/loadProgram.ts";

const executor = new EmbeddedExecutor();
afterAll(() => executor.close());

const BUILTINS =
  'import { asFloat, print, ValueError, SystemExit, isMain } from "py2ts-async/builtins";\n';

function moduleOf(name: string, code: string, imports: string[] = []): TranslatedModule {
  return {
    file: `/lessons/${name}.py`,
    source: "",
    code: BUILTINS + code,
    map: { version: 3, file: "", sourcesContent: [], sources: [], names: [], mappings: "" },
    diagnostics: [],
    imports: new Map(imports.map((other) => [`./${other}.ts`, `/lessons/${other}.py`])),
  };
}

function execute(modules: TranslatedModule[], timeout = 10) {
  const main = modules.at(-1) as TranslatedModule;
  const program: Program = { main, modules, diagnostics: [], complete: true };
  return executor.execute(program, { clock: "virtual", seed: "0", timeout });
}

test("output and status", async () => {
  expect(await execute([moduleOf("tea", 'print("green", 1);')])).toEqual({
    stdout: "green 1\n",
    stderr: "",
    status: 0,
    timedOut: false,
  });
});

test("an exception is told as Python tells it", async () => {
  const { stdout, stderr, status } = await execute([
    moduleOf("tea", 'print("green");\nthrow new ValueError("no tea");'),
  ]);
  expect({ stdout, status }).toEqual({ stdout: "green\n", status: 1 });
  expect(stderr).toMatch(/^Traceback \(most recent call last\):\n/);
  expect(stderr).toMatch(/\nValueError: no tea\n$/);
});

test("sys.exit", async () => {
  const { stderr, status } = await execute([moduleOf("tea", "throw new SystemExit(3);")]);
  expect({ stderr, status }).toEqual({ stderr: "", status: 3 });
});

test("siblings are evaluated once, before those that import them", async () => {
  const { stdout } = await execute([
    moduleOf("milk", 'print("milk", isMain(import.meta));\nexport const amount = await 2;'),
    moduleOf("sugar", 'import { amount } from "./milk.ts";\nprint("sugar", amount);', ["milk"]),
    moduleOf(
      "tea",
      'import * as milk from "./milk.ts";\nimport "./sugar.ts";\nprint("tea", milk.amount, isMain(import.meta));',
      ["milk", "sugar"],
    ),
  ]);
  expect(stdout).toBe("milk False\nsugar 2\ntea 2 True\n");
});

test("every program has a runtime of its own", async () => {
  const code = [
    'import * as random from "py2ts-async/random";',
    'import * as time from "py2ts-async/time";',
    "time.sleep(100);",
    "print(asFloat(time.time()), random.random());",
  ].join("\n");
  const first = await execute([moduleOf("tea", code)]);
  expect(first.stdout).toMatch(/^1700000100\.0 0\.\d+\n$/);
  expect(await execute([moduleOf("tea", code)])).toEqual(first);
});

test("an endless loop costs its time limit, and the next program runs", async () => {
  const outcome = await execute([moduleOf("tea", "for (;;);")], 0.5);
  expect(outcome).toMatchObject({ status: null, timedOut: true });
  expect((await execute([moduleOf("tea", 'print("next");')])).stdout).toBe("next\n");
});

test("a program that waits for nothing is noticed", async () => {
  const code = 'print("waiting");\nawait new Promise<void>(() => {});';
  const outcome = await execute([moduleOf("tea", code)]);
  expect(outcome).toMatchObject({ stdout: "waiting\n", status: 13, timedOut: false });
  expect((await execute([moduleOf("tea", 'print("next");')])).stdout).toBe("next\n");
});

test("a program that leaves something behind does not disturb the next", async () => {
  const left = 'setInterval(() => print("still there"), 1);\nthrow new ValueError("no tea");';
  expect((await execute([moduleOf("tea", left)])).status).toBe(1);
  const next = 'await new Promise((resolve) => setTimeout(resolve, 20));\nprint("next");';
  expect(await execute([moduleOf("tea", next)], 2)).toMatchObject({ stdout: "next\n", status: 0 });
});

test("a program ends when its event loop is empty", async () => {
  const { stdout } = await execute([moduleOf("tea", 'setTimeout(() => print("late"), 20);')]);
  expect(stdout).toBe("late\n");
});

test("the time zone is the oracle's", async () => {
  const code = 'import * as time from "py2ts-async/time";\nprint(time.strftime("%H:%M"));';
  expect((await execute([moduleOf("tea", code)])).stdout).toBe("22:13\n");
});

test("standard input is empty", async () => {
  const code = 'import { input } from "py2ts-async/builtins";\ninput("Who? ");';
  const { stdout, stderr } = await execute([moduleOf("tea", code)]);
  expect(stdout).toBe("Who? ");
  expect(stderr).toMatch(/\nEOFError: EOF when reading a line\n$/);
});

test("programs asked for at once run one after another", async () => {
  const outcomes = await Promise.all(
    [1, 2, 3].map((n) => execute([moduleOf("tea", `print(${n});\nawait null;\nprint(${n});`)])),
  );
  expect(outcomes.map(({ stdout }) => stdout)).toEqual(["1\n1\n", "2\n2\n", "3\n3\n"]);
});
