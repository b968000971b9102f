/** The command line as a function: tests call it in-process, `bin/py2ts-async.js` calls it once. */
import { CommanderError } from "commander";
import { exitStatus } from "./exitStatus.ts";
import type { CliIo } from "./io.ts";
import { paragraph } from "./paragraph.ts";
import { createProgram } from "./program.ts";
import { splitRunArguments } from "./splitRunArguments.ts";
import { UsageError } from "./usageError.ts";
import type { LoadConvert } from "./commands/loadConvert.ts";
import { loadConvert } from "./commands/loadConvert.ts";

/**
 * Carries out one command; returns the exit status.
 *
 * @param args what follows the program's name on the command line
 * @param load loads the translator when a command needs it
 */
export async function run(
  args: readonly string[],
  io: CliIo,
  load: LoadConvert = loadConvert,
): Promise<number> {
  const { own, program: programArguments } = splitRunArguments(args);
  let status: number = exitStatus.success;
  const command = createProgram({ io, load, programArguments, finish: (code) => (status = code) });
  try {
    await command.parseAsync([...own], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitStatus.success : exitStatus.usage;
    if (error instanceof UsageError) {
      io.stderr.write(paragraph(error.message));
      return exitStatus.usage;
    }
    throw error;
  }
}
