/** Source maps (ECMA-426) from lines of TypeScript to lines of Python. */
import { encodeNumber } from "./variableLengthQuantity.ts";

export interface SourceMapJson {
  version: 3;
  file: string;
  sources: string[];
  sourcesContent: string[];
  names: string[];
  mappings: string;
  /** What tracebacks show of the places that raise: more than other readers of source maps know. */
  x_raising?: RaisingMap;
}

export interface RaisingMap {
  /** By line of the generated text: columns, from 0 and ascending, and what is shown from there on (an
   * index, or -1 for nothing). */
  places: [column: number, shown: number][][];
  /** Line of the Python, from 1, the name of the function there, the text with marks, whether it only makes. */
  shown: [line: number, name: string, text: string, makes: boolean][];
  /** The code notes where it raises what was made before: see src/execute/noteRaising.ts. */
  noted?: boolean;
}

/** A map with one segment per generated line that has an origin. `pythonLines` is 1-based, 0 for none. */
export function lineMap(
  file: string,
  source: string,
  text: string,
  pythonLines: readonly number[],
): SourceMapJson {
  let previous = 0;
  const mappings = pythonLines.map((line) => {
    if (line === 0) return "";
    const segment = [0, 0, line - 1 - previous, 0].map(encodeNumber).join("");
    previous = line - 1;
    return segment;
  });
  return {
    version: 3,
    file,
    sources: [source],
    sourcesContent: [text],
    names: [],
    mappings: mappings.join(";"),
  };
}
