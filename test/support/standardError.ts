/**
 * What of standard error is the same under CPython and here: messages, tracebacks, and in those the frames
 * of the program, with their lines and marks (`~~~~^^^^`).
 *
 * CPython also shows the frames of its library. And what it reports while it shuts down has other marks, as
 * the parser that it finds them with may be gone.
 */
import { basename } from "node:path";
import { normalize } from "../../src/verify/normalize.ts";

/** `    |   File "/usr/lib/python3.13/asyncio/runners.py", line 195, in run` */
const FRAME = /^([ |]*) {2}File "([^"]*)", line \d+/;
const REPORT = / was never (?:retrieved|awaited)$/;
const MARKS = /^[ |]*[~^][~^ ]*$/;

export function comparableError(stderr: string, file: string): string {
  const lines: string[] = [];
  /** How far the text of the frame that is being read is indented; null outside of frames. */
  let frame: { indent: string; isOwn: boolean } | null = null;
  let mayShutDown = false;
  for (const line of stderr.split("\n")) {
    const [, indent, path] = FRAME.exec(line) ?? [];
    if (indent !== undefined) {
      frame = { indent, isOwn: basename(path!) === basename(file) };
      if (frame.isOwn) lines.push(line);
    } else if (frame !== null && line.startsWith(`${frame.indent}    `)) {
      if (frame.isOwn && !(mayShutDown && MARKS.test(line))) lines.push(line);
    } else {
      frame = null;
      if (REPORT.test(line)) mayShutDown = true;
      lines.push(line);
    }
  }
  return normalize(lines.join("\n"));
}
