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

/** Of the first 600 those that print most for their length, and together show every feature. */
export const SEEDS: readonly number[] = [
  3, 9, 13, 21, 25, 28, 31, 38, 44, 46, 55, 59, 71, 80, 84, 88, 96, 102, 103, 106, 120, 124, 133,
  137, 149, 150, 151, 152, 157, 165, 178, 182, 187, 223, 224, 231, 240, 247, 280, 285, 293, 298,
  305, 317, 335, 340, 359, 396, 435, 439, 454, 462, 464, 470, 479, 502, 503, 504, 512, 515, 523,
  528, 533, 540, 545, 549, 559, 563, 569, 575, 576, 584,
];

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
