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

/** Of the first 1200 some that together show most pairs of features for their length, and every feature. */
export const SEEDS: readonly number[] = [
  8, 9, 25, 39, 50, 57, 63, 65, 71, 74, 96, 97, 99, 100, 105, 107, 110, 132, 140, 141, 144, 146,
  149, 150, 157, 158, 163, 170, 172, 173, 176, 177, 181, 185, 187, 191, 194, 195, 199, 201, 216,
  218, 219, 226, 235, 236, 237, 240, 243, 247, 251, 253, 257, 260, 262, 267, 270, 276, 300, 303,
  305, 316, 319, 326, 329, 332, 358, 368, 371, 379, 380, 383, 385, 390, 398, 401, 405, 406, 415,
  424, 425, 426, 432, 451, 453, 454, 472, 473, 474, 484, 489, 512, 515, 521, 524, 531, 541, 543,
  550, 555, 568, 571, 576, 584, 590, 596, 598, 599, 602, 607, 615, 624, 628, 631, 637, 642, 664,
  670, 674, 676, 677, 679, 699, 706, 717, 725, 732, 734, 744, 749, 752, 754, 759, 765, 769, 797,
  801, 814, 815, 821, 830, 837, 863, 865, 867, 869, 870, 879, 880, 890, 897, 912, 915, 927, 942,
  946, 949, 952, 960, 965, 966, 969, 978, 982, 983, 984, 990, 1000, 1006, 1011, 1014, 1018, 1019,
  1021, 1024, 1034, 1036, 1040, 1049, 1056, 1066, 1069, 1073, 1075, 1080, 1089, 1093, 1096, 1101,
  1102, 1110, 1117, 1125, 1131, 1132, 1133, 1135, 1138, 1143, 1144, 1146, 1150, 1154, 1155, 1158,
  1162, 1167, 1169, 1173, 1179, 1180, 1188, 1193, 1194, 1198,
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
