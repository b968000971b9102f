/**
 * Source maps in a browser: it has no files, so there are none.
 *
 * Bundles for browsers have this file in the place of sourceMaps.ts: see `browser` in package.json.
 */
import type { OriginalPlace } from "./sourceMaps.ts";

export type { OriginalPlace } from "./sourceMaps.ts";

export function readText(_place: string): string | null {
  return null;
}

export function toPath(place: string): string {
  return place;
}

export function register(_url: string, _map: object | string): void {}

export function originalPlace(_url: string, _line: number, _column: number): OriginalPlace | null {
  return null;
}

export function hasSourceMap(_url: string): boolean {
  return false;
}
