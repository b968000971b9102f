import { dirname, sep } from "node:path";

/** The deepest folder that holds all the files (absolute paths). */
export function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(file).split(sep));
  const length = others.reduce((shared, parts) => {
    const difference = parts.findIndex((part, index) => part !== first[index]);
    return Math.min(shared, difference === -1 ? parts.length : difference);
  }, first.length);
  return first.slice(0, length).join(sep) || sep;
}
