/** `traceback.FrameSummary` (Lib/traceback.py): an entry of a traceback. */
import { NotImplemented } from "./notImplemented.ts";
import type { Frame } from "./stackFrames.ts";

export class FrameSummary {
  static readonly __module__: string = "traceback";

  readonly filename: string;
  readonly lineno: number;
  readonly name: string;
  /** The line of code without its indentation. */
  readonly line: string | null;
  /** What is shown: a frame of the program has marks too. */
  _frame: Frame;

  constructor(
    filename: string,
    lineno: number,
    name: string,
    { line = null }: { line?: string | null } = {},
  ) {
    this.filename = filename;
    this.lineno = lineno;
    this.name = name;
    this.line = line;
    this._frame = { file: filename, line: lineno, name, text: line };
  }

  static _of(frame: Frame): FrameSummary {
    const summary = new FrameSummary(frame.file, frame.line, frame.name, { line: frame.text });
    summary._frame = frame;
    return summary;
  }

  *[Symbol.iterator](): Generator<string | number | null> {
    yield this.filename;
    yield this.lineno;
    yield this.name;
    yield this.line;
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof FrameSummary)) return NotImplemented;
    const others = [...other];
    return [...this].every((each, i) => each === others[i]);
  }

  __repr__(): string {
    return `<FrameSummary file ${this.filename}, line ${this.lineno} in ${this.name}>`;
  }
}
