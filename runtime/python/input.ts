/** Python's `input`. */
import { EOFError } from "./exceptions/rareErrors.ts";
import { readLine, stdout } from "./stdio.ts";
import { str } from "./str.ts";
import { declareBuiltinFunctions } from "./types.ts";

/** `input(prompt)`: a line of standard input; raises EOFError at its end. */
export function input(prompt: unknown = ""): string {
  stdout.write(str(prompt));
  stdout.flush();
  const line = readLine();
  if (line === null) throw new EOFError("EOF when reading a line");
  return line;
}

declareBuiltinFunctions({ input });
