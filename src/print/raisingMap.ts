/** What tracebacks show of each place in TypeScript that can raise, for the source map. */
import type { ts } from "ts-morph";
import type * as ast from "../ast/nodes.ts";
import type { SourceText } from "../diagnostics/sourceText.ts";
import type { Origin } from "../transform/origins.ts";
import { codeNames } from "./codeNames.ts";
import { raisingPlaces, type RaisingPlace } from "./raisingPlaces.ts";
import { shownCode } from "./shownCode.ts";
import type { RaisingMap } from "./sourceMap.ts";

export function raisingMap(
  statements: readonly ts.Statement[],
  code: string,
  module: ast.Module,
  source: SourceText,
): RaisingMap {
  const nameAt = codeNames(module);
  const map: RaisingMap = { places: [], shown: [] };
  const known = { made: new Map<Origin, number>(), raised: new Map<Origin, number>() };
  const indexOf = ({ origin, makes }: RaisingPlace): number => {
    const indexes = makes ? known.made : known.raised;
    let index = indexes.get(origin);
    if (index !== undefined) return index;
    const shown = shownCode(origin, source);
    const name = nameAt(origin.span.start);
    index = shown === null ? -1 : map.shown.push([shown.line, name, shown.text, makes]) - 1;
    indexes.set(origin, index);
    return index;
  };
  const places = [...raisingPlaces(statements, code)].sort(([a], [b]) => a - b);
  let next = 0;
  let start = 0;
  for (const line of code.split("\n")) {
    const found: RaisingMap["places"][number] = [];
    const end = start + line.length;
    for (; next < places.length && places[next]![0] <= end; next++)
      found.push([places[next]![0] - start, indexOf(places[next]![1])]);
    map.places.push(found);
    start = end + 1;
  }
  return map;
}
