/** A place in a source text as people count it: both 1-based, the column in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Python ends lines at \n, \r\n and a lone \r; nothing else (not U+2028, not a form feed). */
const LINE_BREAK = /\r\n?|\n/g;

const BYTE_ORDER_MARK = 0xfeff;

/** A Python file's text and name, and the way from offsets (UTF-16 code units) to lines. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  private lines: readonly number[] | null = null;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Offsets at which lines start. Found when first asked for: a program without errors needs none. */
  get lineStarts(): readonly number[] {
    if (this.lines === null) {
      const starts = [this.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0];
      for (const match of this.text.matchAll(LINE_BREAK))
        starts.push(match.index + match[0].length);
      this.lines = starts;
    }
    return this.lines;
  }

  /** The line, 1-based, in which an offset lies. */
  lineAt(offset: number): number {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    const start = this.lineStarts[line - 1]!;
    let column = 1;
    for (let at = start; at < offset; column++) {
      at += this.text.codePointAt(at)! > 0xffff ? 2 : 1;
    }
    return { line, column };
  }

  /** A line's text without its line break; "" beyond the last line. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1];
    if (start === undefined) return "";
    const end = this.lineStarts[line] ?? this.text.length;
    return this.text.slice(start, end).replace(/[\r\n]+$/, "");
  }
}
