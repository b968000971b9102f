/** Python's `print`. */
import { TypeError } from "./exceptions/hierarchy.ts";
import { isKeywords } from "./keywords.ts";
import { stdout, type TextStream } from "./stdio.ts";
import { str } from "./str.ts";
import { typeName, declareBuiltinFunctions } from "./types.ts";

export interface PrintOptions {
  readonly sep?: string | null;
  readonly end?: string | null;
  readonly file?: TextStream | null;
  readonly flush?: boolean;
}

function text(value: unknown, name: string, missing: string): string {
  if (value === undefined || value === null) return missing;
  if (typeof value === "string") return value;
  throw new TypeError(`${name} must be None or a string, not ${typeName(value)}`);
}

/** `print(a, b, { sep, end, file, flush })`. */
export function print(...args: unknown[]): void {
  const last = args.at(-1);
  if (!isKeywords(last)) {
    stdout.write(joined(args, args.length, " ") + "\n");
    return;
  }
  const { sep, end, file, flush } = last as PrintOptions;
  const line = joined(args, args.length - 1, text(sep, "sep", " ")) + text(end, "end", "\n");
  const stream = file ?? stdout;
  stream.write(line);
  if (flush === true) stream.flush?.();
}

function joined(values: readonly unknown[], count: number, separator: string): string {
  let line = "";
  for (let index = 0; index < count; index++) {
    line += index === 0 ? str(values[index]) : separator + str(values[index]);
  }
  return line;
}

declareBuiltinFunctions({ print });
