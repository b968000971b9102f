/**
 * The programs of the test suite, and what CPython prints for them: snapshots/programs/fuzz/sample.json,
 * written by `npm run record`.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Ending } from "../../src/verify/ending.ts";
import { answersFolder } from "../support/answersFolder.ts";

const FILE = join(answersFolder, "fuzz", "sample.json");

export const SEEDS: readonly number[] = Array.from({ length: 120 }, (_, index) => index + 1);

export interface Answer extends Ending {
  /** A hash of the Python text: an answer to another program is none. */
  program: string;
}

/** By seed. */
export type Answers = Record<string, Answer>;

export function hashOf(source: string): string {
  return createHash("sha256").update(source).digest("hex").slice(0, 16);
}

export function readAnswers(): Answers {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Answers) : {};
}

/** A line per program. */
export function writeAnswers(answers: Answers): void {
  const lines = Object.entries(answers).map(
    ([seed, answer]) => `${JSON.stringify(seed)}: ${JSON.stringify(answer)}`,
  );
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `{\n${lines.join(",\n")}\n}\n`);
}
