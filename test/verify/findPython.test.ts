import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findPython } from "../../src/verify/findPython.ts";

const folder = mkdtempSync(join(tmpdir(), "py2ts-async-python-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pretend(name: string, version: string, implementation = "CPython"): string {
  const file = join(folder, name);
  const lines = [file, version, implementation].map((line) => `echo ${line}`).join("\n");
  writeFileSync(file, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return file;
}

test("CPython 3.13 is taken", async () => {
  const file = pretend("right", "3.13.7");
  expect(await findPython(file)).toEqual({ python: { executable: file, version: "3.13.7" } });
});

test("another version is told", async () => {
  const file = pretend("old", "3.12.1");
  expect(await findPython(file)).toEqual({
    python: undefined,
    found: [{ executable: file, version: "3.12.1" }],
  });
});

test("3.130 is not 3.13, PyPy not CPython, and no file no Python", async () => {
  expect((await findPython(pretend("later", "3.130.1"))).python).toBeUndefined();
  expect(await findPython(pretend("pypy", "3.13.0", "PyPy"))).toMatchObject({ found: [] });
  expect(await findPython(join(folder, "nowhere"))).toMatchObject({ found: [] });
});
