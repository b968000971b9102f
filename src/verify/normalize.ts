/** What may differ between two runs of the same program: addresses of objects, and folders. */

const ADDRESS = /\b0x[0-9a-fA-F]{6,}\b/g;

/** Absolute folders in front of a Python file's name; a name may hold single spaces. */
const FOLDER = /\/(?:[^\s:'"<>]|(?<=\w) (?=\w))*\/(?=[\w. -]+\.py\b)/g;

export function normalize(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(ADDRESS, "0x...").replace(FOLDER, "");
}
