/** Every program in `fixtures`: its translation is the recorded one, and prints what CPython printed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { EmbeddedExecutor } from "../../src/execute/embeddedExecutor.ts";
import { loadProgram } from "../../src/execute/loadProgram.ts";
import { convert } from "../../src/pipeline.ts";
import { endingOf } from "../../src/verify/ending.ts";
import { findDifference } from "../../src/verify/findDifference.ts";
import { readRecording } from "../../src/verify/recording.ts";
import { runTranslation } from "../../src/verify/runTranslation.ts";
import { KNOWN_DIFFERENCES, KNOWN_REFUSALS } from "./knownGaps.ts";
import { fixturePrograms, fixtures, isRefused, snapshots } from "./files.ts";

const executor = new EmbeddedExecutor();
afterAll(() => executor.close());

describe.each(fixturePrograms().filter((name) => !isRefused(name)))("%s", (name) => {
  const load = () => loadProgram(join(fixtures, `${name}.py`), convert);

  test("is translated as recorded", async () => {
    const { main } = await load();
    expect(main.code).toBe(readFileSync(join(snapshots, `${name}.ts`), "utf8"));
  });

  // a gap that is closed must leave the list
  test(
    name in KNOWN_DIFFERENCES ? "still differs, as known" : "prints what CPython printed",
    async () => {
      const program = await load();
      const settings = { clock: "virtual", seed: "0", timeout: 60 } as const;
      const outcome = await runTranslation(program, settings, executor);
      const recorded = readRecording(readFileSync(join(snapshots, `${name}.out`), "utf8"));
      const difference = findDifference(recorded, endingOf(outcome));
      if (name in KNOWN_DIFFERENCES)
        expect(difference, "mended: remove it from knownGaps.ts").toBeDefined();
      else if (difference !== undefined)
        throw new Error(
          `the ${difference.what} differs (- CPython, + translation)\n${difference.explanation}\n` +
            outcome.stderr,
        );
    },
  );
});

test("every program has a recording, unless it is refused", () => {
  const missing = fixturePrograms().filter(
    (name) => !isRefused(name) && !existsSync(join(snapshots, `${name}.out`)),
  );
  expect(missing, "run `npm run record`").toEqual([]);
});

test("only fixtures of diagnostics are refused, and those that are known to be", () => {
  const refused = fixturePrograms().filter(
    (name) => isRefused(name) && !name.startsWith("diagnostics"),
  );
  expect(refused).toEqual(Object.keys(KNOWN_REFUSALS).sort());
});
