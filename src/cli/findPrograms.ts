/** From the paths on a command line to the Python files they mean. */
import { readdirSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { reasonOf } from "./reasonOf.ts";
import { shownPath } from "./shownPath.ts";
import { UsageError } from "./usageError.ts";

export interface FoundProgram {
  /** Absolute path of the Python file. */
  file: string;
  /** As the user would write it: relative to where the command was started, where that is shorter. */
  shown: string;
  /** Its place in a mirrored tree: relative to the folder given, or to what several paths share. */
  relative: string;
}

/** Folders that hold no programs of the user's own. */
const SKIPPED = new Set(["__pycache__", "node_modules", "venv", "site-packages"]);

export interface FoundPrograms {
  /** The folder that `relative` starts from. */
  base: string;
  programs: FoundProgram[];
}

/** @throws UsageError where a path does not exist or holds no Python file */
export function findPrograms(paths: readonly string[], cwd: string): FoundPrograms {
  const roots = paths.map((path) => {
    const absolute = resolve(cwd, path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) throw new UsageError(`${path} does not exist.`);
    if (!stats.isDirectory()) return { folder: dirname(absolute), files: [absolute] };
    const files = pythonFilesIn(absolute);
    if (files.length === 0) throw new UsageError(`${path} holds no Python file (*.py).`);
    return { folder: absolute, files };
  });
  const base = roots.map((root) => root.folder).reduce(sharedFolder);
  const files = new Set(roots.flatMap((root) => root.files));
  const programs = [...files].map((file) => ({
    file,
    shown: shownPath(file, cwd),
    relative: relative(base, file),
  }));
  return { base, programs };
}

function pythonFilesIn(folder: string): string[] {
  const entries = entriesOf(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return SKIPPED.has(entry.name) || entry.name.startsWith(".") ? [] : pythonFilesIn(path);
    return entry.name.endsWith(".py") ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`cannot read ${folder}: ${reasonOf(error)}.`);
  }
}

function sharedFolder(a: string, b: string): string {
  return relative(a, b).startsWith("..") ? sharedFolder(dirname(a), b) : a;
}
