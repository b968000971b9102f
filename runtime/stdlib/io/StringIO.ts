/** `io.StringIO`: a text file in memory (Modules/_io/stringio.c). */
import { TypeError, ValueError } from "../../python/exceptions.ts";
import type { Int } from "../../python/integers.ts";
import { typeName } from "../../python/types.ts";

export class StringIO implements Iterable<string> {
  static readonly __module__ = "_io";
  /** Code points, so that positions and sizes are Python's. */
  #text: string[];
  #position = 0;
  #closed = false;

  constructor(initialValue: string | null = "") {
    this.#text = [...(initialValue ?? "")];
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** All that was written. */
  getvalue(): string {
    this.#check();
    return this.#text.join("");
  }

  /** Writes at the position; returns the number of characters. */
  write(s: string): number {
    this.#check();
    if (typeof s !== "string") {
      throw new TypeError(`string argument expected, got '${typeName(s)}'`);
    }
    const added = [...s];
    while (this.#text.length < this.#position) this.#text.push("\0");
    if (this.#position === this.#text.length) for (const c of added) this.#text.push(c);
    else this.#text.splice(this.#position, added.length, ...added);
    this.#position += added.length;
    return added.length;
  }

  writelines(lines: Iterable<string>): void {
    for (const line of lines) this.write(line);
  }

  /** The next `size` characters, or all that are left. */
  read(size: Int | null = -1): string {
    this.#check();
    const end = size === null || Number(size) < 0 ? undefined : this.#position + Number(size);
    const taken = this.#text.slice(this.#position, end);
    this.#position += taken.length;
    return taken.join("");
  }

  /** The next line with its newline; "" at the end. */
  readline(size: Int | null = -1): string {
    this.#check();
    const newline = this.#text.indexOf("\n", this.#position);
    const end = newline === -1 ? this.#text.length : newline + 1;
    const length = Math.max(0, end - this.#position);
    return this.read(size === null || Number(size) < 0 ? length : Math.min(length, Number(size)));
  }

  readlines(): string[] {
    return [...this];
  }

  /** Moves to a position: from the start, or with 2 to the end. Returns the new position. */
  seek(pos: Int, whence: Int = 0): number {
    this.#check();
    if (Number(whence) === 0 && Number(pos) < 0) {
      throw new ValueError(`Negative seek position ${pos}`);
    }
    const base =
      Number(whence) === 0 ? 0 : Number(whence) === 1 ? this.#position : this.#text.length;
    this.#position = base + Number(pos);
    return this.#position;
  }

  tell(): number {
    this.#check();
    return this.#position;
  }

  truncate(size: Int | null = null): number {
    this.#check();
    const length = size === null ? this.#position : Number(size);
    if (length < this.#text.length) this.#text.length = length;
    return length;
  }

  flush(): void {
    this.#check();
  }

  isatty(): boolean {
    return false;
  }

  close(): void {
    this.#closed = true;
  }

  *[Symbol.iterator](): Generator<string, void, undefined> {
    for (let line = this.readline(); line !== ""; line = this.readline()) yield line;
  }

  __enter__(): this {
    this.#check();
    return this;
  }

  __exit__(): void {
    this.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #check(): void {
    if (this.#closed) throw new ValueError("I/O operation on closed file");
  }
}
