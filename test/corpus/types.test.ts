/** All recorded translations pass the strictest compiler. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KNOWN_TYPE_ERRORS } from "./knownGaps.ts";
import { packageRoot } from "../../src/execute/packageRoot.ts";

test("translations pass tsc --strict", () => {
  const tsc = join(packageRoot, "node_modules", "typescript", "bin", "tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", "snapshots", "--pretty", "false"], {
    cwd: packageRoot,
    encoding: "utf8",
  });
  const wrong = new Set([...stdout.matchAll(/^snapshots\/(.*?)\.ts\(/gm)].map(([, file]) => file!));
  expect([...wrong].sort(), stdout).toEqual([...KNOWN_TYPE_ERRORS].sort());
});
