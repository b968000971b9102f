/**
 * Where functions were defined in Python: in a browser nobody tells.
 *
 * Bundles for browsers have this file in the place of definitions.ts: see `browser` in package.json.
 */
import type { Definition } from "./definitions.ts";

export type { Definition } from "./definitions.ts";

export function definitionOf(_fn: object): Definition | null {
  return null;
}

export function methodBehind(_fn: object): Definition | null {
  return null;
}

export function outermostLine(
  _stack: { readonly stack?: string },
  _fn: Definition,
  _suspended: boolean,
): number | null {
  return null;
}

export function lineText(_file: string, _line: number): string | null {
  return null;
}

/** Whether a function was written as `(x) => ...`: of use only to find its definition. */
export function isArrow(_fn: object): boolean {
  return false;
}

export function generatorQualname(_generator: object): string | null {
  return null;
}
