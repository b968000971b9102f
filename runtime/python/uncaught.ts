/**
 * The end of a program that nobody stops: an uncaught exception prints a Python traceback on
 * standard error and exits with 1; SystemExit sets the status.
 *
 * Imported for its effect by builtins and asyncio. It does nothing in a browser, nor where the
 * program is embedded in another one (`globalThis.__py2tsEmbedded === true`).
 */
import { BaseException, isForeignError } from "./exceptions/base.ts";
import { pythonError } from "./exceptions/foreign.ts";
import { KeyboardInterrupt, SystemExit } from "./exceptions/hierarchy.ts";
import { stderr, stdout } from "./stdio.ts";
import { str } from "./str.ts";
import { formatException } from "./traceback.ts";

interface Process {
  readonly versions?: { readonly node?: string };
  readonly pid?: number;
  on?(event: "uncaughtException", listener: (error: unknown) => void): void;
  once?(event: "exit", listener: () => void): void;
  removeAllListeners?(event: "SIGINT"): void;
  kill?(pid: number, signal: "SIGINT"): void;
  exit?(status: number): never;
}

/** What a shell reports of a process that an interrupt killed, as CPython lets itself be. */
const INTERRUPTED = 130;

/** Prints what Python prints for an exception that ends a program; returns the exit status. */
export function reportUncaught(thrown: unknown): number {
  stdout.flush();
  const error = isForeignError(thrown) ? pythonError(thrown) : thrown;
  if (error instanceof SystemExit) {
    const { code } = error;
    if (code === null || code === undefined) return 0;
    if (typeof code === "boolean") return Number(code);
    if (typeof code === "number" || typeof code === "bigint") return Number(BigInt(code) & 0xffn);
    stderr.write(str(code) + "\n");
    return 1;
  }
  stderr.write(formatException(error));
  return error instanceof KeyboardInterrupt ? INTERRUPTED : 1;
}

function install(): void {
  const scope = globalThis as {
    process?: Process;
    __py2tsEmbedded?: boolean;
    Error: { stackTraceLimit?: number };
  };
  const host = scope.process;
  if (scope.__py2tsEmbedded === true || host?.versions?.node === undefined) return;
  // Ten frames, V8's limit, are few once the runtime's own are dropped.
  scope.Error.stackTraceLimit = Math.max(scope.Error.stackTraceLimit ?? 0, 60);
  host.on?.("uncaughtException", (error) => {
    let status = 1;
    try {
      status = reportUncaught(error);
    } catch (failure) {
      stderr.write(
        `${String(failure)}\n${error instanceof BaseException ? error.stack : String(error)}\n`,
      );
    }
    stdout.flush();
    stderr.flush();
    if (error instanceof KeyboardInterrupt) host.once?.("exit", () => dieOfInterrupt(host));
    host.exit?.(status);
  });
}

/** As CPython does: whoever waits for this process shall see that an interrupt ended it. */
function dieOfInterrupt(host: Process): void {
  host.removeAllListeners?.("SIGINT");
  host.kill?.(host.pid!, "SIGINT");
}

install();
