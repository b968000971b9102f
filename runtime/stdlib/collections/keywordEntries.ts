/** `Counter(a=1, b=2)`: keyword arguments, a plain object here, are entries under their Python names. */
import { snake } from "../../python/names.ts";
import type { Keywords } from "../../python/keywords.ts";
import { isKeywords } from "../../python/keywords.ts";

/** The positional argument of a mapping's constructor and the entries given by keyword. */
export function keywordEntries<S>(
  source: S | Keywords | null | undefined,
  keywords: Keywords | undefined,
): [source: S | null, entries: [string, unknown][]] {
  if (isKeywords(source)) return [null, pythonEntries(source)];
  return [source ?? null, pythonEntries(keywords ?? {})];
}

function pythonEntries(keywords: Keywords): [string, unknown][] {
  return Object.entries(keywords).map(([key, value]) => [snake(key), value]);
}
