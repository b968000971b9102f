import type { Span } from "../ast/nodes.ts";

/**
 * `error`: cannot be translated; `warning`: translated, but may behave differently;
 * `suggestion`: translated faithfully, and could read better if the Python were written otherwise.
 */
export type Severity = "error" | "warning" | "suggestion";

/** One thing to tell about a Python file, and where. `line` and `column` are 1-based, in code points. */
export interface Diagnostic {
  /** Stable, from the catalogue. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string | null;
  readonly file: string;
  readonly span: Span;
  readonly line: number;
  readonly column: number;
}
