/** Where a program calls the logger: the nearest frame that is not of this library. */
import { formatFrames } from "../../python/traceback.ts";
import { framesOf } from "../../python/stackFrames.ts";
import type { CallSite } from "./LogRecord.ts";

/** The caller's file, line and function; `depth` 2 is the caller's caller (`stacklevel=2`). */
export function callSite(depth: number): CallSite {
  const frames = framesOf(new Error());
  const found = frames.at(-depth) ?? frames[0];
  if (found === undefined) {
    return { pathname: "(unknown file)", lineno: 0, funcName: "(unknown function)" };
  }
  return { pathname: found.file, lineno: found.line, funcName: found.name };
}

/** `stack_info=True`. */
export function stackText(): string {
  return `Stack (most recent call last):\n${formatFrames(framesOf(new Error()))}`.trimEnd();
}
