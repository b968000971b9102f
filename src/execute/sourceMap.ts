/** Source maps, version 3: reading and writing the `mappings` string, and composing two maps. */

import type { RaisingMap, SourceMapJson } from "../print/sourceMap.ts";
import { decodeNumbers, encodeNumber } from "../print/variableLengthQuantity.ts";

/** One mapping; all numbers count from zero. */
interface Segment {
  column: number;
  sourceLine: number;
  sourceColumn: number;
}

/**
 * The map from the last generated text to the first source, given the two steps between them:
 * JavaScript -> TypeScript (fine) and TypeScript -> Python (by line). A place in a TypeScript line
 * without a mapping belongs to the nearest mapped line above it: helper lines follow the statement
 * they help. `sameAs` has lines of the JavaScript that belong to another one (both from 0).
 */
export function composeSourceMaps(
  outer: SourceMapJson,
  inner: SourceMapJson,
  sameAs: ReadonlyMap<number, number> = new Map(),
): SourceMapJson {
  const sourceLines = firstSourceLines(decodeMappings(inner.mappings));
  const segments = decodeMappings(outer.mappings);
  const composed = segments.map((segments) =>
    segments.flatMap(({ column, sourceLine }) => {
      const line = sourceLines[Math.min(sourceLine, sourceLines.length - 1)];
      return line === undefined ? [] : [{ column, sourceLine: line, sourceColumn: 0 }];
    }),
  );
  for (const [line, other] of sameAs) {
    const origin = composed[other]?.[0];
    if (origin !== undefined) composed[line] = [{ ...origin, column: 0 }];
  }
  const map = { ...inner, names: [], mappings: encodeMappings(composed) };
  if (inner.x_raising !== undefined)
    map.x_raising = composeRaising(segments, inner.x_raising, sameAs);
  return map;
}

/** The places that raise, in the last text. Between two mappings there is what is at the first. */
function composeRaising(
  outer: Segment[][],
  { places, shown }: RaisingMap,
  sameAs: ReadonlyMap<number, number>,
): RaisingMap {
  const known = places.map((line) => new Map(line));
  const composed = outer.map((segments) =>
    segments.map(({ column, sourceLine, sourceColumn }): [number, number] => [
      column,
      known[sourceLine]?.get(sourceColumn) ?? -1,
    ]),
  );
  for (const [line, other] of sameAs) {
    const entered = composed[other]?.find(([, index]) => index >= 0);
    if (entered !== undefined) composed[line] = [[0, entered[1]]];
  }
  return { places: composed, shown, noted: true };
}

/** For each generated line, the source line it comes from. */
function firstSourceLines(lines: Segment[][]): (number | undefined)[] {
  let last: number | undefined;
  return lines.map((segments) => (last = segments[0]?.sourceLine ?? last));
}

/** Maps with several sources are not needed here: every segment is taken to be of the first. */
function decodeMappings(mappings: string): Segment[][] {
  let sourceLine = 0;
  let sourceColumn = 0;
  return mappings.split(";").map((line) => {
    let column = 0;
    return line
      .split(",")
      .filter((text) => text !== "")
      .flatMap((text) => {
        const [columnDelta = 0, , lineDelta, sourceColumnDelta = 0] = decodeNumbers(text);
        column += columnDelta;
        if (lineDelta === undefined) return [];
        sourceLine += lineDelta;
        sourceColumn += sourceColumnDelta;
        return [{ column, sourceLine, sourceColumn }];
      });
  });
}

function encodeMappings(lines: Segment[][]): string {
  let sourceLine = 0;
  let sourceColumn = 0;
  return lines
    .map((segments) => {
      let column = 0;
      return segments
        .map((segment) => {
          const text = [
            segment.column - column,
            0,
            segment.sourceLine - sourceLine,
            segment.sourceColumn - sourceColumn,
          ]
            .map(encodeNumber)
            .join("");
          ({ column, sourceLine, sourceColumn } = segment);
          return text;
        })
        .join(",");
    })
    .join(";");
}
