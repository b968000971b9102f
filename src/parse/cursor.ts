import type { Identifier, Span } from "../ast/nodes.ts";
import type { SourceText } from "../diagnostics/sourceText.ts";
import { SyntaxFailure, UNEXPECTED_INDENT } from "./syntaxFailure.ts";
import type { FailureCode } from "./syntaxFailure.ts";
import type { Token, TokenType } from "./tokens/tokens.ts";
import { TriviaReader } from "./trivia.ts";
import type { Tokens } from "./tokens/tokenizer.ts";

/** Operators and keywords with which an expression may begin. */
const EXPRESSION_STARTERS: ReadonlySet<string> = new Set(
  "( [ { - + ~ ... not lambda await None True False".split(" "),
);

const LAYOUT: ReadonlySet<TokenType> = new Set(["newline", "indent", "dedent"]);

/** The parser's place in the token stream. Grammar functions take it as their first argument. */
export class TokenCursor {
  readonly source: SourceText;
  readonly trivia: TriviaReader;
  /** Failures the parser went on after. */
  readonly failures: SyntaxFailure[] = [];
  token: Token;
  /** Where the `expression` of the grammar that was read last stands. */
  lastExpression: Span = { start: 0, end: -1 };
  private readonly tokens: readonly Token[];
  private index = 0;

  constructor(source: SourceText, tokens: Tokens) {
    this.source = source;
    this.tokens = tokens.tokens;
    this.trivia = new TriviaReader(source.text, tokens.comments);
    this.token = this.tokens[0]!;
  }

  // ---------------------------------------------------------------- looking

  /** Is the current token this operator or keyword? */
  at(text: string): boolean {
    const { token } = this;
    return token.text === text && (token.type === "operator" || token.type === "keyword");
  }

  atType(type: TokenType): boolean {
    return this.token.type === type;
  }

  /** Is the current token this soft keyword? */
  atName(text: string): boolean {
    return this.token.type === "name" && this.token.text === text;
  }

  peek(distance = 1): Token {
    return this.tokens[Math.min(this.index + distance, this.tokens.length - 1)]!;
  }

  peekIs(text: string, distance = 1): boolean {
    const token = this.peek(distance);
    return token.text === text && (token.type === "operator" || token.type === "keyword");
  }

  startsExpression(token: Token = this.token): boolean {
    switch (token.type) {
      case "name":
      case "number":
      case "string":
      case "fstringStart":
        return true;
      case "operator":
      case "keyword":
        return EXPRESSION_STARTERS.has(token.text);
      default:
        return false;
    }
  }

  /** Where the current token starts. */
  get start(): number {
    return this.token.start;
  }

  /** Where the last token ended that is not only layout (line breaks, indentation). */
  get end(): number {
    let index = this.index - 1;
    while (index > 0 && LAYOUT.has(this.tokens[index]!.type)) index--;
    return this.tokens[index]?.end ?? 0;
  }

  get previous(): Token {
    return this.tokens[Math.max(0, this.index - 1)]!;
  }

  /** From `start` to the end of what was read. */
  spanFrom(start: number): Span {
    return { start, end: this.end };
  }

  // ---------------------------------------------------------------- moving

  next(): Token {
    const { token } = this;
    if (this.index < this.tokens.length - 1) this.token = this.tokens[++this.index]!;
    return token;
  }

  /** Reads a token and says where it stands. */
  tokenSpan(): Span {
    const { start, end } = this.next();
    return { start, end };
  }

  accept(text: string): boolean {
    if (!this.at(text)) return false;
    this.next();
    return true;
  }

  expect(text: string): Token {
    if (!this.at(text)) this.unexpected();
    return this.next();
  }

  /** A place to come back to with `rewind`. */
  mark(): number {
    return this.index;
  }

  rewind(mark: number): void {
    this.index = mark;
    this.token = this.tokens[mark]!;
  }

  identifier(): Identifier {
    if (this.token.type !== "name") this.unexpected();
    const { text, start, end } = this.next();
    return { text, span: { start, end } };
  }

  // ---------------------------------------------------------------- failing

  fail(message: string, span: Span = this.token, code: FailureCode = "syntax-error"): never {
    throw new SyntaxFailure(message, { start: span.start, end: span.end }, code);
  }

  /** The current token cannot stand here. */
  unexpected(): never {
    const { type } = this.token;
    if (type === "indent") {
      const { start } = this.token;
      this.fail(UNEXPECTED_INDENT, { start: start - 1, end: start }, "indentation-error");
    }
    this.fail("invalid syntax");
  }
}
