import type { Verification } from "../verify/verifyProgram.ts";
import { counted } from "./counted.ts";

/** A program and its verdict; without a verdict there is a problem, told in a sentence. */
export type VerifiedFile = { file: string; problem?: string } & Partial<Verification>;

/** What a person wants to know of a program that does not behave the same. */
export function describeVerified({ file, verdict, difference, problem }: VerifiedFile): string {
  if (problem !== undefined) return `${file}: ${problem}\n`;
  if (difference !== undefined) {
    const line = difference.line === undefined ? "" : ` in line ${difference.line}`;
    return `${file}: the ${difference.what} differs${line} (- CPython, + translation)\n${difference.explanation}\n`;
  }
  return verdict === "unknown"
    ? `${file}: the original did not end in time\n`
    : `${file}: cannot be translated\n`;
}

/** "12 programs: 11 the same, 1 different" */
export function verifySummary(files: readonly VerifiedFile[]): string {
  const count = (verdict: VerifiedFile["verdict"]) =>
    files.filter((file) => file.verdict === verdict).length;
  const parts = [
    `${count("same")} the same`,
    ...(count("different") > 0 ? [`${count("different")} different`] : []),
    ...(count("untranslated") > 0 ? [`${count("untranslated")} not translated`] : []),
    ...(count("unknown") > 0 ? [`${count("unknown")} did not end in time`] : []),
    ...(count(undefined) > 0 ? [`${count(undefined)} could not be compared`] : []),
  ];
  return `${counted(files.length, "program")}: ${parts.join(", ")}\n`;
}
