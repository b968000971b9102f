/** Frames of the host as Python's, and how a program ends. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { ValueError } from "../../../runtime/python/exceptions.ts";
import { originalPlace, register } from "../../../runtime/python/sourceMaps.ts";
import { framesOf } from "../../../runtime/python/stackFrames.ts";
import { formatException, formatFrames } from "../../../runtime/python/traceback.ts";

const RUNTIME = fileURLToPath(new URL("../../../runtime/python/builtins.ts", import.meta.url));

/** Line 1 to line 2 of brew.py, line 2 to line 4 (column 4), line 3 to line 6. */
const MAP = {
  version: 3,
  sources: ["brew.py"],
  sourcesContent: ["import x\ndef brew():\n    y = 1\n    return pour(y)\n\nbrew()\n"],
  names: [],
  mappings: "AACA;AAEI;AAEJ",
};

function failing(stack: string): ValueError {
  const error = new ValueError("too hot");
  error.stack = `ValueError: too hot\n${stack}`;
  return error;
}

describe("source maps", () => {
  it("finds the original of a place", () => {
    register("file:///app/brew.js", MAP);
    expect(originalPlace("file:///app/brew.js", 2, 9)).toMatchObject({
      source: "file:///app/brew.py",
      line: 4,
      column: 4,
    });
    expect(originalPlace("file:///app/other.js", 1, 1)).toBe(null);
  });
});

describe("frames", () => {
  const stack = [
    "    at invalid (file:///app/runtime/int.js:5:1)",
    "    at brewTea (file:///app/brew.js:2:9)",
    "    at new Kettle (file:///app/brew.js:2:9)",
    "    at Kettle.boilAll [as boil] (file:///app/brew.js:2:9)",
    "    at async Promise.all (index 0)",
    "    at async file:///app/brew.js:3:1",
    "    at node:internal/modules/esm/module_job:325:25",
  ].join("\n");

  it("are Python's, outermost first, with the text of the line", () => {
    register("file:///app/brew.js", MAP);
    expect(formatException(failing(stack))).toBe(
      [
        "Traceback (most recent call last):",
        '  File "/app/brew.py", line 6, in <module>',
        "    brew()",
        '  File "/app/brew.py", line 4, in boil_all',
        "    return pour(y)",
        '  File "/app/brew.py", line 4, in __init__',
        "    return pour(y)",
        '  File "/app/brew.py", line 4, in brew_tea',
        "    return pour(y)",
        "ValueError: too hot\n",
      ].join("\n"),
    );
  });

  it("are JavaScript's where no map leads to Python", () => {
    const frames = framesOf(failing("    at pour (file:///nowhere/a.js:7:2)"));
    expect(frames).toEqual([{ file: "/nowhere/a.js", line: 7, name: "pour", text: null }]);
  });

  it("understand other engines", () => {
    const frames = framesOf(failing("pourTea@file:///nowhere/a.js:7:2\n@file:///nowhere/a.js:9:1"));
    expect(frames.map(({ name, line }) => [name, line])).toEqual([
      ["<module>", 9],
      ["pour_tea", 7],
    ]);
  });

  it("are counted when they repeat", () => {
    const frame = { file: "a.py", line: 2, name: "f", text: "f()" };
    expect(formatFrames([frame, frame, frame, frame, frame])).toBe(
      '  File "a.py", line 2, in f\n    f()\n'.repeat(3) +
        "  [Previous line repeated 2 more times]\n",
    );
  });
});

/** Runs a program in a process of its own, as generated code runs. */
async function run(
  program: string,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as py from ${JSON.stringify(RUNTIME)};\n${program}`,
      resolveDir: "/",
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    ignoreAnnotations: true,
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module"], {
    input: outputFiles[0]!.text,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

describe("the end of a program", () => {
  it("prints a traceback and exits with 1", async () => {
    const { status, stdout, stderr } = await run(
      `py.print("before"); function pourTea() { throw new py.ValueError("hot"); } pourTea();`,
    );
    expect([status, stdout]).toEqual([1, "before\n"]);
    expect(stderr).toMatch(/^Traceback \(most recent call last\):\n/);
    expect(stderr).toMatch(/in pour_tea\n/);
    expect(stderr).toMatch(/\nValueError: hot\n$/);
  });

  it("is the same after a top-level await and for a lost rejection", async () => {
    const late = await run(`await null; py.print(1); throw new py.KeyError("k");`);
    expect([late.status, late.stdout]).toEqual([1, "1\n"]);
    expect(late.stderr).toMatch(/\nKeyError: 'k'\n$/);
    const lost = await run(
      `(async () => { throw new py.ValueError("lost"); })(); await new Promise((done) => setTimeout(done, 20));`,
    );
    expect(lost.status).toBe(1);
    expect(lost.stderr).toMatch(/\nValueError: lost\n$/);
  });

  it.each([
    ["", 0, ""],
    ["null", 0, ""],
    ["7", 7, ""],
    ["-1", 255, ""],
    ["'bye'", 1, "bye\n"],
    ["true", 1, ""],
  ])("obeys SystemExit(%s)", async (code, status, stderr) => {
    const ended = await run(`py.print("out", { end: "" }); throw new py.SystemExit(${code});`);
    expect(ended).toEqual({ status, stdout: "out", stderr });
  });

  it("loses no output", async () => {
    const { status, stdout } = await run(
      `for (const i of py.range(200000)) py.print("line", i); process.exit(3);`,
    );
    expect(status).toBe(3);
    expect(stdout.split("\n").length).toBe(200001);
  });

  it("keeps the order of output and error", async () => {
    const { stdout, stderr } = await run(
      `py.print("a"); py.print("b", { file: { write: (t) => process.stderr.write(t) } }); py.print("c", "d", { sep: "-", end: "!" });`,
    );
    expect([stdout, stderr]).toEqual(["a\nc-d!", "b\n"]);
  });
});
