import type { CliIo } from "./io.ts";

/** Work shorter than this needs no progress. */
const WORTH_SHOWING = 10;

/** One line on standard error that says how far long work has come; only on a terminal. */
export class Progress {
  readonly #io: CliIo;
  readonly #total: number;
  readonly #shown: boolean;
  #done = 0;

  constructor(io: CliIo, total: number, quiet: boolean) {
    this.#io = io;
    this.#total = total;
    this.#shown = !quiet && total >= WORTH_SHOWING && io.stderr.isTTY === true;
  }

  step(name: string): void {
    this.#done++;
    if (this.#shown) this.#io.stderr.write(`\r\x1b[K${this.#done}/${this.#total} ${name}`);
  }

  /** Before anything else is written. */
  clear(): void {
    if (this.#shown) this.#io.stderr.write("\r\x1b[K");
  }
}
