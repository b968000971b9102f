/** The words of TypeError where arguments do not fit the parameters (Python/ceval.c). */

/** `missing_arguments` and `format_missing`. */
export function missingArguments(
  callee: string,
  missing: readonly string[],
  kind: "positional" | "keyword-only",
): string {
  const quoted = missing.map((name) => `'${name}'`);
  const last = quoted.at(-1)!;
  const others = quoted.slice(0, -1).join(", ");
  const list =
    quoted.length === 1 ? last : `${others}${quoted.length === 2 ? "" : ","} and ${last}`;
  const plural = missing.length === 1 ? "" : "s";
  return `${callee}() missing ${missing.length} required ${kind} argument${plural}: ${list}`;
}

/** `too_many_positional`: between `least` and `most` are taken. */
export function tooManyPositional(
  callee: string,
  least: number,
  most: number,
  given: number,
  keywordOnlyGiven: number,
): string {
  const taken =
    least < most
      ? `from ${least} to ${most} positional arguments`
      : `${most} positional argument${most === 1 ? "" : "s"}`;
  const extra =
    keywordOnlyGiven === 0
      ? ""
      : ` positional argument${given === 1 ? "" : "s"} (and ${keywordOnlyGiven} keyword-only argument${keywordOnlyGiven === 1 ? "" : "s"})`;
  const verb = given === 1 && keywordOnlyGiven === 0 ? "was" : "were";
  return `${callee}() takes ${taken} but ${given}${extra} ${verb} given`;
}

/** `possible`: the names that keywords may have. */
export function unexpectedKeyword(
  callee: string,
  keyword: string,
  possible: readonly string[],
): string {
  const suggestion = suggest(keyword, possible);
  const question = suggestion === null ? "" : `. Did you mean '${suggestion}'?`;
  return `${callee}() got an unexpected keyword argument '${keyword}'${question}`;
}

export function multipleValues(callee: string, name: string): string {
  return `${callee}() got multiple values for argument '${name}'`;
}

/** `positional_only_passed_as_keyword`. */
export function positionalOnlyByKeyword(callee: string, names: readonly string[]): string {
  return `${callee}() got some positional-only arguments passed as keyword arguments: '${names.join(", ")}'`;
}

/** What `MOVE_COST` and `CASE_COST` of Python/suggestions.c are. */
const MOVE_COST = 2;
const CASE_COST = 1;

/** `_Py_CalculateSuggestions`: the nearest of the candidates, if it is near enough. */
function suggest(name: string, candidates: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const limit = Math.min(
      Math.trunc(((name.length + candidate.length + 3) * MOVE_COST) / 6),
      least - 1,
    );
    const distance = editDistance(name, candidate);
    if (distance > limit || distance >= least) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

/** The weighted Levenshtein distance; upper and lower case are nearer to each other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i * MOVE_COST);
  for (let i = 0; i < a.length; i++) {
    const next = [(i + 1) * MOVE_COST];
    for (let j = 0; j < b.length; j++) {
      const substitution = row[j]! + substitutionCost(a[i]!, b[j]!);
      next.push(Math.min(substitution, row[j + 1]! + MOVE_COST, next[j]! + MOVE_COST));
    }
    row = next;
  }
  return row.at(-1)!;
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}
