/**
 * What of standard error is the same under CPython and here: messages, tracebacks, and in those the frames
 * of the program.
 *
 * CPython also shows the frames of its library, marks parts of lines (`~~~~^^^^`), and prints all lines of
 * a statement that has several.
 */
import { basename } from "node:path";
import { normalize } from "../../src/verify/normalize.ts";

/** `    |   File "/usr/lib/python3.13/asyncio/runners.py", line 195, in run` */
const FRAME = /^([ |]*) {2}File "([^"]*)", line \d+/;
const MARKS = /^[ |]*[~^][~^ ]*$/;

export function comparableError(stderr: string, file: string): string {
  const lines: string[] = [];
  /** How far the text of the frame that is being read is indented; null outside of frames. */
  let frame: { indent: string; isOwn: boolean; texts: number } | null = null;
  for (const line of stderr.split("\n")) {
    const [, indent, path] = FRAME.exec(line) ?? [];
    if (indent !== undefined) {
      frame = { indent, isOwn: basename(path!) === basename(file), texts: 0 };
      if (frame.isOwn) lines.push(line);
    } else if (frame !== null && line.startsWith(`${frame.indent}    `)) {
      if (frame.isOwn && !MARKS.test(line) && frame.texts++ === 0) lines.push(line);
    } else {
      frame = null;
      lines.push(line);
    }
  }
  return normalize(lines.join("\n"));
}
