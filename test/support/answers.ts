/**
 * What CPython prints for the programs inside test files.
 *
 * Where it was recorded, no Python is needed: one file per test file, keyed by a hash of the program
 * and how it is run. `npm run record` writes them anew.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { afterAll, expect } from "vitest";
import { packageRoot } from "../../src/execute/packageRoot.ts";
import { endingOf } from "../../src/verify/ending.ts";
import type { Ending } from "../../src/verify/ending.ts";
import { findPython } from "../../src/verify/findPython.ts";
import { runOriginal } from "../../src/verify/runOriginal.ts";
import type { RunSettings } from "../../src/verify/runOriginal.ts";
import { answersFolder, recording } from "./answersFolder.ts";

const recorded = new Map<string, Record<string, Ending>>();
let python: ReturnType<typeof findPython> | undefined;

/** How the program ends under CPython 3.13. @param run how to run it there, unless as `verify` does */
export async function answerOf(
  file: string,
  sources: readonly string[],
  settings: RunSettings,
  run: typeof runOriginal = runOriginal,
): Promise<Ending> {
  const answers = answersOf(answersFile());
  const key = createHash("sha256")
    .update([settings.clock, settings.seed, ...sources].join("\0"))
    .digest("hex")
    .slice(0, 16);
  const known = answers[key];
  if (known !== undefined) return known;
  const found = await (python ??= findPython());
  if (found.python === undefined)
    throw new Error(
      "nothing was recorded for this program: run `npm run record` with CPython 3.13",
    );
  const answer = endingOf(await run(file, found.python, settings));
  if (answer.status === null) throw new Error("CPython did not end in time");
  if (recording) answers[key] = answer;
  return answer;
}

/** `test/transform/statements/for.test.ts` -> `snapshots/programs/transform/statements/for.json`. */
function answersFile(): string {
  const { testPath } = expect.getState();
  if (testPath === undefined) throw new Error("programs are run inside tests");
  const name = relative(join(packageRoot, "test"), testPath).replace(/\.test\.ts$/, ".json");
  return join(answersFolder, name);
}

function answersOf(file: string): Record<string, Ending> {
  const known = recorded.get(file);
  if (known !== undefined) return known;
  const read =
    !recording && existsSync(file)
      ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, Ending>)
      : {};
  recorded.set(file, read);
  return read;
}

afterAll(() => {
  if (!recording) return;
  for (const [file, answers] of recorded) {
    if (Object.keys(answers).length === 0) continue;
    const sorted = Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(sorted, null, 2) + "\n");
  }
});
