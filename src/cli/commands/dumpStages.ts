/** `convert --stop-after STAGE`: what a stage of the translator makes of a program, for its makers. */
import { exitStatus } from "../exitStatus.ts";
import type { FoundProgram } from "../findPrograms.ts";
import { findSiblings } from "../../execute/findSiblings.ts";
import { readPythonSource } from "../../execute/readPythonSource.ts";
import type { CommandContext } from "../program.ts";

export async function dumpStages(
  programs: readonly FoundProgram[],
  stage: "parse" | "analyze" | "transform",
  names: "camel" | "keep",
  { io }: CommandContext,
): Promise<number> {
  const { dumpStage } = await import("../../dumpStage.ts");
  for (const program of programs) {
    const source = await readPythonSource(program.file);
    const siblings = findSiblings(source, program.file).specifiers;
    const text = await dumpStage(source, { file: program.file, names, siblings }, stage);
    io.stdout.write(text + "\n");
  }
  return exitStatus.success;
}
