/** Python's `os` on Linux (Lib/os.py, Modules/posixmodule.c). What needs files needs Node, Deno or Bun. */
import { Bytes } from "../python/bytes.ts";
import { FileExistsError } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";
import { raiseSignal } from "../python/signals.ts";
import type { IntEnum } from "./enum.ts";
import { environ } from "./os/environ.ts";
import {
  currentDirectory,
  fileSystem,
  operatingSystem,
  parentProcessId,
  processId,
} from "./os/host.ts";
import type { PathLike } from "./os/path.ts";
import { dirname, exists, fspath, isdir } from "./os/path.ts";

export * as path from "./os/path.ts";
export { fspath } from "./os/path.ts";
export { environ } from "./os/environ.ts";

export const name = "posix";
export const sep = "/";
export const linesep = "\n";
export const pathsep = ":";
export const curdir = ".";
export const pardir = "..";
export const devnull = "/dev/null";

/** The value of an environment variable, or `missing`. */
export function getenv(key: string): string | null;
export function getenv<D>(key: string, missing: D): string | D;
export function getenv(key: string, missing: unknown = null): unknown {
  return environ.get(key, missing);
}

export function putenv(key: string, value: string): void {
  environ.set(key, value);
}

export function getpid(): number {
  return processId();
}

export function getppid(): number {
  return parentProcessId();
}

/** Sends a signal to a process; one to this process is handled on the spot. Raises OSError. */
export function kill(pid: Int, signal: Int | IntEnum): void {
  const number = Number(signal);
  if (Number(pid) === processId() && number !== 0) raiseSignal(number);
  else globalThis.process.kill(Number(pid), number);
}

/** The number of processors. */
export function cpuCount(): number {
  return operatingSystem().cpus().length;
}

/** `size` random bytes of the system. */
export function urandom(size: Int): Bytes {
  const bytes = new Bytes(Number(size));
  for (let i = 0; i < bytes.length; i += 65536) {
    crypto.getRandomValues(bytes.subarray(i, i + 65536));
  }
  return bytes;
}

export function getcwd(): string {
  return currentDirectory();
}

export function chdir(path: PathLike): void {
  globalThis.process.chdir(fspath(path));
}

/** The names in a folder, in the order of the file system. Raises OSError. */
export function listdir(path: PathLike = "."): string[] {
  const folder = fileSystem().opendirSync(fspath(path));
  const names: string[] = [];
  for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
    names.push(entry.name);
  }
  folder.closeSync();
  return names;
}

/** Raises FileExistsError where the folder is there already. */
export function mkdir(path: PathLike, mode: Int = 0o777): void {
  fileSystem().mkdirSync(fspath(path), { mode: Number(mode) });
}

/** Makes a folder and those above it. */
export function makedirs(name: PathLike, mode: Int = 0o777, existOk = false): void {
  const target = fspath(name).replace(/(?!^)\/+$/, "");
  if (isdir(target)) {
    if (existOk) return;
    throw new FileExistsError(17, "File exists", fspath(name));
  }
  const parent = dirname(target);
  if (parent !== "" && !exists(parent)) makedirs(parent, mode, true);
  mkdir(target, mode);
}

export function remove(path: PathLike): void {
  fileSystem().unlinkSync(fspath(path));
}
export const unlink = remove;

export function rmdir(path: PathLike): void {
  fileSystem().rmdirSync(fspath(path));
}

export function rename(src: PathLike, dst: PathLike): void {
  fileSystem().renameSync(fspath(src), fspath(dst));
}
export const replace = rename;
