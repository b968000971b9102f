import type { Span } from "../ast/nodes.ts";

/** Which of CPython's exceptions a failure is. */
export type FailureCode =
  | "syntax-error"
  | "indentation-error"
  | "tab-error"
  | "nesting-too-deep"
  | "unknown-unicode-name"
  | "surrogate-pair";

/** CPython finds this before it has read the rest of the file: it goes before other failures. */
export const UNEXPECTED_INDENT = "unexpected indent";

/** Thrown inside the parser where reading cannot go on; `parse` turns it into a diagnostic. */
export class SyntaxFailure extends Error {
  readonly code: FailureCode;
  readonly span: Span;

  constructor(message: string, span: Span, code: FailureCode = "syntax-error") {
    super(message);
    this.code = code;
    this.span = span;
  }
}
