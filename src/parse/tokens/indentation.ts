import type { Span } from "../../ast/nodes.ts";
import { SyntaxFailure } from "../syntaxFailure.ts";
import { endOfLine, startOfLine } from "./characters.ts";

/** How far a line is indented: with tabs to multiples of 8, and with tabs as one column. */
export interface Indent {
  readonly column: number;
  readonly alternative: number;
}

/** CPython's MAXINDENT. */
const MAX_INDENTS = 100;

/** The blocks that are open, by their indentation. */
export class Indentation {
  private readonly text: string;
  private readonly open: Indent[] = [{ column: 0, alternative: 0 }];

  constructor(text: string) {
    this.text = text;
  }

  /** How many blocks are open. */
  get depth(): number {
    return this.open.length - 1;
  }

  /** A line starts: +1 where it opens a block, -n where it closes n. `offset` is where its code starts. */
  change(indent: Indent, offset: number): number {
    const { open } = this;
    const current = open.at(-1)!;
    if (indent.column > current.column) {
      // The two ways to count a tab must agree, or the program depends on the size of a tab.
      if (indent.alternative <= current.alternative) this.failAtTabs(offset);
      if (open.length >= MAX_INDENTS) {
        this.fail("too many levels of indentation", this.indentationSpan(offset));
      }
      open.push(indent);
      return 1;
    }
    let closed = 0;
    while (indent.column < open.at(-1)!.column) {
      open.pop();
      closed++;
    }
    const outer = open.at(-1)!;
    if (indent.column !== outer.column) {
      const end = endOfLine(this.text, offset);
      this.fail("unindent does not match any outer indentation level", { start: end, end });
    }
    if (indent.alternative !== outer.alternative) this.failAtTabs(offset);
    return -closed;
  }

  private indentationSpan(offset: number): Span {
    return { start: startOfLine(this.text, offset), end: offset };
  }

  private failAtTabs(offset: number): never {
    throw new SyntaxFailure("", this.indentationSpan(offset), "tab-error");
  }

  private fail(message: string, span: Span): never {
    throw new SyntaxFailure(message, span, "indentation-error");
  }
}
