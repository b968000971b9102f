/** What the README shows of the translator is what it does; `npm run record` renews it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EmbeddedExecutor } from "../src/execute/embeddedExecutor.ts";
import { loadProgram } from "../src/execute/loadProgram.ts";
import { packageRoot } from "../src/execute/packageRoot.ts";
import { libraryModules } from "../src/mapping/stubs.ts";
import { convert } from "../src/pipeline.ts";
import { recording } from "./support/answersFolder.ts";

const readme = join(packageRoot, "README.md");
const executor = new EmbeddedExecutor();
afterAll(() => executor.close());

/** Stubs that are no modules of Python. */
const OURS = ["protocols"];

test("the modules are those that the library has", () => {
  const modules = libraryModules().filter((name) => !OURS.includes(name));
  const list = modules
    .sort()
    .map((name) => `\`${name}\``)
    .join(", ");
  expectBetween("renewed by `npm run record` -->\n\n", "\n\n<!-- /modules -->", list);
});

test("the example is a lesson, its translation and its output", async () => {
  const [, file] = /^`(fixtures\/.*\.py)` and its translation:$/m.exec(read()) ?? [];
  const program = await loadProgram(join(packageRoot, file ?? ""), convert);
  expectBetween("```python\n", "\n```", program.main.source.trimEnd());
  expectBetween("```ts\n", "\n```", program.main.code.trimEnd());
  const settings = { clock: "virtual", seed: "0", timeout: 20 } as const;
  const { stdout } = await executor.execute(program, settings);
  expectBetween("Both print:\n\n```text\n", "\n```", stdout.trimEnd());
});

function read(): string {
  return readFileSync(readme, "utf8");
}

/** Expects the text between two marks, or writes it there where the README is being renewed. */
function expectBetween(before: string, after: string, expected: string): void {
  const text = read();
  const start = text.indexOf(before) + before.length;
  const end = text.indexOf(after, start);
  if (recording) writeFileSync(readme, text.slice(0, start) + expected + text.slice(end));
  else expect(text.slice(start, end)).toBe(expected);
}
