/** What CPython's own tests of asyncio test is tested here, or there is a reason why it cannot be. */
import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { findPython } from "../../src/verify/findPython.ts";
import { recording } from "../support/answersFolder.ts";
import { MODULES, readCPythonTests, recordCPythonTests } from "./cpythonTests.ts";
import { readCoverage } from "./markers.ts";
import { NOT_APPLICABLE } from "./notApplicable.ts";
import { isMissing, rowsOf, writeTable } from "./table.ts";

const TABLE = new URL("TABLE.md", import.meta.url);

const coverage = readCoverage();

beforeAll(async () => {
  if (!recording) return;
  const { python } = await findPython();
  if (python !== undefined) recordCPythonTests(python.executable);
  writeFileSync(TABLE, writeTable(readCPythonTests(), coverage, NOT_APPLICABLE));
});

describe.each(MODULES)("%s", (module) => {
  test("is covered", () => {
    const rows = rowsOf(module, readCPythonTests(), coverage, NOT_APPLICABLE);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(isMissing).map((row) => row.test)).toEqual([]);
  });

  test("has reasons only for what is not covered", () => {
    const rows = rowsOf(module, readCPythonTests(), coverage, NOT_APPLICABLE);
    const uncovered = rows.filter(({ files }) => files.length === 0).map((row) => row.test);
    const reasons = Object.keys(NOT_APPLICABLE[module] ?? {});
    expect(reasons.filter((name) => !uncovered.includes(name))).toEqual([]);
  });
});

test("what is said to be covered is a test of CPython", () => {
  const known = new Set(
    Object.entries(readCPythonTests()).flatMap(([module, names]) =>
      names.map((name) => `${module}.${name}`),
    ),
  );
  expect(coverage.filter((entry) => !known.has(entry.test))).toEqual([]);
});

test("the table is the one that the sources make", () => {
  const table = writeTable(readCPythonTests(), coverage, NOT_APPLICABLE);
  expect(readFileSync(TABLE, "utf8"), "run `npm run record`").toBe(table);
});
