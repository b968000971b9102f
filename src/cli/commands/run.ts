import { statSync } from "node:fs";
import { resolve } from "node:path";
import { loadProgram } from "../../execute/loadProgram.ts";
import { UnreadableSource } from "../../execute/readPythonSource.ts";
import { runProgram } from "../../execute/runProgram.ts";
import { exitStatus } from "../exitStatus.ts";
import { paragraph } from "../paragraph.ts";
import type { CommandContext } from "../program.ts";
import { reportDiagnostics } from "../reportDiagnostics.ts";
import { UsageError } from "../usageError.ts";

export interface RunCommandOptions {
  clock: "real" | "virtual";
  seed?: string;
  names: "camel" | "keep";
  json?: boolean;
}

export async function runCommand(
  file: string,
  options: RunCommandOptions,
  { io, load, programArguments }: CommandContext,
): Promise<number> {
  const path = resolve(io.cwd, file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`${file} does not exist.`);
  if (stats.isDirectory()) throw new UsageError(`${file} is a folder; name a Python file.`);
  const convert = await load();
  const program = await loadProgram(path, convert, options.names).catch((error: unknown) => {
    if (!(error instanceof UnreadableSource)) throw error;
    io.stderr.write(paragraph(error.message));
    return undefined;
  });
  if (program === undefined) return exitStatus.failure;
  // Before the program runs: what may differ from Python is not for it to find out.
  const told = program.diagnostics.filter(({ severity }) => severity !== "suggestion");
  if (options.json === true) io.stderr.write(JSON.stringify(told) + "\n");
  else reportDiagnostics(told, program.modules, io);
  if (!program.complete) return exitStatus.failure;
  try {
    const { importModule } = io;
    await runProgram(program, { ...options, file, args: programArguments, importModule });
  } catch (error) {
    // The runtime prints Python's traceback for uncaught exceptions and sets the exit status.
    process.nextTick(() => {
      throw error;
    });
  }
  return exitStatus.success;
}
