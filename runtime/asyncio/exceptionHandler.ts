/** What becomes of errors that nobody handles, after CPython's `BaseEventLoop.call_exception_handler`. */
import { activeContext } from "../loop/context.ts";
import type { Context } from "../python/contextvars.ts";
import type { Dict } from "../python/dict.ts";
import { KeyboardInterrupt, SystemExit, type BaseException } from "../python/exceptions.ts";
import { raiseObserver } from "../python/raiseObserver.ts";
import { repr } from "../python/repr.ts";
import { str } from "../python/str.ts";
import { stringDict } from "../python/stringDict.ts";
import { truth } from "../python/truth.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { formatSourceTraceback } from "./creation.ts";
import { logger } from "./log.ts";

/** A dict: `message`, and where they apply `exception`, `task`, `future`, `handle`, `asyncgen`... */
export type ExceptionContext = Dict<string, unknown>;

/** `handler(loop, context)`. */
export type ExceptionHandler = (loop: BaseEventLoop, context: ExceptionContext) => unknown;

/** Whether an error ends the program, whoever is told of it. */
export function isExit(error: unknown): boolean {
  return error instanceof SystemExit || error instanceof KeyboardInterrupt;
}

const logReport = logger("error", "base_events.py", 1858, "default_exception_handler");
const logBrokenDefault = logger("error", "base_events.py", 1891, "call_exception_handler");
const logBrokenCustom = logger("error", "base_events.py", 1927, "call_exception_handler");

/** Logs the message, the context and the traceback. */
export function logException(context: ExceptionContext): void {
  const given = context.get("message");
  const lines = [truth(given) ? str(given) : "Unhandled exception in event loop"];
  for (const key of [...context].sort()) {
    if (key !== "message" && key !== "exception") lines.push(`${key}: ${entry(key, context)}`);
  }
  logReport(lines.join("\n"), context.get("exception"));
}

function entry(key: string, context: ExceptionContext): string {
  const value = context.get(key);
  const what = { source_traceback: "Object", handle_traceback: "Handle" }[key];
  if (what === undefined) return repr(value);
  return `${what} created at (most recent call last):\n${formatSourceTraceback(value)}`;
}

/** The context of the task, future or handle that the report is about. */
function contextOf(report: ExceptionContext): Context | null {
  const thing = report.get("task") ?? report.get("future") ?? report.get("handle");
  const getContext = (thing as { getContext?: () => Context } | null)?.getContext;
  return getContext === undefined ? null : getContext.call(thing);
}

/** Tells a handler, or the loop's default one. An error in either is logged as well. */
export function callExceptionHandler(
  loop: BaseEventLoop,
  report: ExceptionContext,
  handler: ExceptionHandler | null,
): void {
  if (handler === null) {
    try {
      loop.defaultExceptionHandler(report);
    } catch (error) {
      if (isExit(error)) throw error;
      logBrokenDefault("Exception in default exception handler", error);
    }
    return;
  }
  try {
    const context = contextOf(report);
    // what fails may be still in its context here, which cannot be entered twice
    if (context === null || context === activeContext()) handler(loop, report);
    else context.run(handler, loop, report);
  } catch (error) {
    if (isExit(error)) throw error;
    noteHandled(error as BaseException);
    reportHandlerFailure(loop, report, error);
  }
}

/** The handler was called while the loop handled what it reports. */
function noteHandled(error: BaseException): void {
  const handled = raiseObserver.handledByLibrary as BaseException | null;
  if (error.__context__ === null && error !== handled) error.__context__ = handled;
}

function reportHandlerFailure(
  loop: BaseEventLoop,
  report: ExceptionContext,
  exception: unknown,
): void {
  const entries = { message: "Unhandled error in exception handler", exception, context: report };
  try {
    loop.defaultExceptionHandler(stringDict<unknown>(Object.entries(entries)));
  } catch (error) {
    if (isExit(error)) throw error;
    logBrokenCustom(
      "Exception in default exception handler while handling an unexpected error in custom " +
        "exception handler",
      error,
    );
  }
}
