import type { Match, Pattern } from "../../ast/nodes.ts";
import { reprConstant } from "../../ast/dumpConstant.ts";
import type { Report } from "./report.ts";

/** What CPython's compiler refuses in the patterns of a `match` statement. */
export function checkMatch({ cases }: Match, report: Report): void {
  for (const [index, { pattern, guard }] of cases.entries()) {
    checkPattern(pattern, new Set(), report);
    const unreachable = guard === null && index < cases.length - 1 ? irrefutable(pattern) : null;
    if (unreachable !== null) reportUnreachable(unreachable, report);
  }
}

/** A pattern that matches everything: `_`, `name`, and either in parentheses or after `as`. */
function irrefutable(pattern: Pattern): Pattern | null {
  switch (pattern.kind) {
    case "MatchAs":
      return pattern.pattern === null ? pattern : irrefutable(pattern.pattern);
    case "MatchOr":
      return irrefutable(pattern.patterns.at(-1)!);
    default:
      return null;
  }
}

function reportUnreachable(pattern: Pattern, report: Report): void {
  const name = pattern.kind === "MatchAs" ? pattern.name : null;
  const what = name === null ? "wildcard" : `name capture '${name}'`;
  report(`${what} makes remaining patterns unreachable`, pattern.span);
}

/** Checks a pattern and adds the names it binds to `bound`. */
function checkPattern(pattern: Pattern, bound: Set<string>, report: Report): void {
  switch (pattern.kind) {
    case "MatchValue":
    case "MatchSingleton":
      return;
    case "MatchStar":
      bind(pattern.name, pattern, bound, report);
      return;
    case "MatchAs":
      if (pattern.pattern !== null) checkPattern(pattern.pattern, bound, report);
      bind(pattern.name, pattern, bound, report);
      return;
    case "MatchSequence":
      if (pattern.patterns.filter(({ kind }) => kind === "MatchStar").length > 1) {
        report("multiple starred names in sequence pattern", pattern.span);
      }
      for (const element of pattern.patterns) checkPattern(element, bound, report);
      return;
    case "MatchMapping":
      checkKeys(pattern, report);
      for (const element of pattern.patterns) checkPattern(element, bound, report);
      bind(pattern.rest, pattern, bound, report);
      return;
    case "MatchClass":
      for (const [index, name] of pattern.kwdAttrs.entries()) {
        if (pattern.kwdAttrs.indexOf(name) === index) continue;
        report(
          `attribute name repeated in class pattern: ${name}`,
          pattern.kwdPatterns[index]!.span,
        );
      }
      for (const element of pattern.patterns) checkPattern(element, bound, report);
      for (const element of pattern.kwdPatterns) checkPattern(element, bound, report);
      return;
    case "MatchOr":
      checkAlternatives(pattern, bound, report);
      return;
  }
}

function bind(name: string | null, pattern: Pattern, bound: Set<string>, report: Report): void {
  if (name === null) return;
  if (bound.has(name)) report(`multiple assignments to name '${name}' in pattern`, pattern.span);
  bound.add(name);
}

function checkKeys(pattern: Pattern & { kind: "MatchMapping" }, report: Report): void {
  const seen = new Set<string>();
  for (const key of pattern.keys) {
    if (key.kind !== "Constant") continue;
    const { value } = key;
    const repr = reprConstant(value);
    // 1, 1.0 and True are one key.
    const numeric =
      value.type === "bool" ? Number(value.value) : value.type === "float" ? value.value : null;
    const identity = numeric !== null && Number.isInteger(numeric) ? String(numeric) : repr;
    if (seen.has(identity)) {
      report(`mapping pattern checks duplicate key (${repr})`, pattern.span);
    }
    seen.add(identity);
  }
}

/** Every alternative must bind the same names, and only the last may match everything. */
function checkAlternatives(
  pattern: Pattern & { kind: "MatchOr" },
  bound: Set<string>,
  report: Report,
): void {
  let names: ReadonlySet<string> | null = null;
  for (const [index, alternative] of pattern.patterns.entries()) {
    const own = new Set<string>();
    checkPattern(alternative, own, report);
    if (names !== null && !sameNames(names, own)) {
      report("alternative patterns bind different names", pattern.span);
      return;
    }
    names ??= own;
    if (index < pattern.patterns.length - 1) {
      const unreachable = irrefutable(alternative);
      if (unreachable !== null) reportUnreachable(unreachable, report);
    }
  }
  for (const name of names ?? []) bind(name, pattern, bound, report);
}

function sameNames(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((name) => right.has(name));
}
