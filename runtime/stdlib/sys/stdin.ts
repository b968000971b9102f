/** `sys.stdin`: a text file over the standard input that `input()` reads as well. */
import type { Int } from "../../python/integers.ts";
import { readLine, stdout } from "../../python/stdio.ts";

/** Its methods are bound, for they are passed around: `run_in_executor(None, sys.stdin.readline)`. */
export class StandardInput implements Iterable<string> {
  static readonly __module__ = "_io";
  static readonly __name__ = "TextIOWrapper";
  readonly name = "<stdin>";
  readonly mode = "r";
  readonly encoding = "utf-8";
  #rest = "";

  /** The next line with its newline; "" at the end of input. Blocks. */
  readonly readline = (size: Int = -1): string => {
    if (this.#rest === "") {
      stdout.flush();
      const line = readLine();
      if (line === null) return "";
      this.#rest = `${line}\n`;
    }
    const length = Number(size) < 0 ? this.#rest.length : Number(size);
    const taken = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    return taken;
  };

  /** All that is left, or `size` characters of it. Blocks until the end of input. */
  readonly read = (size: Int = -1): string => {
    let text = "";
    while (Number(size) < 0 || text.length < Number(size)) {
      const more = this.readline(Number(size) < 0 ? -1 : Number(size) - text.length);
      if (more === "") break;
      text += more;
    }
    return text;
  };

  readonly readlines = (): string[] => [...this];

  *[Symbol.iterator](): Generator<string, void, undefined> {
    for (let line = this.readline(); line !== ""; line = this.readline()) yield line;
  }

  isatty(): boolean {
    return (
      (globalThis.process as { stdin?: { isTTY?: boolean } } | undefined)?.stdin?.isTTY === true
    );
  }

  fileno(): number {
    return 0;
  }

  __repr__(): string {
    return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>";
  }
}

export const stdin = new StandardInput();
