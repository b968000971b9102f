/** `py2ts-async convert`: translates files, keeps what a person edited, says what it did. */
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { SourceModules } from "../../execute/sourceModules.ts";
import { usedBeside } from "../../execute/usedBeside.ts";
import { convertFile } from "../convertFile.ts";
import type { ConvertedFile } from "../convertFile.ts";
import { convertSummary, missingRuntime } from "../convertSummary.ts";
import { exitStatus } from "../exitStatus.ts";
import { findPrograms } from "../findPrograms.ts";
import { OutputManifest } from "../outputManifest.ts";
import { paragraph } from "../paragraph.ts";
import type { CommandContext } from "../program.ts";
import { Progress } from "../progress.ts";
import { reportDiagnostics } from "../reportDiagnostics.ts";
import { UsageError } from "../usageError.ts";
import { reasonOf } from "../reasonOf.ts";
import { dumpStages } from "./dumpStages.ts";

export interface ConvertCommandOptions {
  out?: string;
  names: "camel" | "keep";
  check?: boolean;
  force?: boolean;
  sourceMap?: boolean;
  stopAfter?: "parse" | "analyze" | "transform";
  timings?: boolean;
  json?: boolean;
}

export async function convertCommand(
  paths: string[],
  options: ConvertCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { io } = context;
  const started = performance.now();
  const { base, programs } = findPrograms(paths, io.cwd);
  if (options.stopAfter !== undefined)
    return dumpStages(programs, options.stopAfter, options.names, context);
  const root = options.out === undefined ? base : resolve(io.cwd, options.out);
  if (options.check !== true) makeFolder(root, options.out);
  const convert = await context.load();
  const loaded = performance.now();

  const manifest = new OutputManifest(root);
  const sources = new SourceModules({
    folders: (file) => [dirname(file), base],
    usesOf: (file) => usedBeside(file, base),
  });
  const progress = new Progress(io, programs.length, options.json === true);
  const files: ConvertedFile[] = [];
  try {
    for (const program of programs) {
      progress.step(program.shown);
      const shared = { base, sources, root, manifest, convert };
      const file = await convertFile(program, { ...options, ...shared });
      files.push(file);
      if (options.json === true) continue;
      if (file.diagnostics.length > 0 || file.problem !== undefined) progress.clear();
      reportDiagnostics(file.diagnostics, [{ file: program.file, source: file.source }], io);
      if (file.problem !== undefined) io.stderr.write(paragraph(file.problem));
    }
  } finally {
    progress.clear();
    if (options.check !== true) manifest.save();
  }

  const ended = performance.now();
  const timings = { load: loaded - started, convert: ended - loaded };
  const failed = files.some((file) => file.status === "failed" || file.status === "edited");
  const outdated = options.check === true && files.some((file) => file.status === "outdated");
  const remedy = options.check === true || failed ? undefined : missingRuntime(root);
  if (options.json === true) {
    const shown = files.map(({ source: _, ...file }) => file);
    io.stdout.write(JSON.stringify({ files: shown, remedy, timings }, null, 2) + "\n");
  } else {
    io.stdout.write(convertSummary(files, ended - started));
    if (remedy !== undefined) io.stdout.write(remedy);
    if (options.timings === true)
      for (const [stage, time] of Object.entries(timings))
        io.stdout.write(`  ${stage.padEnd(8)} ${time.toFixed(0).padStart(6)} ms\n`);
  }
  return failed || outdated ? exitStatus.failure : exitStatus.success;
}

function makeFolder(root: string, shown: string | undefined): void {
  try {
    mkdirSync(root, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot write to ${shown ?? root}: ${reasonOf(error)}.`);
  }
}
