/** Debug mode, of which a loop has only the places where something is to be noted or refused. */
import type { BaseEventLoop } from "./baseEvents.ts";
import { keepNotes } from "./creation.ts";
import { CreationNotes } from "./creationNotes.ts";
import { SlowCallbackReports } from "./slowCallbacks.ts";

const notes = new CreationNotes();

/** Has it noted from now on where objects are created; gives what observes the entries of a loop. */
export function enterDebugMode(loop: BaseEventLoop): SlowCallbackReports {
  keepNotes(notes);
  return new SlowCallbackReports(loop);
}
