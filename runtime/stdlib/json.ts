/** Python's `json`: dicts and lists as text and back; ints and floats are kept apart. */
import type { LoadOptions } from "./json/decode.ts";
import { loads } from "./json/decode.ts";
import type { DumpOptions } from "./json/encode.ts";
import { dumps } from "./json/encode.ts";

export { JSONDecodeError, loads } from "./json/decode.ts";
export { dumps } from "./json/encode.ts";

/** Writes an object as JSON to a file. */
export function dump(
  obj: unknown,
  fp: { write(text: string): unknown },
  options: DumpOptions = {},
): void {
  fp.write(dumps(obj, options));
}

/** Reads the JSON text of a file. */
export function load(fp: { read(): string | Uint8Array }, options: LoadOptions = {}): unknown {
  return loads(fp.read(), options);
}
