/** The rest of the corpus, and that nothing of it is left out. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KNOWN_REFUSALS } from "./knownGaps.ts";
import { fixturePrograms, isRefused, snapshots } from "./files.ts";
import { testTranslations } from "./translations.ts";

const TESTED_ELSEWHERE = /^(?:asyncio|constructs|lessons)\//;

testTranslations((name) => !TESTED_ELSEWHERE.test(name));

test("every program has a recording, unless it is refused", () => {
  const missing = fixturePrograms().filter(
    (name) => !isRefused(name) && !existsSync(join(snapshots, `${name}.out`)),
  );
  expect(missing, "run `npm run record`").toEqual([]);
});

test("only fixtures of diagnostics are refused, and those that are known to be", () => {
  const refused = fixturePrograms().filter(
    (name) => isRefused(name) && !name.startsWith("diagnostics"),
  );
  expect(refused).toEqual(Object.keys(KNOWN_REFUSALS).sort());
});
