/** Whether one program's translation keeps the promise: same output, same ending. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { EmbeddedExecutor } from "../execute/embeddedExecutor.ts";
import type { Program } from "../execute/loadProgram.ts";
import type { Outcome } from "../execute/outcome.ts";
import { endingOf } from "./ending.ts";
import type { Ending } from "./ending.ts";
import type { Python } from "./findPython.ts";
import { findDifference } from "./findDifference.ts";
import type { Difference } from "./findDifference.ts";
import { runOriginal } from "./runOriginal.ts";
import type { RunSettings } from "./runOriginal.ts";
import { runTranslation } from "./runTranslation.ts";

export interface Verification {
  /**
   * same, different: the two runs were compared; untranslated: there is no translation to run;
   * unknown: the original did not end in time, so there is nothing to compare with.
   */
  verdict: "same" | "different" | "untranslated" | "unknown";
  difference?: Difference;
  diagnostics: readonly Diagnostic[];
  /** How the original ended. */
  expected: Ending;
  /** The clock the two ran on: a program too long for the real clock gets the virtual one. */
  clock: "real" | "virtual";
}

/** Where the truth comes from: a CPython to run, or what one printed earlier. */
export type Reference = { python: Python } | { recorded: Ending };

export async function verifyProgram(
  program: Program,
  reference: Reference,
  settings: RunSettings,
  executor: EmbeddedExecutor,
): Promise<Verification> {
  const { expected, clock } = await runReference(program.main.file, reference, settings);
  const common = { diagnostics: program.diagnostics, expected, clock };
  if (!program.complete) return { ...common, verdict: "untranslated" };
  if (expected.status === null) return { ...common, verdict: "unknown" };
  const outcome: Outcome = await runTranslation(program, { ...settings, clock }, executor);
  const difference = findDifference(expected, endingOf(outcome));
  if (difference === undefined) return { ...common, verdict: "same" };
  return { ...common, verdict: "different", difference };
}

async function runReference(
  file: string,
  reference: Reference,
  settings: RunSettings,
): Promise<{ expected: Ending; clock: "real" | "virtual" }> {
  if ("recorded" in reference) return { expected: reference.recorded, clock: "virtual" };
  const outcome = await runOriginal(file, reference.python, settings);
  if (settings.clock === "real" && outcome.timedOut)
    return runReference(file, reference, { ...settings, clock: "virtual" });
  return { expected: endingOf(outcome), clock: settings.clock };
}
