import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CliIo } from "./io.ts";
import { wantsColour } from "./io.ts";
import { shownPath } from "./shownPath.ts";
import { renderFrame } from "../diagnostics/frame.ts";

/** Diagnostics as a person reads them, with the lines they are about, on standard error. */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly { file: string; source: string }[],
  io: CliIo,
): void {
  const colour = wantsColour(io, io.stderr);
  for (const diagnostic of diagnostics) {
    const source = sources.find(({ file }) => file === diagnostic.file)?.source ?? "";
    const shown = { ...diagnostic, file: shownPath(diagnostic.file, io.cwd) };
    io.stderr.write(renderFrame(shown, source, { colour }) + "\n\n");
  }
}
