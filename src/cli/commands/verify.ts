/** `py2ts-async verify`: runs originals and translations, compares, and records on request. */
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { EmbeddedExecutor } from "../../execute/embeddedExecutor.ts";
import { loadProgram } from "../../execute/loadProgram.ts";
import type { Convert } from "../../execute/loadProgram.ts";
import { UnreadableSource } from "../../execute/readPythonSource.ts";
import { findPython, REFERENCE_VERSION } from "../../verify/findPython.ts";
import type { Python } from "../../verify/findPython.ts";
import { readRecording, writeRecording } from "../../verify/recording.ts";
import { verifyProgram } from "../../verify/verifyProgram.ts";
import type { Reference } from "../../verify/verifyProgram.ts";
import { exitStatus } from "../exitStatus.ts";
import { findPrograms } from "../findPrograms.ts";
import type { FoundProgram } from "../findPrograms.ts";
import { internalError } from "../internalError.ts";
import { mapInOrder } from "../mapInOrder.ts";
import type { CommandContext } from "../program.ts";
import { Progress } from "../progress.ts";
import { reportDiagnostics } from "../reportDiagnostics.ts";
import { UsageError } from "../usageError.ts";
import { describeVerified, verifySummary } from "../verifyReport.ts";
import type { VerifiedFile } from "../verifyReport.ts";
import { reasonOf } from "../reasonOf.ts";
import { writeAtomically } from "../writeAtomically.ts";

export interface VerifyCommandOptions {
  python?: string;
  clock: "real" | "virtual";
  seed?: string;
  timeout: number;
  record?: string;
  recorded?: string;
  json?: boolean;
}

export async function verifyCommand(
  paths: string[],
  options: VerifyCommandOptions,
  { io, load }: CommandContext,
): Promise<number> {
  if (options.record !== undefined && options.recorded !== undefined)
    throw new UsageError("--record writes what --recorded reads: give one of them.");
  const { programs } = findPrograms(paths, io.cwd);
  const python = options.recorded === undefined ? await requirePython(options.python) : undefined;
  if (python !== undefined && options.json !== true)
    io.stdout.write(`CPython ${python.version} (${python.executable})\n`);
  const convert = await load();

  const progress = new Progress(io, programs.length, options.json === true);
  const executor = new EmbeddedExecutor();
  const files: VerifiedFile[] = [];
  try {
    const verifying = mapInOrder(programs, Math.min(4, availableParallelism()), (program) =>
      verifyFile(program, python, convert, executor, options, io.cwd),
    );
    for await (const [program, file] of verifying) {
      progress.step(program.shown);
      files.push(file);
      if (options.json === true || file.verdict === "same") continue;
      progress.clear();
      if (file.verdict === "untranslated") {
        const source = readFileSync(program.file, "utf8");
        reportDiagnostics(file.diagnostics ?? [], [{ file: program.file, source }], io);
      }
      io.stdout.write(describeVerified(file));
    }
  } finally {
    progress.clear();
    await executor.close();
  }
  if (options.json === true) io.stdout.write(JSON.stringify({ python, files }, null, 2) + "\n");
  else io.stdout.write(verifySummary(files));
  const kept = (file: VerifiedFile) =>
    file.verdict === "same" || (options.record !== undefined && file.verdict === "untranslated");
  return files.every(kept) ? exitStatus.success : exitStatus.failure;
}

async function verifyFile(
  program: FoundProgram,
  python: Python | undefined,
  convert: Convert,
  executor: EmbeddedExecutor,
  options: VerifyCommandOptions,
  cwd: string,
): Promise<VerifiedFile> {
  const file = program.shown;
  const base = program.relative.replace(/\.py$/, "");
  try {
    const reference: Reference =
      python !== undefined
        ? { python }
        : { recorded: readRecorded(join(resolve(cwd, options.recorded ?? ""), `${base}.out`)) };
    const loaded = await loadProgram(program.file, convert);
    const settings = { ...options, seed: options.seed ?? "0" };
    const result = await verifyProgram(loaded, reference, settings, executor);
    if (options.record !== undefined) {
      const target = join(resolve(cwd, options.record), base);
      if (result.verdict !== "unknown") write(`${target}.out`, writeRecording(result.expected));
      if (loaded.main.code !== "") write(`${target}.ts`, loaded.main.code);
    }
    return { file, ...result };
  } catch (error) {
    if (error instanceof UnreadableSource || error instanceof NothingRecorded)
      return { file, problem: error.message };
    if ((error as NodeJS.ErrnoException).code !== undefined)
      return { file, problem: `${reasonOf(error)}.` };
    return { file, problem: internalError(file, error) };
  }
}

/** @throws UsageError where there is no CPython of the reference version */
async function requirePython(wanted: string | undefined): Promise<Python> {
  const result = await findPython(wanted);
  if (result.python !== undefined) return result.python;
  const found = result.found.map(({ executable, version }) => `${executable} is ${version}`);
  const instead = found.length > 0 ? ` (${found.join(", ")})` : "";
  throw new UsageError(
    wanted !== undefined
      ? `${wanted} is not CPython ${REFERENCE_VERSION}${instead}.`
      : `no CPython ${REFERENCE_VERSION} was found${instead}. Name one with --python, ` +
          `or compare with recorded outputs: --recorded DIR.`,
  );
}

class NothingRecorded extends Error {}

function readRecorded(path: string) {
  if (!existsSync(path)) throw new NothingRecorded(`nothing was recorded in ${path}.`);
  return readRecording(readFileSync(path, "utf8"));
}

function write(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeAtomically(path, text);
}
