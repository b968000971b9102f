/** Before the tests. Programs run on the built runtime, so `npm test` builds first; `npx vitest` does not. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/execute/packageRoot.ts";

export default function setup(): void {
  // The last file that the build writes.
  const built = statSync(join(packageRoot, "dist", "src", "index.js"), {
    throwIfNoEntry: false,
  });
  if (built === undefined || newest("src") > built.mtimeMs || newest("runtime") > built.mtimeMs)
    console.warn("dist is older than the sources: `npm run build` before tests that run programs");
}

function newest(folder: string): number {
  const entries = readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" });
  return Math.max(...entries.map((entry) => statSync(join(packageRoot, folder, entry)).mtimeMs));
}
