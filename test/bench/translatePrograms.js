import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { packageRoot } from "../../dist/src/execute/packageRoot.js";

/**
 * Converts a folder of programs, as a user would, and takes the types away for Node 20.
 *
 * @param {string} programs
 * @returns a new folder with an .mjs file for each program
 */
export function translatePrograms(programs) {
  const folder = mkdtempSync(join(tmpdir(), "py2ts-bench-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(packageRoot, join(folder, "node_modules", "py2ts-async"));
  // In a process of its own, so that this one stays small: Linux counts the size of a process among
  // that of its children.
  const cli = join(packageRoot, "bin", "py2ts-async.js");
  execFileSync(process.execPath, [cli, "convert", programs, "--out", folder]);
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(".ts")) continue;
    const { code } = transformSync(readFileSync(join(folder, file), "utf8"), {
      loader: "ts",
      target: `node${process.versions.node}`,
    });
    writeFileSync(join(folder, file.replace(/ts$/, "mjs")), code);
  }
  return folder;
}
