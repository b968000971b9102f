/** What `os` needs of Node, asked for only when a program calls it. */
import { NotImplementedError } from "../../python/exceptions.ts";

type FileSystem = typeof import("node:fs");

interface Builtins {
  getBuiltinModule?(name: "node:fs"): FileSystem;
  getBuiltinModule?(name: "node:os"): typeof import("node:os");
}

const host = globalThis.process as (NodeJS.Process & Builtins) | undefined;

function unavailable(what: string): NotImplementedError {
  return new NotImplementedError(`${what} is not available in this environment`);
}

/** Raises NotImplementedError where there is no file system, as in a browser. */
export function fileSystem(): FileSystem {
  const found = host?.getBuiltinModule?.("node:fs");
  if (found === undefined) throw unavailable("the file system");
  return found;
}

export function operatingSystem(): typeof import("node:os") {
  const found = host?.getBuiltinModule?.("node:os");
  if (found === undefined) throw unavailable("the operating system");
  return found;
}

export function currentDirectory(): string {
  return host?.cwd?.() ?? "/";
}

export function homeDirectory(): string {
  return host?.env?.["HOME"] ?? operatingSystem().homedir();
}

export function processId(): number {
  if (host?.pid === undefined) throw unavailable("the process id");
  return host.pid;
}

export function parentProcessId(): number {
  if (host?.ppid === undefined) throw unavailable("the process id");
  return host.ppid;
}

/** The environment variables; an empty table where there are none. */
export const environment: Record<string, string | undefined> = host?.env ?? {};
