import { readFile } from "node:fs/promises";

/** A Python file that cannot be read as text; the message is a sentence for the user. */
export class UnreadableSource extends Error {}

/** The text of a Python file: UTF-8, with or without a byte order mark, as CPython reads it. */
export async function readPythonSource(file: string): Promise<string> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSource(
      `${file} is not UTF-8 text. Python files are read as UTF-8; save the file in that encoding.`,
    );
  }
}
