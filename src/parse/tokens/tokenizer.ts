import { SyntaxFailure } from "../syntaxFailure.ts";
import {
  columnAfter,
  detectionLine,
  endOfLine,
  endOfLineBreak,
  isDigit,
  isLineBreak,
  isNameStart,
  lineAt,
  nextTabStop,
  startOfLine,
} from "./characters.ts";
import { scanFStringText } from "./fstringText.ts";
import type { FString } from "./fstringText.ts";
import { Indentation } from "./indentation.ts";
import { endOfNumber } from "./numberTokens.ts";
import { KEYWORDS } from "./tokens.ts";
import type { CommentToken, Token, TokenType } from "./tokens.ts";
import { invalidCharacter, readUnicodeName } from "./unicodeName.ts";

/** What the tokenizer found. Where it had to stop, `failure` says why and `tokens` is what came before. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly comments: readonly CommentToken[];
  readonly failure: SyntaxFailure | null;
  /** The innermost bracket still open at the end of the file. */
  readonly neverClosed: Token | null;
}

const OPERATOR =
  /\*\*=?|\/\/=?|>>=?|<<=?|\.\.\.|[-+*/%&|^@=<>!:]=|->|<>|[-+*/%&|^@=<>:()[\]{},;.~!]/y;
const STRING_PREFIX = /(?:[bB][rR]?|[rR][bBfF]?|[uU]|[fF][rR]?)?(?:'''|"""|'|")/y;
const ASCII_NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const CLOSER: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** CPython's MAXLEVEL. */
const MAX_BRACKETS = 200;
/** How deep fields may nest in the format specifications of fields. */
const MAX_FIELD_NESTING = 3;

/** Splits Python source into tokens. */
export function tokenize(text: string): Tokens {
  const tokenizer = new Tokenizer(text);
  let failure: SyntaxFailure | null = null;
  try {
    tokenizer.run();
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    failure = error;
    tokenizer.finish();
  }
  const { tokens, comments, brackets } = tokenizer;
  return { tokens, comments, failure, neverClosed: failure ? null : (brackets.at(-1) ?? null) };
}

class Tokenizer {
  readonly tokens: Token[] = [];
  readonly comments: CommentToken[] = [];
  readonly brackets: Token[] = [];
  private readonly text: string;
  private at = 0;
  private readonly fstrings: FString[] = [];
  private readonly indentation: Indentation;
  private lineHasTokens = false;

  constructor(text: string) {
    this.text = text;
    this.indentation = new Indentation(text);
  }

  run(): void {
    const { text } = this;
    const nul = text.indexOf("\0");
    if (nul >= 0) this.fail("source code cannot contain null bytes", nul);
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
    this.readIndentation();
    for (;;) {
      const fstring = this.fstrings.at(-1);
      if (fstring?.inText) {
        this.readFStringText(fstring);
        continue;
      }
      const character = text.charCodeAt(this.at);
      switch (character) {
        case 0x20:
        case 0x09:
        case 0x0c:
          this.at++;
          continue;
        case 0x0a:
        case 0x0d:
          this.readLineBreak();
          continue;
        case 0x23: // #
          this.readComment();
          continue;
        case 0x5c: // \
          this.readContinuation();
          continue;
      }
      if (this.at >= text.length) break;
      this.readToken(character, fstring);
    }
    this.finish();
  }

  private emit(type: TokenType, start: number, end: number, text?: string): Token {
    const token = { type, text: text ?? this.text.slice(start, end), start, end };
    this.tokens.push(token);
    this.lineHasTokens = true;
    this.at = end;
    return token;
  }

  private fail(message: string, start: number, end = start + 1): never {
    throw new SyntaxFailure(message, { start, end });
  }

  // ---------------------------------------------------------------- lines

  private readLineBreak(): void {
    const start = this.at;
    this.at = endOfLineBreak(this.text, start);
    if (this.brackets.length > 0) return;
    if (this.lineHasTokens) {
      this.emit("newline", start, this.at);
      this.lineHasTokens = false;
    }
    this.readIndentation();
  }

  private readComment(): void {
    const { text, at: start } = this;
    const end = endOfLine(text, start);
    const before = text.slice(startOfLine(text, start), start);
    const column = /^[ \t\f\ufeff]*$/.test(before) ? columnAfter(before) : -1;
    this.comments.push({ text: text.slice(start, end), start, end, column });
    this.at = end;
  }

  private readContinuation(): void {
    const { text } = this;
    const next = this.at + 1;
    if (next >= text.length) this.fail("unexpected EOF while parsing", next);
    if (!isLineBreak(text[next])) {
      this.fail("unexpected character after line continuation character", next);
    }
    this.at = endOfLineBreak(text, next);
    if (this.at >= text.length) this.fail("unexpected EOF while parsing", next);
  }

  /** At the start of a line: opens and closes blocks, unless the line is blank or only a comment. */
  private readIndentation(): void {
    const { text, tokens } = this;
    let column = 0;
    let alternative = 0;
    let continued: number | null = null;
    scan: for (;;) {
      switch (text[this.at]) {
        case " ":
          column++;
          alternative++;
          break;
        case "\t":
          column = nextTabStop(column);
          alternative++;
          break;
        case "\f":
          column = alternative = 0;
          break;
        case "\\":
          // A line that goes on below a lone backslash is indented as its first part is.
          continued ??= column;
          this.readContinuation();
          column = alternative = 0;
          continue;
        default:
          break scan;
      }
      this.at++;
    }
    const { at } = this;
    if (at >= text.length || text[at] === "#" || isLineBreak(text[at])) return;
    if (continued !== null) column = alternative = continued;
    const change = this.indentation.change({ column, alternative }, at);
    if (change > 0) tokens.push({ type: "indent", text: "", start: at, end: at });
    for (let closed = 0; closed > change; closed--) {
      tokens.push({ type: "dedent", text: "", start: at, end: at });
    }
  }

  finish(): void {
    const end = this.text.length;
    if (this.lineHasTokens) this.emit("newline", end, end);
    for (let depth = this.indentation.depth; depth > 0; depth--) this.emit("dedent", end, end);
    this.emit("end", end, end);
  }

  // ---------------------------------------------------------------- tokens

  private readToken(character: number, fstring: FString | undefined): void {
    const { text, at } = this;
    if (isNameStart(character)) {
      if (isStringPrefix(character) && this.readString()) return;
      ASCII_NAME.lastIndex = at;
      const name = ASCII_NAME.exec(text)![0];
      const end = at + name.length;
      if (text.charCodeAt(end) >= 0x80) this.readUnicodeName();
      else this.emit(KEYWORDS.has(name) ? "keyword" : "name", at, end, name);
    } else if (isDigit(character) || (character === 0x2e && isDigit(text.charCodeAt(at + 1)))) {
      this.emit("number", at, endOfNumber(text, at));
    } else if (character === 0x22 || character === 0x27) {
      this.readString();
    } else if (character >= 0x80) {
      this.readUnicodeName();
    } else {
      this.readOperator(fstring);
    }
  }

  private readUnicodeName(): void {
    const { text, end } = readUnicodeName(this.text, this.at);
    this.emit("name", this.at, end, text);
  }

  private readOperator(fstring: FString | undefined): void {
    const { text, at, brackets } = this;
    const character = text[at]!;
    const field = fstring?.fields.at(-1);
    if (field === brackets.length && fstring !== undefined) {
      // At the top level of a field `:` opens the format specification, so `:=` is no operator here.
      if (character === ":") {
        this.emit("operator", at, at + 1);
        fstring.inText = true;
        return;
      }
      if (character === "}") {
        fstring.fields.pop();
        brackets.pop();
        this.emit("operator", at, at + 1);
        fstring.inText = true;
        return;
      }
    }
    OPERATOR.lastIndex = at;
    const operator = OPERATOR.exec(text)?.[0];
    if (operator === undefined) {
      if (character < " " || character === "\x7f") throw invalidCharacter(text, at);
      // `$`, `?` and the like: no rule of the grammar takes them.
      this.emit("operator", at, at + 1);
      return;
    }
    const token = this.emit("operator", at, at + operator.length, operator);
    if (operator in CLOSER) this.openBracket(token);
    else if (operator === ")" || operator === "]" || operator === "}") {
      this.closeBracket(token, field);
    }
  }

  private openBracket(token: Token): void {
    if (this.brackets.length >= MAX_BRACKETS) {
      this.fail("too many nested parentheses", token.start);
    }
    this.brackets.push(token);
  }

  private closeBracket(token: Token, field: number | undefined): void {
    const { brackets } = this;
    const open = brackets.at(-1);
    if (open === undefined) this.fail(`unmatched '${token.text}'`, token.start);
    if (CLOSER[open.text] === token.text) {
      brackets.pop();
      return;
    }
    if (field === brackets.length) this.fail(`f-string: unmatched '${token.text}'`, token.start);
    const line = lineAt(this.text, open.start);
    const where = line === lineAt(this.text, token.start) ? "" : ` on line ${line}`;
    this.fail(
      `closing parenthesis '${token.text}' does not match opening parenthesis ` +
        `'${open.text}'${where}`,
      token.start,
    );
  }

  // ---------------------------------------------------------------- strings

  /** Reads a string if one starts here. Of an f-string only the start: its text follows by itself. */
  private readString(): boolean {
    const { text, at } = this;
    STRING_PREFIX.lastIndex = at;
    const opening = STRING_PREFIX.exec(text)?.[0];
    if (opening === undefined) return false;
    const prefix = opening.replace(/['"]+$/, "").toLowerCase();
    const quote = opening.slice(prefix.length);
    if (prefix.includes("f")) {
      this.emit("fstringStart", at, at + opening.length, opening);
      const raw = prefix.includes("r");
      this.fstrings.push({ start: at, quote, raw, fields: [], inText: true });
      return true;
    }
    this.emit("string", at, this.endOfString(at, at + opening.length, quote));
    return true;
  }

  private endOfString(start: number, body: number, quote: string): number {
    const { text } = this;
    const first = quote.charCodeAt(0);
    const triple = quote.length === 3;
    for (let at = body; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character === 0x5c) {
        at = endOfLineBreak(text, at + 1) - 1;
      } else if (character === first) {
        if (!triple) return at + 1;
        if (text.startsWith(quote, at)) return at + 3;
      } else if (!triple && (character === 0x0a || character === 0x0d)) {
        this.unterminated(start, quote, at);
      }
    }
    this.unterminated(start, quote, text.length);
  }

  private unterminated(start: number, quote: string, end: number): never {
    const fstring = this.fstrings.at(-1);
    if (fstring !== undefined && fstring.quote === quote) {
      this.fail("f-string: expecting '}'", start);
    }
    const triple = quote.length === 3 ? "triple-quoted " : "";
    const escaped =
      triple === "" && this.text.slice(start, end).includes(`\\${quote}`)
        ? "; perhaps you escaped the end quote?"
        : "";
    const line = detectionLine(this.text, end);
    this.fail(`unterminated ${triple}string literal (detected at line ${line})${escaped}`, start);
  }

  /** Reads an f-string's text up to the next field, or the end of the literal. */
  private readFStringText(fstring: FString): void {
    const { at: start, text, brackets } = this;
    const { quote, fields } = fstring;
    const { end, by } = scanFStringText(text, start, fstring);
    if (by === "unterminated") this.unterminatedFString(fstring, end);
    if (by === "closing brace" && fields.length === 0) {
      this.fail("f-string: single '}' is not allowed", end);
    }
    if (end > start) this.emit("fstringMiddle", start, end);
    switch (by) {
      case "quote":
        // The parser says that a field is not closed; here its brackets must not swallow lines.
        if (fields.length > 0) brackets.length = fields[0]! - 1;
        this.emit("fstringEnd", end, end + quote.length);
        this.fstrings.pop();
        break;
      case "field":
        if (fields.length >= MAX_FIELD_NESTING) {
          this.fail("f-string: expressions nested too deeply", end - 1);
        }
        this.openBracket(this.emit("operator", end, end + 1));
        fields.push(brackets.length);
        fstring.inText = false;
        break;
      case "closing brace":
        this.emit("operator", end, end + 1);
        brackets.pop();
        fields.pop();
        break;
      case "line break":
        // It ends the specification: only the field's `}` may follow.
        fstring.inText = false;
        break;
    }
  }

  private unterminatedFString(fstring: FString, end: number): never {
    const triple = fstring.quote.length === 3 ? "triple-quoted " : "";
    this.fail(
      `unterminated ${triple}f-string literal (detected at line ${detectionLine(this.text, end)})`,
      fstring.start,
    );
  }
}

/** One of b, r, u, f in either case. */
function isStringPrefix(character: number): boolean {
  const lower = character | 0x20;
  return lower === 0x62 || lower === 0x66 || lower === 0x72 || lower === 0x75;
}
