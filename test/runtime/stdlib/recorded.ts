/**
 * Compares the runtime with CPython 3.13: `record/random.py` says what to evaluate, `recorded/random.json`
 * what CPython gave, and the test the same in TypeScript. Record anew with
 * `python3.13 test/runtime/stdlib/record/record.py [MODULE...]`.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { repr } from "../../../runtime/python/repr.ts";
import { str } from "../../../runtime/python/builtinTypes/str.ts";
import { className, classOf } from "../../../runtime/python/types.ts";

export type Cases = Readonly<Record<string, () => unknown>>;

/** The repr of what a case gives, or the exception that it raises. */
async function outcome(run: () => unknown): Promise<string> {
  try {
    return repr(await run());
  } catch (error) {
    return `${className(classOf(error as object)!)}: ${str(error)}`;
  }
}

/** One test for each recorded case; each must have its counterpart. */
export function compareWithCPython(module: string, cases: Cases): void {
  const file = new URL(`./recorded/${module}.json`, import.meta.url);
  const recorded = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  describe(module, () => {
    test("every recorded case is checked", () => {
      expect(Object.keys(cases).sort()).toEqual(Object.keys(recorded).sort());
    });
    for (const [name, run] of Object.entries(cases)) {
      test(name, async () => expect(await outcome(run)).toBe(recorded[name]));
    }
  });
}
