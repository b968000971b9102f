import type { Severity } from "./diagnostic.ts";

/** One kind of diagnostic: its message is made from typed arguments, its hint may be too. */
export interface Row<Arguments extends readonly unknown[]> {
  readonly severity: Severity;
  readonly message: (...args: Arguments) => string;
  readonly hint: (...args: Arguments) => string | null;
}

type Hint<Arguments extends readonly unknown[]> = string | ((...args: Arguments) => string | null);

function rowMaker(severity: Severity) {
  return <Arguments extends readonly unknown[] = []>(
    message: string | ((...args: Arguments) => string),
    hint: Hint<Arguments> | null = null,
  ): Row<Arguments> => ({
    severity,
    message: typeof message === "string" ? () => message : message,
    hint: typeof hint === "function" ? hint : () => hint,
  });
}

/** Makes a row: `error((name: string) => `cannot ${name}`, "do this instead")`. */
export const error = rowMaker("error");
export const warning = rowMaker("warning");
export const suggestion = rowMaker("suggestion");
