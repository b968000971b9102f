/**
 * Frames in a browser, which has no Python files: those of its JavaScript.
 *
 * Bundles for browsers have this file in the place of stackFrames.ts: see `browser` in package.json.
 */
import { captureStack, passages, type Stack } from "./stackCapture.ts";
import type { Frame } from "./stackFrames.ts";

export type { Frame } from "./stackFrames.ts";

/** `at async run (file:///x.js:1:2)`, `run@file:///x.js:1:2` */
const FRAME = /^(?:\s*at )?(?:async[* ])?(.*?)[ @(]*([^\s(@]+?):(\d+):\d+\)?$/;

export function framesOfStack({ stack }: Stack): Frame[] {
  const frames: Frame[] = [];
  for (const line of (stack ?? "").split("\n")) {
    const [, name, file, number] = FRAME.exec(line) ?? [];
    if (file !== undefined && !file.startsWith("node:"))
      frames.push({ file, line: Number(number), name: name || "<module>", text: null });
  }
  return frames.reverse();
}

export function framesOf(error: Stack): Frame[] {
  return [error, ...passages(error)].reverse().flatMap(framesOfStack);
}

export function wasRaised(_error: Stack): boolean {
  return true;
}

export function framesHere(): Frame[] {
  return framesOfStack(captureStack());
}

export function callerHere(): Frame | null {
  return framesHere().at(-2) ?? null;
}

export function withoutMarks(frame: Frame): Frame {
  return frame;
}

export function framesBelow(
  frames: readonly Frame[],
  _handler: readonly Frame[],
): readonly Frame[] {
  return frames;
}

export function isMadeWith(_frames: readonly Frame[], _other: readonly Frame[]): boolean {
  return false;
}
