/** Runs a translated program and captures what it prints. */
import { basename, dirname, join } from "node:path";
import type { EmbeddedExecutor } from "../execute/embeddedExecutor.ts";
import type { Program } from "../execute/loadProgram.ts";
import type { Outcome } from "../execute/outcome.ts";
import { packageRoot } from "../execute/packageRoot.ts";
import { runProcess } from "./runOriginal.ts";
import type { RunSettings } from "./runOriginal.ts";

const COMMAND_LINE = join(packageRoot, "bin", "py2ts-async.js");

/**
 * Programs that deal with their process (signals, the working directory, threads that wait) need one of
 * their own; all others are run inside this one, which is much faster.
 */
const NEEDS_PROCESS = /"py2ts-async\/(?:signal|os|threading)"/;

export function runTranslation(
  program: Program,
  settings: RunSettings,
  executor: EmbeddedExecutor,
): Promise<Outcome> {
  const embeddable =
    settings.clock === "virtual" &&
    !program.modules.some((module) => NEEDS_PROCESS.test(module.code));
  if (embeddable) return executor.execute(program, settings);
  const { file } = program.main;
  const { clock, seed, timeout } = settings;
  const args = [COMMAND_LINE, "run", basename(file), "--clock", clock, "--seed", seed];
  return runProcess(process.execPath, args, { cwd: dirname(file), timeout, env: { TZ: "UTC" } });
}
