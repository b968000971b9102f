/** OSError and its family: the class follows from errno, as in CPython. */
import { repr } from "../repr.ts";
import { str } from "../str.ts";
import { tupleFrom } from "../tuple.ts";
import { declareBuiltinExceptions } from "../types.ts";
import { Exception } from "./base.ts";
import { setSystemErrorTranslation } from "./foreign.ts";

export class OSError extends Exception {
  errno: number | null = null;
  strerror: string | null = null;
  filename: unknown = null;
  filename2: unknown = null;

  constructor(...args: unknown[]) {
    super(...args);
    if (args.length < 2 || args.length > 5) return;
    const [errno, strerror, filename, , filename2] = args;
    const specific = new.target === OSError ? classByErrno.get(errno) : undefined;
    if (specific !== undefined) return new specific(...args);
    this.errno = errno as number;
    this.strerror = strerror as string;
    this.filename = filename ?? null;
    this.filename2 = filename2 ?? null;
    // CPython keeps the file names out of `args`.
    if (args.length > 2) this.args = tupleFrom([errno, strerror]);
  }

  override __str__(): string {
    const { errno, strerror, filename, filename2 } = this;
    if (this.args.length !== 2) return super.__str__();
    const message = `[Errno ${str(errno)}] ${str(strerror)}`;
    if (filename === null) return message;
    const second = filename2 === null ? "" : ` -> ${repr(filename2)}`;
    return `${message}: ${repr(filename)}${second}`;
  }
}

export class BlockingIOError extends OSError {}
export class ChildProcessError extends OSError {}
export class ConnectionError extends OSError {}
export class BrokenPipeError extends ConnectionError {}
export class ConnectionAbortedError extends ConnectionError {}
export class ConnectionRefusedError extends ConnectionError {}
export class ConnectionResetError extends ConnectionError {}
export class FileExistsError extends OSError {}
export class FileNotFoundError extends OSError {}
export class InterruptedError extends OSError {}
export class IsADirectoryError extends OSError {}
export class NotADirectoryError extends OSError {}
export class PermissionError extends OSError {}
export class ProcessLookupError extends OSError {}
export class TimeoutError extends OSError {}

/** Errnos of Linux, by the class that PEP 3151 gives them. */
const classByErrno = new Map<unknown, typeof OSError>([
  [1, PermissionError],
  [2, FileNotFoundError],
  [3, ProcessLookupError],
  [4, InterruptedError],
  [10, ChildProcessError],
  [11, BlockingIOError],
  [13, PermissionError],
  [17, FileExistsError],
  [20, NotADirectoryError],
  [21, IsADirectoryError],
  [32, BrokenPipeError],
  [103, ConnectionAbortedError],
  [104, ConnectionResetError],
  [108, BrokenPipeError],
  [110, TimeoutError],
  [111, ConnectionRefusedError],
  [114, BlockingIOError],
  [115, BlockingIOError],
]);

// prettier-ignore
const HERE = {
  OSError, BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError,
  ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError,
  FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError,
  ProcessLookupError, TimeoutError,
};
declareBuiltinExceptions(HERE);

/** `ENOENT: no such file or directory, open 'a.txt'`, as Node has it. */
interface SystemError extends Error {
  readonly errno?: number;
  readonly code?: string;
  readonly path?: string;
}

setSystemErrorTranslation((error) => {
  const { errno, code, path, message } = error as SystemError;
  if (typeof errno !== "number" || typeof code !== "string") return null;
  const strerror = /^[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? message;
  const text = strerror.charAt(0).toUpperCase() + strerror.slice(1);
  const args: unknown[] = [Math.abs(errno), text];
  if (path !== undefined) args.push(path);
  return { cls: OSError, args };
});
