/** The handlers of `logging`: where records go. */
import { Exception, NotImplementedError, RecursionError } from "../../python/exceptions.ts";
import type { Int } from "../../python/integers.ts";
import { repr } from "../../python/repr.ts";
import { formatException } from "../../python/traceback.ts";
import { className } from "../../python/types.ts";
import type { PathLike } from "../os/path.ts";
import { abspath } from "../os/path.ts";
import { fileSystem } from "../os/host.ts";
import { stderr } from "../../python/stdio.ts";
import { Filterer } from "./Filter.ts";
import { Formatter } from "./Formatter.ts";
import type { LogRecord } from "./LogRecord.ts";
import { NOTSET, WARNING, checkLevel, getLevelName } from "./levels.ts";

const defaultFormatter = new Formatter();
const opened = new Set<Handler>();

export class Handler extends Filterer {
  static readonly __module__: string = "logging";
  level: number;
  formatter: Formatter | null = null;
  name: string | null = null;

  constructor(level: Int | string = NOTSET) {
    super();
    this.level = checkLevel(level);
    opened.add(this);
  }

  setLevel(level: Int | string): void {
    this.level = checkLevel(level);
  }

  setFormatter(fmt: Formatter | null): void {
    this.formatter = fmt;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  format(record: LogRecord): string {
    return (this.formatter ?? defaultFormatter).format(record);
  }

  /** To be implemented by subclasses. */
  emit(_record: LogRecord): void {
    throw new NotImplementedError("emit must be implemented by Handler subclasses");
  }

  /** Emits the record unless a filter holds it back. */
  handle(record: LogRecord): LogRecord | null {
    const passed = this.filter(record);
    if (passed !== null) this.emit(passed);
    return passed;
  }

  /** Reports an exception raised by `emit`; logging must not end the program. */
  handleError(record: LogRecord, error: unknown): void {
    stderr.write("--- Logging error ---\n");
    stderr.write(formatException(error));
    stderr.write(`Message: ${repr(record.msg)}\nArguments: ${repr(record.args)}\n`);
  }

  flush(): void {}

  close(): void {
    opened.delete(this);
  }

  __repr__(): string {
    const name = className(this.constructor as typeof Handler);
    return `<${name} (${getLevelName(this.level)})>`;
  }
}

/** What a StreamHandler writes to. */
export interface LogStream {
  write(text: string): unknown;
  flush?(): unknown;
  readonly name?: string | number;
}

/** Writes each record as a line to a stream, standard error unless given. */
export class StreamHandler extends Handler {
  terminator = "\n";
  stream: LogStream;

  constructor(stream: LogStream | null = null) {
    super();
    this.stream = stream ?? stderr;
  }

  override emit(record: LogRecord): void {
    try {
      this.stream.write(this.format(record) + this.terminator);
      this.flush();
    } catch (error) {
      if (error instanceof RecursionError || !(error instanceof Exception)) throw error;
      this.handleError(record, error);
    }
  }

  override flush(): void {
    this.stream.flush?.();
  }

  /** Returns the stream that was replaced, or null where it is the same. */
  setStream(stream: LogStream): LogStream | null {
    if (stream === this.stream) return null;
    const previous = this.stream;
    this.flush();
    this.stream = stream;
    return previous;
  }

  override __repr__(): string {
    const name = className(this.constructor as typeof StreamHandler);
    const stream = this.stream.name === undefined ? "" : `${this.stream.name} `;
    return `<${name} ${stream}(${getLevelName(this.level)})>`;
  }
}

/** A file that records are appended to, opened when it is first written unless `delay` is false. */
class LogFile implements LogStream {
  readonly name: string;
  readonly #descriptor: number;

  constructor(path: string, mode: string) {
    this.name = path;
    this.#descriptor = fileSystem().openSync(path, mode);
  }

  write(text: string): void {
    fileSystem().writeSync(this.#descriptor, text);
  }

  close(): void {
    fileSystem().closeSync(this.#descriptor);
  }
}

/** Writes records to a file. */
export class FileHandler extends StreamHandler {
  readonly baseFilename: string;
  readonly mode: string;
  #file: LogFile | null = null;

  constructor(filename: PathLike, mode = "a", _encoding: string | null = null, delay = false) {
    super();
    this.baseFilename = abspath(filename);
    this.mode = mode;
    if (!delay) this.#open();
  }

  #open(): LogFile {
    this.#file ??= new LogFile(this.baseFilename, this.mode);
    this.stream = this.#file;
    return this.#file;
  }

  override emit(record: LogRecord): void {
    this.#open();
    super.emit(record);
  }

  override close(): void {
    this.#file?.close();
    this.#file = null;
    super.close();
  }

  override __repr__(): string {
    const name = className(this.constructor as typeof FileHandler);
    return `<${name} ${this.baseFilename} (${getLevelName(this.level)})>`;
  }
}

/** Does nothing: for libraries. */
export class NullHandler extends Handler {
  override handle(): null {
    return null;
  }

  override emit(): void {}
}

/** Writes to whatever standard error is at the time. */
class LastResortHandler extends StreamHandler {
  static override readonly __module__ = "logging";
  static readonly __name__ = "_StderrHandler";
}

/** Takes the warnings and errors of programs that configured no handler. */
export const lastResort: Handler = new LastResortHandler();
lastResort.setLevel(WARNING);

/** Flushes and closes all handlers, the newest first. */
export function shutdown(): void {
  for (const handler of [...opened].reverse()) {
    handler.flush();
    handler.close();
  }
}
