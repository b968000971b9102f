/** What becomes of errors that nobody handles, after CPython's `BaseEventLoop.call_exception_handler`. */
import type { Context } from "../python/contextvars.ts";
import { Dict } from "../python/dict.ts";
import { KeyboardInterrupt, SystemExit } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { stderr } from "../python/stdio.ts";
import { formatException } from "../python/traceback.ts";
import type { BaseEventLoop } from "./baseEvents.ts";

/** A dict: `message`, and where they apply `exception`, `task`, `future`, `handle`, `asyncgen`... */
export type ExceptionContext = Dict<string, unknown>;

/** `handler(loop, context)`. */
export type ExceptionHandler = (loop: BaseEventLoop, context: ExceptionContext) => unknown;

/** Whether an error ends the program, whoever is told of it. */
export function isExit(error: unknown): boolean {
  return error instanceof SystemExit || error instanceof KeyboardInterrupt;
}

/** Writes what the `asyncio` logger writes by default: the message, the context, the traceback. */
export function logException(context: ExceptionContext): void {
  const message = context.get("message") || "Unhandled exception in event loop";
  const lines = [String(message)];
  for (const key of [...context].sort()) {
    if (key !== "message" && key !== "exception") lines.push(`${key}: ${repr(context.get(key))}`);
  }
  const exception = context.get("exception");
  let text = lines.join("\n") + "\n";
  if (exception !== null) text += formatException(exception);
  stderr.write(text);
}

/** The context of the task, future or handle that the report is about. */
function contextOf(report: ExceptionContext): Context | null {
  const thing = report.get("task") ?? report.get("future") ?? report.get("handle");
  const getContext = (thing as { getContext?: () => Context } | null)?.getContext;
  return getContext === undefined ? null : getContext.call(thing);
}

/** Tells a handler, or logs; an error in the handler is logged as well. */
export function callExceptionHandler(
  loop: BaseEventLoop,
  report: ExceptionContext,
  handler: ExceptionHandler | null,
): void {
  if (handler === null) {
    loop.defaultExceptionHandler(report);
    return;
  }
  try {
    const context = contextOf(report);
    if (context === null) handler(loop, report);
    else context.run(handler, loop, report);
  } catch (error) {
    if (isExit(error)) throw error;
    const entries = { message: "Unhandled error in exception handler", exception: error };
    const failure = new Dict<string, unknown>(Object.entries(entries));
    failure.set("context", report);
    loop.defaultExceptionHandler(failure);
  }
}
