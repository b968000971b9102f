/** Debug mode, of which a loop has only the places where something is to be noted or refused. */
import { RuntimeError, TypeError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { iscoroutine, iscoroutinefunction } from "./coroutines.ts";
import { keepNotes } from "./creation.ts";
import { CreationNotes } from "./creationNotes.ts";
import { runningThread } from "./events.ts";
import { SlowCallbackReports } from "./slowCallbacks.ts";

const notes = new CreationNotes();

/** Has it noted from now on where objects are created; gives what observes the entries of a loop. */
export function enterDebugMode(loop: BaseEventLoop): SlowCallbackReports {
  keepNotes(notes);
  return new SlowCallbackReports(loop);
}

/** Raises RuntimeError in what runs as if in another thread than the loop. */
export function checkThread(loop: BaseEventLoop): void {
  if (!loop.isRunning() || runningThread() === null) return;
  throw new RuntimeError(
    "Non-thread-safe operation invoked on an event loop other than the current one",
  );
}

/**
 * Raises TypeError for a callback that cannot be called, or is a coroutine.
 *
 * @param method the method of the loop that was given it
 */
export function checkCallback(callback: unknown, method: string): void {
  if (iscoroutine(callback) || iscoroutinefunction(callback)) {
    throw new TypeError(`coroutines cannot be used with ${method}()`);
  }
  if (typeof callback !== "function") {
    throw new TypeError(`a callable object was expected by ${method}(), got ${repr(callback)}`);
  }
}
