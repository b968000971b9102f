import type { Comment, Statement, Trivia } from "../ast/nodes.ts";
import type { CommentToken } from "./tokens/tokens.ts";

/** A line that holds nothing but white space. */
const BLANK_LINE = /(?:\r\n|\r|\n)[ \t\f]*(?=\r|\n)/g;

/** The comments that belong to the line which introduces a statement. */
export interface LineComments {
  /** Comments between the tokens of a statement that spans lines: they move in front of it. */
  readonly inner: Comment[];
  trailing: Comment | null;
}

/** Hands out comments and blank lines in the order of the source; each goes to one statement. */
export class TriviaReader {
  private readonly text: string;
  private readonly comments: readonly CommentToken[];
  private next = 0;
  /** End of what was handed out or read last. */
  private lastEnd: number;
  private atStart = true;

  constructor(text: string, comments: readonly CommentToken[]) {
    this.text = text;
    this.comments = comments;
    this.lastEnd = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Code was read up to here: blank lines are counted from there on. */
  passed(offset: number): void {
    if (offset > this.lastEnd) {
      this.lastEnd = offset;
      this.atStart = false;
    }
  }

  /** Comments and blank lines in front of what starts at `offset`. */
  before(offset: number): Trivia[] {
    const trivia: Trivia[] = [];
    for (let comment = this.peek(offset); comment; comment = this.peek(offset)) {
      this.take(comment, trivia);
    }
    this.blankLines(offset, trivia);
    return trivia;
  }

  /** Comments below a block's last statement that stand at the block's column or deeper. */
  atEndOfBlock(column: number, offset: number): Trivia[] {
    const trivia: Trivia[] = [];
    for (let comment = this.peek(offset); comment; comment = this.peek(offset)) {
      if (comment.column < column) break;
      this.take(comment, trivia);
    }
    return trivia;
  }

  /** Sorts the comments of the line that `newline` ends; `codeEnd` is where its last token ends. */
  onLine(codeEnd: number, newline: number, line: LineComments): void {
    for (let comment = this.peek(newline); comment; comment = this.peek(newline)) {
      this.next++;
      if (comment.start < codeEnd) line.inner.push(asNode(comment));
      else line.trailing = asNode(comment);
    }
    this.passed(newline);
  }

  /** The text between two offsets but for its comments, as `f"{x=}"` shows it. */
  withoutComments(from: number, to: number): string {
    let text = "";
    let at = from;
    for (const { start, end } of this.comments) {
      if (start < from || start >= to) continue;
      text += this.text.slice(at, start);
      at = end;
    }
    return text + this.text.slice(at, to);
  }

  private peek(offset: number): CommentToken | null {
    const comment = this.comments[this.next];
    return comment !== undefined && comment.start < offset ? comment : null;
  }

  private take(comment: CommentToken, trivia: Trivia[]): void {
    this.blankLines(comment.start, trivia);
    trivia.push(asNode(comment));
    this.next++;
    this.passed(comment.end);
  }

  private blankLines(offset: number, trivia: Trivia[]): void {
    if (offset > this.lastEnd + 1) {
      let gap = this.text.slice(this.lastEnd, offset);
      if (this.atStart) gap = `\n${gap}`;
      const count = gap.match(BLANK_LINE)?.length ?? 0;
      if (count > 0) trivia.push({ kind: "BlankLines", count });
    }
    this.passed(offset);
  }
}

function asNode({ text, start, end }: CommentToken): Comment {
  return { kind: "Comment", text, span: { start, end } };
}

type Writable<Node> = { -readonly [Field in keyof Node]: Node[Field] };

/** A statement is made before the comments behind it are seen: they are filled in once. */
export function attach(
  statement: Pick<Statement, "leading" | "trailing">,
  leading: readonly Trivia[],
  line: LineComments,
): void {
  const writable = statement as Writable<Pick<Statement, "leading" | "trailing">>;
  writable.leading = line.inner.length > 0 ? [...leading, ...line.inner] : leading;
  writable.trailing = line.trailing;
}

/** Gives a block's last statement the comments that close the block. */
export function attachAfter(statement: Statement, after: readonly Trivia[]): void {
  (statement as Writable<Statement>).after = after;
}

/** What a statement has until its trivia are attached. */
export const NO_TRIVIA = { leading: [], trailing: null, after: [] } as const;
