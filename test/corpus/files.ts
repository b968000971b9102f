import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/execute/packageRoot.ts";

export const fixtures = join(packageRoot, "fixtures");
export const snapshots = join(packageRoot, "snapshots");

/** Programs of our own whose translation and output are recorded; relative to `fixtures`, no ending. */
export function fixturePrograms(): string[] {
  return readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".py"))
    .map((file) => file.replace(/\.py$/, ""))
    .sort();
}

/** A fixture that has no translation: its diagnostics are the point of it. */
export function isRefused(name: string): boolean {
  return !existsSync(join(snapshots, `${name}.ts`));
}
