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

/** Of the first 4000 some that together show most pairs of features for their length, and every feature. */
export const SEEDS: readonly number[] = [
  5, 11, 20, 32, 34, 39, 42, 44, 49, 52, 54, 62, 63, 71, 76, 81, 84, 86, 94, 110, 117, 121, 122,
  131, 135, 139, 141, 144, 152, 160, 172, 173, 176, 187, 188, 190, 203, 213, 218, 219, 220, 222,
  227, 228, 229, 230, 233, 239, 247, 250, 252, 259, 260, 261, 262, 267, 269, 272, 274, 278, 286,
  288, 290, 300, 305, 310, 313, 315, 316, 317, 320, 326, 333, 342, 345, 355, 366, 373, 378, 382,
  389, 398, 415, 416, 419, 425, 430, 432, 446, 447, 458, 462, 465, 472, 474, 481, 486, 489, 493,
  494, 509, 514, 525, 527, 531, 532, 542, 545, 565, 571, 573, 580, 593, 596, 598, 626, 631, 645,
  646, 663, 665, 670, 671, 672, 674, 681, 684, 686, 697, 702, 714, 715, 725, 726, 739, 743, 752,
  765, 768, 797, 804, 818, 823, 831, 835, 836, 841, 844, 850, 858, 862, 879, 886, 889, 893, 896,
  907, 910, 912, 913, 915, 927, 928, 934, 939, 944, 949, 955, 958, 961, 968, 990, 1001, 1005, 1008,
  1014, 1020, 1025, 1029, 1036, 1040, 1046, 1052, 1055, 1056, 1058, 1083, 1084, 1096, 1098, 1102,
  1104, 1110, 1120, 1122, 1127, 1131, 1133, 1143, 1144, 1145, 1147, 1150, 1157, 1164, 1174, 1175,
  1176, 1177, 1180, 1184, 1188, 1192, 1193, 1198, 1610, 3897,
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
