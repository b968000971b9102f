/**
 * Standard output, error and input.
 *
 * Text is gathered and written at once: when there is much of it, when the program ends, before
 * standard error is written, and when the host next is idle. Writing is synchronous, so that
 * nothing is lost when the process exits or dies.
 */
import { UnicodeEncodeError } from "./exceptions/unicodeErrors.ts";

/** What `print(file=...)` and `setStdio` take. */
export interface TextStream {
  write(text: string): unknown;
  flush?(): void;
  isatty?(): boolean;
}

interface FileSystem {
  writeSync(descriptor: number, octets: Uint8Array, offset: number): number;
  readSync(descriptor: number, octets: Uint8Array): number;
}

interface Host {
  getBuiltinModule?(name: string): unknown;
  readonly stdout?: { readonly isTTY?: boolean };
  readonly stderr?: { readonly isTTY?: boolean };
  on?(event: "exit", listener: () => void): void;
}

const host = (globalThis as { process?: Host }).process;
const files = host?.getBuiltinModule?.("node:fs") as FileSystem | undefined;

const SURROGATE = /[\ud800-\udfff]/;

/** How much text is kept before it is written. */
const LIMIT = 1 << 16;

/** Waits a little for a pipe that is full: its reader is slow. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

function writeAll(descriptor: number, text: string): void {
  const octets = new TextEncoder().encode(text);
  for (let offset = 0; offset < octets.length;) {
    try {
      offset += files!.writeSync(descriptor, octets, offset);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

/** A browser's console adds a line break itself, so only whole lines are handed to it. */
class ConsoleSink {
  #line = "";
  readonly #log: (line: string) => void;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  write(text: string): void {
    const lines = (this.#line + text).split("\n");
    this.#line = lines.pop()!;
    for (const line of lines) this.#log(line);
  }

  /** The last line, which nothing ended. */
  end(): void {
    if (this.#line !== "") this.#log(this.#line);
    this.#line = "";
  }
}

/** Raises the UnicodeEncodeError of the first lone surrogates, which have no place in UTF-8. */
function checkSurrogates(text: string): void {
  const characters = [...text];
  const isLone = (character = ""): boolean => character.length === 1 && SURROGATE.test(character);
  const start = characters.findIndex((character) => isLone(character));
  if (start < 0) return;
  let end = start + 1;
  while (isLone(characters[end])) end++;
  throw new UnicodeEncodeError("utf-8", text, start, end, "surrogates not allowed");
}

class StandardStream implements TextStream {
  readonly name: string;
  readonly encoding = "utf-8";
  readonly #descriptor: number;
  readonly #console: ConsoleSink;
  #replacement: TextStream | null = null;
  #pending = "";
  #scheduled = false;

  constructor(name: string, descriptor: number, log: (line: string) => void) {
    this.name = name;
    this.#descriptor = descriptor;
    this.#console = new ConsoleSink(log);
  }

  /** Sends everything to another stream from now on; null restores. */
  redirect(replacement: TextStream | null): void {
    this.flush();
    this.#replacement = replacement;
  }

  /** `stream.write(text)`: the number of characters. */
  write(text: string): number {
    if (SURROGATE.test(text)) checkSurrogates(text);
    if (this.#replacement !== null) this.#replacement.write(text);
    else if (files === undefined) this.#console.write(text);
    else {
      this.#pending += text;
      if (this.#pending.length >= LIMIT) this.flush();
      else this.#schedule();
    }
    return text.length;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const later = (globalThis as { setImmediate?: (run: () => void) => { unref?(): void } })
      .setImmediate;
    // An unreferenced immediate never keeps the process alive; "exit" writes what is left.
    later?.(() => {
      this.#scheduled = false;
      this.flush();
    }).unref?.();
  }

  flush(): void {
    if (this.#replacement !== null) this.#replacement.flush?.();
    if (this.#pending === "") return;
    const text = this.#pending;
    this.#pending = "";
    writeAll(this.#descriptor, text);
  }

  writelines(lines: Iterable<string>): void {
    for (const line of lines) this.write(line);
  }

  /** Writes what is left when the program ends. */
  end(): void {
    this.flush();
    this.#console.end();
  }

  isatty(): boolean {
    return (this.#descriptor === 1 ? host?.stdout : host?.stderr)?.isTTY === true;
  }

  fileno(): number {
    return this.#descriptor;
  }
}

/** Python's `sys.stdout`. */
export const stdout = new StandardStream("<stdout>", 1, (line) => console.log(line));

class ErrorStream extends StandardStream {
  /** Standard error is written at once, after what standard output still holds. */
  override write(text: string): number {
    stdout.flush();
    const length = super.write(text);
    this.flush();
    return length;
  }
}

/** Python's `sys.stderr`. */
export const stderr: StandardStream = new ErrorStream("<stderr>", 2, (line) => console.error(line));

host?.on?.("exit", () => {
  stdout.end();
  stderr.end();
});

/** Sends standard output and error elsewhere, for tests and for embedding; null restores. */
export function setStdio(streams: {
  stdout?: TextStream | null;
  stderr?: TextStream | null;
}): void {
  if (streams.stdout !== undefined) stdout.redirect(streams.stdout);
  if (streams.stderr !== undefined) stderr.redirect(streams.stderr);
}

let unread = new Uint8Array(0);

/** A line of standard input without its end, or null at the end of input. */
export function readLine(): string | null {
  if (files === undefined) return null;
  for (;;) {
    const end = unread.indexOf(10);
    if (end >= 0) {
      const line = new TextDecoder().decode(unread.subarray(0, end));
      unread = unread.slice(end + 1);
      return line.endsWith("\r") ? line.slice(0, -1) : line;
    }
    const chunk = new Uint8Array(4096);
    const count = readSome(chunk);
    if (count === 0) {
      const rest = new TextDecoder().decode(unread);
      unread = new Uint8Array(0);
      return rest === "" ? null : rest;
    }
    const joined = new Uint8Array(unread.length + count);
    joined.set(unread);
    joined.set(chunk.subarray(0, count), unread.length);
    unread = joined;
  }
}

function readSome(chunk: Uint8Array): number {
  for (;;) {
    try {
      return files!.readSync(0, chunk);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}
