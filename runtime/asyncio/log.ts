/** The logger of asyncio, after CPython's asyncio/log.py. */
import { stderr } from "../python/stdio.ts";
import { formatException } from "../python/traceback.ts";
import { LIBRARY } from "./sourcePositions.ts";

export type LogLevel = "debug" | "info" | "warning" | "error";

/** Where a message is logged in CPython: what `%(filename)s`, `%(lineno)d` and `%(funcName)s` show. */
export interface LogSite {
  readonly pathname: string;
  readonly lineno: number;
  readonly funcName: string;
}

/** Takes what asyncio logs. `error`: the exception whose traceback is shown, or null. */
export type LogSink = (level: LogLevel, message: string, error: unknown, site: LogSite) => void;

let sink: LogSink | null = null;

/** Has the logger `asyncio` of the `logging` module take the messages: it does in programs that import it. */
export function setLogSink(newSink: LogSink): void {
  sink = newSink;
}

/**
 * Logs to the logger `asyncio`. In a program without `logging` warnings and errors go to standard error,
 * as they do in a program that configures no handler.
 */
function log(level: LogLevel, message: string, error: unknown, site: LogSite): void {
  if (sink !== null) sink(level, message, error, site);
  else if (level === "warning" || level === "error") {
    stderr.write(`${message}\n${error === null ? "" : formatException(error)}`);
  }
}

/** A function of asyncio that logs: where, in CPython 3.13.0. */
export function logger(
  level: LogLevel,
  file: string,
  lineno: number,
  funcName: string,
): (message: string, error?: unknown) => void {
  const site = { pathname: LIBRARY + file, lineno, funcName };
  return (message, error = null) => log(level, message, error, site);
}
