/** All recorded translations pass the strictest compiler. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../src/execute/packageRoot.ts";

test("translations pass tsc --strict", () => {
  const tsc = join(packageRoot, "node_modules", "typescript", "bin", "tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", "snapshots", "--pretty", "false"], {
    cwd: packageRoot,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
});
