/** One Python file to one TypeScript file: everything that can go wrong with one is told here. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { UnreadableSource } from "../execute/readPythonSource.ts";
import type { LoadedModule, SourceModules } from "../execute/sourceModules.ts";
import { changingVariables, usedBeside } from "../execute/usedBeside.ts";
import type { Convert } from "../execute/loadProgram.ts";
import type { Conversion } from "../pipeline.ts";
import type { FoundProgram } from "./findPrograms.ts";
import type { OutputManifest } from "./outputManifest.ts";
import { internalError } from "./internalError.ts";
import { reasonOf } from "./reasonOf.ts";
import { writeAtomically } from "./writeAtomically.ts";

export interface ConvertedFile {
  file: string;
  source: string;
  /** Relative to the output folder. */
  output: string;
  /**
   * written, unchanged: the output is up to date; outdated: it would be written (with --check);
   * edited: a person changed it, so it was left alone; failed: there is no translation.
   */
  status: "written" | "unchanged" | "outdated" | "edited" | "failed";
  diagnostics: readonly Diagnostic[];
  /** One paragraph for the user, where a diagnostic does not say it. */
  problem?: string;
}

export interface ConvertFileOptions {
  /** The folder that the Python files have in common: packages of the program are found there. */
  base: string;
  /** The files read so far: what was found out about a module serves all that import it. */
  sources: SourceModules;
  /** The folder of the outputs. */
  root: string;
  names: "camel" | "keep";
  check?: boolean;
  force?: boolean;
  sourceMap?: boolean;
  manifest: OutputManifest;
  convert: Convert;
}

export async function convertFile(
  program: FoundProgram,
  options: ConvertFileOptions,
): Promise<ConvertedFile> {
  const output = program.relative.replace(/\.py$/, "") + ".ts";
  const result = { file: program.shown, source: "", output, diagnostics: [] };
  let module: LoadedModule;
  try {
    module = await options.sources.load(program.file);
  } catch (error) {
    const problem =
      error instanceof UnreadableSource
        ? error.message
        : `cannot read ${program.shown}: ${reasonOf(error)}.`;
    return { ...result, status: "failed", problem };
  }
  const { file, source, siblings, imports } = module;
  let conversion: Conversion;
  try {
    const { imported, assigned, filled } = usedBeside(file, options.base);
    conversion = await options.convert(source, {
      file,
      names: options.names,
      siblings,
      changing: changingVariables(imports, (sibling) => usedBeside(sibling, options.base)),
      imported,
      assignedElsewhere: assigned,
      filledElsewhere: filled,
    });
  } catch (error) {
    return { ...result, source, status: "failed", problem: internalError(program.shown, error) };
  }
  const { diagnostics } = conversion;
  const failed = diagnostics.some((diagnostic) => diagnostic.severity === "error");
  if (failed) return { ...result, source, diagnostics, status: "failed" };
  return { ...result, source, diagnostics, ...writeOutput(program, output, conversion, options) };
}

function writeOutput(
  program: FoundProgram,
  output: string,
  { code, map }: Conversion,
  { root, check, force, sourceMap, manifest }: ConvertFileOptions,
): Pick<ConvertedFile, "status" | "problem"> {
  const path = join(root, output);
  const text = sourceMap === true ? `${code}//# sourceMappingURL=${basename(output)}.map\n` : code;
  try {
    const existing = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    const edited = existing !== undefined && existing !== text && manifest.isEdited(path, existing);
    if (edited && force !== true)
      return {
        status: "edited",
        problem: `${output} was not written: it was edited since it was translated from ${program.shown}. Use --force to overwrite it.`,
      };
    if (check === true) return { status: existing === text ? "unchanged" : "outdated" };
    if (existing !== text) writeAtomically(path, text);
    manifest.record(path, text);
    if (sourceMap === true) {
      const python = relative(dirname(path), program.file).split(sep).join("/");
      const json = { ...map, file: basename(output), sources: [python] };
      writeAtomically(`${path}.map`, JSON.stringify(json));
    }
    return { status: existing === text ? "unchanged" : "written" };
  } catch (error) {
    return { status: "failed", problem: `cannot write ${path}: ${reasonOf(error)}.` };
  }
}
