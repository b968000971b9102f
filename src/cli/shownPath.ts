import { relative } from "node:path";

/** An absolute path as the user would write it: relative to the current folder, where that is shorter. */
export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.length <= path.length ? short : path;
}
