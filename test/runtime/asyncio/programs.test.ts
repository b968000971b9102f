/** Each program prints what CPython prints, iteration numbers included (record.sh wrote X.out). */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

const FOLDER = new URL("programs/", import.meta.url);
const programs = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".out"))
  .map((file) => file.slice(0, -".out".length));

(globalThis as { __py2tsEmbedded?: boolean }).__py2tsEmbedded = true;

test.each(programs)("%s", async (program) => {
  vi.resetModules(); // task names count from 1 in every program
  const { setStdio } = await import("../../../runtime/python/stdio.ts");
  let output = "";
  let errors = "";
  setStdio({
    stdout: { write: (text: string) => void (output += text) },
    stderr: { write: (text: string) => void (errors += text) },
  });
  await import(`./programs/${program}.ts`);
  const expected = readFileSync(new URL(`${program}.out`, FOLDER), "utf8");
  expect(output, errors).toBe(expected);
});
