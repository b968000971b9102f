/** Python's `os.path` on POSIX systems (Lib/posixpath.py, Lib/genericpath.py). */
import { tupleOf } from "../../python/tuple.ts";
import { TypeError, ValueError } from "../../python/exceptions.ts";
import { typeName } from "../../python/types.ts";
import { currentDirectory, fileSystem, homeDirectory } from "./host.ts";

export const sep = "/";
export const curdir = ".";
export const pardir = "..";
export const extsep = ".";
export const pathsep = ":";

/** What a path may be: text, or an object with `__fspath__`. */
export type PathLike = string | { __fspath__(): string };

/** The text of a path. Raises TypeError for anything else. */
export function fspath(path: PathLike): string {
  if (typeof path === "string") return path;
  if (typeof path?.__fspath__ === "function") return path.__fspath__();
  throw new TypeError(`expected str, bytes or os.PathLike object, not ${typeName(path)}`);
}

export function isabs(s: PathLike): boolean {
  return fspath(s).startsWith("/");
}

/** Joins with slashes; an absolute part forgets what came before it. */
export function join(a: PathLike, ...parts: PathLike[]): string {
  let path = fspath(a);
  for (const part of parts.map(fspath)) {
    if (part.startsWith("/") || path === "") path = part;
    else path += path.endsWith("/") ? part : `/${part}`;
  }
  return path;
}

/** (head, tail): tail is what follows the last slash. */
export function split(p: PathLike): readonly [string, string] {
  const path = fspath(p);
  const i = path.lastIndexOf("/") + 1;
  const head = path.slice(0, i);
  return tupleOf(/^\/*$/.test(head) ? head : head.replace(/\/+$/, ""), path.slice(i));
}

export function basename(p: PathLike): string {
  return split(p)[1];
}

export function dirname(p: PathLike): string {
  return split(p)[0];
}

/** (root, extension): the extension starts with its dot, or is empty. */
export function splitext(p: PathLike): readonly [string, string] {
  const path = fspath(p);
  const start = path.lastIndexOf("/") + 1;
  const dot = path.lastIndexOf(".");
  const leadingDots = /^\.*/.exec(path.slice(start))![0].length;
  if (dot < start + leadingDots) return tupleOf(path, "");
  return tupleOf(path.slice(0, dot), path.slice(dot));
}

/** Takes out double slashes, `.` and `..`. */
export function normpath(path: PathLike): string {
  const text = fspath(path);
  if (text === "") return ".";
  const root =
    text.startsWith("//") && !text.startsWith("///") ? "//" : text.startsWith("/") ? "/" : "";
  const parts: string[] = [];
  for (const part of text.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== ".." || (root === "" && (parts.length === 0 || parts.at(-1) === ".."))) {
      parts.push(part);
    } else {
      parts.pop();
    }
  }
  return root + parts.join("/") || ".";
}

export function abspath(path: PathLike): string {
  const text = fspath(path);
  return normpath(text.startsWith("/") ? text : join(currentDirectory(), text));
}

/** The path from `start`, or from the current directory, to `path`. */
export function relpath(path: PathLike, start: PathLike = "."): string {
  if (fspath(path) === "") throw new ValueError("no path specified");
  const from = abspath(start).split("/").filter(Boolean);
  const to = abspath(path).split("/").filter(Boolean);
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/") || ".";
}

export function expanduser(path: PathLike): string {
  const text = fspath(path);
  if (!/^~(?:\/|$)/.test(text)) return text;
  return homeDirectory().replace(/\/+$/, "") + text.slice(1) || "/";
}

export function exists(path: PathLike): boolean {
  return fileSystem().existsSync(fspath(path));
}

export function isfile(path: PathLike): boolean {
  return fileSystem().statSync(fspath(path), { throwIfNoEntry: false })?.isFile() ?? false;
}

export function isdir(s: PathLike): boolean {
  return fileSystem().statSync(fspath(s), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The size in bytes. Raises OSError. */
export function getsize(filename: PathLike): number {
  return fileSystem().statSync(fspath(filename)).size;
}

export function realpath(filename: PathLike): string {
  const path = abspath(filename);
  return exists(path) ? fileSystem().realpathSync(path) : path;
}
