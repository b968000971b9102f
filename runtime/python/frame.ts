/** Python's frame and code objects, as far as a program looks at them: names, files and lines. */
import { address } from "./types.ts";

/** `frame.f_code` */
export class CodeType {
  static readonly __module__ = "builtins";
  static readonly __qualname__ = "code";
  static readonly __name__ = "code";

  readonly coName: string;
  readonly coFilename: string;

  constructor(name: string, filename: string) {
    this.coName = name;
    this.coFilename = filename;
  }
}

/** Where a function was when somebody looked. */
export class FrameType {
  static readonly __module__ = "builtins";
  static readonly __qualname__ = "frame";
  static readonly __name__ = "frame";

  readonly fCode: CodeType;
  readonly fLineno: number;

  constructor(name: string, filename: string, line: number) {
    this.fCode = new CodeType(name, filename);
    this.fLineno = line;
  }

  __repr__(): string {
    const { fCode, fLineno } = this;
    return `<frame at ${address(this)}, file '${fCode.coFilename}', line ${fLineno}, code ${fCode.coName}>`;
  }
}
