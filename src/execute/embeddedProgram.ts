/** What the embedded executor's thread is given, and what it gives back. */
import type { SourceMapJson } from "../print/sourceMap.ts";
import type { Outcome } from "./outcome.ts";

export interface EmbeddedProgram {
  /** Each after those it imports; the last is the program itself. */
  modules: EmbeddedModule[];
  /** `sys.argv`. */
  argv: string[];
  clock: "real" | "virtual";
  seed: string;
  /** Whether the runtime notes the line of each await. */
  awaitLines: boolean;
}

export interface EmbeddedModule {
  file: string;
  /** CommonJS in which siblings are required by file, and the runtime by module path. */
  code: string;
  map: SourceMapJson;
}

export interface EmbeddedOutcome extends Omit<Outcome, "timedOut"> {
  /** Whether it left nothing behind (open sockets, timers) that would disturb the next program. */
  clean: boolean;
}
