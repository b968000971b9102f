import type { Module, Statement } from "../../ast/nodes.ts";
import type { Report } from "./report.ts";

const FEATURES: ReadonlySet<string> = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations",
]);

/** `from __future__ import x` must come first, and x must be a feature (`Python/future.c`). */
export function checkFutureImports(module: Module, report: Report): void {
  let first = true;
  let early = true;
  for (const statement of module.body) {
    const isFuture = importsFuture(statement);
    if (isFuture && early) checkFeatures(statement, report);
    else if (isFuture) reportLate(statement, report);
    else if (!(first && isDocstring(statement))) early = false;
    first = false;
  }
}

export function importsFuture(statement: Statement): boolean {
  return (
    statement.kind === "ImportFrom" && statement.module === "__future__" && statement.level === 0
  );
}

export function reportLate(statement: Statement, report: Report): void {
  report("from __future__ imports must occur at the beginning of the file", statement.span);
}

function isDocstring(statement: Statement): boolean {
  return (
    statement.kind === "Expr" &&
    statement.value.kind === "Constant" &&
    statement.value.value.type === "str"
  );
}

function checkFeatures(statement: Statement, report: Report): void {
  if (statement.kind !== "ImportFrom") return;
  for (const { name } of statement.names) {
    if (name === "braces") report("not a chance", statement.span);
    else if (!FEATURES.has(name)) report(`future feature ${name} is not defined`, statement.span);
  }
}
