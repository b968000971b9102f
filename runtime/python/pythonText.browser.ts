/**
 * The text of Python files in a browser, which has none.
 *
 * Bundles for browsers have this file in the place of pythonText.ts: see `browser` in package.json.
 */
import type { TextDefinition } from "./pythonText.ts";

export type { TextDefinition } from "./pythonText.ts";

type Find = (lines: readonly string[], line: number) => TextDefinition | null;

const find: Find = () => null;
export { find as definitionAround, find as definitionAt, find as lambdaAt };

export function methodNamed(
  _lines: readonly string[],
  _method: string,
  _line: number,
): TextDefinition | null {
  return null;
}

export function suspendedLine(_lines: readonly string[], line: number): number {
  return line;
}
