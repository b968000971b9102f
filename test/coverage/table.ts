/** The table of CPython's tests and ours, as Markdown. */
import type { CPythonTests } from "./cpythonTests.ts";
import type { Coverage } from "./markers.ts";

interface Row {
  test: string;
  files: readonly string[];
  reason: string | undefined;
}

type Reasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

const HEADING = `# CPython's tests of asyncio, and ours

Made by \`node test/run.js --record coverage\` from the tests of CPython 3.13, the \`covers\` comments in
\`fixtures\` and \`test\`, and the reasons in \`test/coverage/notApplicable\`. Not to be edited.
`;

/** All tests of a module, in CPython's order. */
export function rowsOf(
  module: string,
  tests: CPythonTests,
  coverage: readonly Coverage[],
  reasons: Reasons,
): Row[] {
  return (tests[module] ?? []).map((name) => {
    const test = `${module}.${name}`;
    const files = coverage.filter((entry) => entry.test === test).map(({ file }) => file);
    return { test: name, files: [...new Set(files)], reason: reasons[module]?.[name] };
  });
}

export function isMissing({ files, reason }: Row): boolean {
  return files.length === 0 && reason === undefined;
}

export function writeTable(
  tests: CPythonTests,
  coverage: readonly Coverage[],
  reasons: Reasons,
): string {
  const modules = Object.keys(tests).map((module) => ({
    module,
    rows: rowsOf(module, tests, coverage, reasons),
  }));
  const all = modules.flatMap(({ rows }) => rows);
  return [
    HEADING,
    "| module | tests | covered | not applicable | missing |",
    "| --- | --: | --: | --: | --: |",
    ...modules.map(({ module, rows }) => summary(`[${module}](#${module})`, rows)),
    summary("all", all),
    ...modules.flatMap(({ module, rows }) => [
      `\n## ${module}\n`,
      "| test | covered by |",
      "| --- | --- |",
      ...rows.map(({ test, files, reason }) => `| ${test} | ${cell(files, reason)} |`),
    ]),
    "",
  ].join("\n");
}

function summary(name: string, rows: readonly Row[]): string {
  const covered = rows.filter(({ files }) => files.length > 0).length;
  const missing = rows.filter(isMissing).length;
  return `| ${name} | ${rows.length} | ${covered} | ${rows.length - covered - missing} | ${missing} |`;
}

function cell(files: readonly string[], reason: string | undefined): string {
  if (files.length > 0) return files.map((file) => `\`${file}\``).join(", ");
  return reason === undefined ? "**missing**" : `not applicable: ${reason.replaceAll("|", "\\|")}`;
}
