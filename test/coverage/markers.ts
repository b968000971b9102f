/**
 * Which tests of CPython ours cover, as they say themselves, in a comment beside the code:
 *
 *     # covers test_locks: LockTests.test_cancel_race, LockTests.test_cancel_release_race
 *
 * in a program of `fixtures`, or after `//` in a test.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packageRoot } from "../../src/execute/packageRoot.ts";

const MARKER = /^\s*(?:#|\/\/) covers (test_\w+): (.+)$/gm;

/** A test of CPython (`test_locks.LockTests.test_repr`), and the file of ours that covers it. */
export interface Coverage {
  test: string;
  file: string;
}

export function readCoverage(): Coverage[] {
  return [...filesUnder("fixtures", /\.py$/), ...filesUnder("test", /\.test\.ts$/)].flatMap(
    (file) =>
      [...readFileSync(join(packageRoot, file), "utf8").matchAll(MARKER)].flatMap(
        ([, module, names]) =>
          names!.split(",").map((name) => ({ test: `${module}.${name.trim()}`, file })),
      ),
  );
}

function filesUnder(folder: string, ending: RegExp): string[] {
  const root = join(packageRoot, folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => relative(packageRoot, join(root, file)).replaceAll("\\", "/"))
    .sort();
}
