/** Programs in `fixtures`: their translations are the recorded ones, and print what CPython printed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { EmbeddedExecutor } from "../../src/execute/embeddedExecutor.ts";
import { loadProgram, type Program } from "../../src/execute/loadProgram.ts";
import { convert } from "../../src/pipeline.ts";
import { endingOf } from "../../src/verify/ending.ts";
import { findDifference } from "../../src/verify/findDifference.ts";
import { readRecording } from "../../src/verify/recording.ts";
import { runTranslation } from "../../src/verify/runTranslation.ts";
import { KNOWN_DIFFERENCES } from "./knownGaps.ts";
import { fixturePrograms, fixtures, isRefused, snapshots } from "./files.ts";

/** A test file for each part of the corpus, so that they run side by side. */
export function testTranslations(isPart: (name: string) => boolean): void {
  const executor = new EmbeddedExecutor();
  afterAll(() => executor.close());

  describe.each(fixturePrograms().filter((name) => !isRefused(name) && isPart(name)))(
    "%s",
    (name) => {
      let loaded: Promise<Program> | undefined;
      const load = () => (loaded ??= loadProgram(join(fixtures, `${name}.py`), convert));

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
    },
  );
}
