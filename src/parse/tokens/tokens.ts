/** The tokens of Python's lexical analysis, as CPython's tokenizer makes them (Grammar/Tokens). */
export type TokenType =
  | "name"
  | "keyword"
  | "number"
  | "string"
  | "fstringStart"
  | "fstringMiddle"
  | "fstringEnd"
  | "operator"
  | "newline"
  | "indent"
  | "dedent"
  | "end";

export interface Token {
  readonly type: TokenType;
  /** As written; of a name its NFKC form, which is the name Python sees. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A comment as found: `column` is the indentation it stands at, or -1 behind code. */
export interface CommentToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

/** Reserved words. The soft ones (match, case, type, _) are names until the grammar says otherwise. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
    "with yield"
  ).split(" "),
);
