import { DEADLOCK } from "../execute/deadlock.ts";
import type { Outcome } from "../execute/outcome.ts";
import { lastException } from "./lastException.ts";
import { normalize } from "./normalize.ts";

/** What of a program's run is compared, recorded and shown. */
export interface Ending {
  stdout: string;
  /** Exit status; null where the program did not end in time. */
  status: number | null;
  /** The exception it died of, as the last lines of a traceback tell it; "" for none. */
  exception: string;
}

export function endingOf(outcome: Outcome): Ending {
  const died = outcome.status !== 0 && outcome.status !== null;
  const reason = outcome.stderr.includes(DEADLOCK)
    ? DEADLOCK.trim()
    : lastException(outcome.stderr);
  return {
    stdout: normalize(outcome.stdout),
    status: outcome.status,
    exception: died ? normalize(reason) : "",
  };
}
