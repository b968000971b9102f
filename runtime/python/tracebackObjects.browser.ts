/**
 * Tracebacks in a browser, where nothing leads to Python files: there are none.
 *
 * Bundles for browsers have this file in the place of tracebackObjects.ts: see `browser` in package.json.
 */
import type { Frame } from "./stackFrames.ts";

export class TracebackType {
  readonly tbNext = null;
}

export function framesOfTraceback(_traceback: TracebackType | null): Frame[] {
  return [];
}

export function tracebackOf(_error: object): TracebackType | null {
  return null;
}

export function setTraceback(_error: object, _traceback: TracebackType | null): void {}
