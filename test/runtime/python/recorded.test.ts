/** The runtime answers what CPython 3.13 answered, case by case. */
import { describe, expect, it } from "vitest";
import { answer, recorded, source, type Case } from "./recorded.ts";

const AREAS = [
  "conversions",
  "exceptions",
  "formatting",
  "rounding",
  "arithmetic",
  "text",
  "containers",
  "setOrder",
];

/** One test a function: a test a case would be tens of thousands. */
function byFunction(cases: readonly Case[]): [name: string, cases: Case[]][] {
  const groups = new Map<string, Case[]>();
  for (const each of cases) groups.set(each[0], [...(groups.get(each[0]) ?? []), each]);
  return [...groups];
}

for (const area of AREAS) {
  describe(area, () => {
    it.each(byFunction(recorded(area)))("%s", (_, cases) => {
      const wrong = cases.flatMap((each) => {
        const [expected, got] = [each[3], answer(each)];
        return JSON.stringify(got) === JSON.stringify(expected)
          ? []
          : [{ call: source(each), expected, got }];
      });
      expect(wrong).toEqual([]);
    });
  });
}
