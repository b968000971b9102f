/**
 * `X.out`: what CPython printed for `X.py`, and how it ended.
 *
 * The standard output as it is, then one line with the exit status, then the exception it died of,
 * if it did:
 *
 *     ordering tea
 *     --- exit status 1
 *     ValueError: no tea
 *
 * Where the output does not end with a line break, the line `--- no line break` stands before.
 */
import type { Ending } from "./ending.ts";

const NO_LINE_BREAK = "--- no line break\n";
const STATUS = /^--- exit status (\d+|none)\n/gm;

export function writeRecording({ stdout, status, exception }: Ending): string {
  const open = stdout !== "" && !stdout.endsWith("\n") ? `\n${NO_LINE_BREAK}` : "";
  const died = exception === "" ? "" : `${exception}\n`;
  return `${stdout}${open}--- exit status ${status ?? "none"}\n${died}`;
}

export function readRecording(text: string): Ending {
  // The last one: a program may print such a line itself.
  const match = [...text.matchAll(STATUS)].at(-1);
  if (match === undefined) throw new Error("not a recording: it has no line '--- exit status N'");
  const before = text.slice(0, match.index);
  const stdout = before.endsWith(`\n${NO_LINE_BREAK}`)
    ? before.slice(0, -NO_LINE_BREAK.length - 1)
    : before;
  return {
    stdout,
    status: match[1] === "none" ? null : Number(match[1]),
    exception: text.slice(match.index + match[0].length).replace(/\n$/, ""),
  };
}
