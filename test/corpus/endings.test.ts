/** The programs in `fixtures/endings` write to standard error what CPython writes, as far as that goes. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EmbeddedExecutor } from "../../src/execute/embeddedExecutor.ts";
import { loadProgram } from "../../src/execute/loadProgram.ts";
import { convert } from "../../src/pipeline.ts";
import { findPython } from "../../src/verify/findPython.ts";
import { runOriginal, type RunSettings } from "../../src/verify/runOriginal.ts";
import { runTranslation } from "../../src/verify/runTranslation.ts";
import { recording } from "../support/answersFolder.ts";
import { comparableError } from "../support/standardError.ts";
import { fixturePrograms, fixtures, snapshots } from "./files.ts";

const settings: RunSettings = { clock: "virtual", seed: "0", timeout: 60 };
const executor = new EmbeddedExecutor();
afterAll(() => executor.close());

test.each(fixturePrograms().filter((name) => name.startsWith("endings")))("%s", async (name) => {
  const file = join(fixtures, `${name}.py`);
  const recorded = join(snapshots, `${name}.err`);
  if (recording) {
    const { python } = await findPython();
    if (python !== undefined) {
      const { stderr } = await runOriginal(file, python, settings);
      writeFileSync(recorded, comparableError(stderr, file));
    }
  }
  const { stderr } = await runTranslation(await loadProgram(file, convert), settings, executor);
  expect(comparableError(stderr, file)).toBe(readFileSync(recorded, "utf8"));
});
