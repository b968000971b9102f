import { createRequire } from "node:module";
import { join } from "node:path";
import type { ConvertedFile } from "./convertFile.ts";
import { counted } from "./counted.ts";

const WORDS: Record<ConvertedFile["status"], string> = {
  written: "written",
  unchanged: "unchanged",
  outdated: "out of date",
  edited: "edited by hand and left alone",
  failed: "not translated",
};

/** "12 files: 10 written, 2 not translated; 2 errors, 1 warning (0.8 s)" */
export function convertSummary(files: readonly ConvertedFile[], milliseconds: number): string {
  const statuses = Object.entries(WORDS).flatMap(([status, words]) => {
    const count = files.filter((file) => file.status === status).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const severities = (["error", "warning"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  const parts = [statuses.join(", "), ...(severities.length > 0 ? [severities.join(", ")] : [])];
  const seconds = (milliseconds / 1000).toFixed(1);
  return `${counted(files.length, "file")}: ${parts.join("; ")} (${seconds} s)\n`;
}

/** What to install where the translations will not find the library they import. */
export function missingRuntime(folder: string): string | undefined {
  try {
    createRequire(join(folder, "translation.js")).resolve("py2ts-async/builtins");
    return undefined;
  } catch {
    return (
      `The translations import "py2ts-async", which ${folder} does not find. ` +
      `To run them there: npm install py2ts-async (and "type": "module" in its package.json).\n`
    );
  }
}
