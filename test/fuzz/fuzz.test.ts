/** Random programs print what CPython prints. `npm run fuzz` tries as many as one likes. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EmbeddedExecutor } from "../../src/execute/embeddedExecutor.ts";
import { findDifference } from "../../src/verify/findDifference.ts";
import { recording } from "../support/answersFolder.ts";
import { CPython } from "./cpython.ts";
import { FEATURES } from "./features.ts";
import { generate } from "./generate.ts";
import { hashOf, readAnswers, SEEDS, writeAnswers, type Answer, type Answers } from "./sample.ts";
import { runTranslated } from "./translated.ts";
import { RUNNERS, stepsOf } from "./tree.ts";
import { writeProgram } from "./writeProgram.ts";

const executor = new EmbeddedExecutor();
const folder = mkdtempSync(join(tmpdir(), "py2ts-async-fuzz-"));
const known: Answers = recording ? {} : readAnswers();
const answers: Answers = {};
let python: CPython | undefined;

async function answerTo(seed: number, source: string, file: string): Promise<Answer> {
  const program = hashOf(source);
  if (known[seed]?.program === program) return known[seed];
  python ??= await CPython.start();
  return { program, ...(await python.run(file)) };
}

afterAll(async () => {
  python?.stop();
  await executor.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("random programs", () => {
  beforeAll(async () => {
    for (const seed of SEEDS) {
      const source = writeProgram(generate(seed));
      const file = join(folder, `program_${seed}.py`);
      writeFileSync(file, source);
      answers[seed] = await answerTo(seed, source, file);
    }
    if (recording) writeAnswers(answers);
    // only where nothing was recorded does this ask CPython
  }, 120_000);

  test.for(SEEDS)("seed %i", async (seed) => {
    const source = writeProgram(generate(seed));
    const file = join(folder, `program_${seed}.py`);
    const translation = await runTranslated(source, file, executor);
    const difference = findDifference(answers[seed]!, translation);
    expect(difference?.explanation, `npm run fuzz -- --seed ${seed} --count 1`).toBe(undefined);
  });

  test("every feature occurs and prints something", () => {
    const seen = new Set<string>();
    for (const seed of SEEDS) {
      const { stdout } = answers[seed]!;
      const printed = new Set([...stdout.matchAll(/ (\d+): /g)].map(([, id]) => Number(id)));
      for (const { kind, id } of stepsOf(generate(seed).tasks)) if (printed.has(id)) seen.add(kind);
    }
    expect(Object.keys(FEATURES).filter((kind) => !seen.has(kind))).toEqual([]);
  });

  test("task factories of both kinds and all ways to run a loop occur", () => {
    const programs = SEEDS.map((seed) => generate(seed));
    expect(new Set(programs.map(({ eager }) => eager))).toEqual(new Set([true, false]));
    expect(new Set(programs.map(({ runner }) => runner))).toEqual(new Set(RUNNERS));
  });
});
