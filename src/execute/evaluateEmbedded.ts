/**
 * Evaluates programs inside this thread, each with a runtime of its own.
 *
 * The runtime is one script, compiled once and evaluated per program in the same realm: the event loop
 * relies on what the engine does for its own `Promise`. To the runtime the host looks like a process
 * of its own: `globalThis` and `process` are parameters of the script.
 */
import { readFileSync } from "node:fs";
import { constants, Script } from "node:vm";
import { DEADLOCK, UNSETTLED_TOP_LEVEL_AWAIT } from "./deadlock.ts";
import { EmbeddedExit, embeddedHost } from "./embeddedHost.ts";
import type { EmbeddedHost } from "./embeddedHost.ts";
import type { EmbeddedModule, EmbeddedOutcome, EmbeddedProgram } from "./embeddedProgram.ts";

/** Text after this is a program gone wild. */
const OUTPUT_LIMIT = 20_000_000;

type Exports = Record<string, unknown>;
type Require = (specifier: string) => unknown;
/** A module's code as a function: what CommonJS gives it, and the host it sees. */
type ModuleBody = (
  exports: Exports,
  require: Require,
  module: { exports: unknown },
  globalThis: object,
  process: object,
) => unknown;

interface Stdio {
  setStdio(streams: Record<"stdout" | "stderr", { write(text: string): void }>): void;
}

interface SourceMaps {
  register(file: string, map: object): void;
}

interface Uncaught {
  /** Prints what Python prints for it to `sys.stderr`; returns the exit status. */
  reportUncaught(error: unknown): number;
}

export function createEvaluator(
  runtimeBundle: string,
): (program: EmbeddedProgram) => Promise<EmbeddedOutcome> {
  const runtimeBody = compileRuntime(runtimeBundle);
  // As the runtime does in a process of its own.
  Error.stackTraceLimit = 60;

  return async (program) => {
    const output = { stdout: "", stderr: "" };
    const write = (stream: "stdout" | "stderr") => ({
      write(text: string) {
        if (output[stream].length < OUTPUT_LIMIT) output[stream] += text;
      },
    });
    const host = embeddedHost(program);
    const module: { exports: unknown } = { exports: {} };
    runtimeBody({}, requireBuiltin, module, host.globalThis, host.process);
    const runtime = module.exports as (path: string) => unknown;
    const stdio = runtime("python/stdio") as Stdio;
    stdio.setStdio({ stdout: write("stdout"), stderr: write("stderr") });
    const { register } = runtime("python/sourceMaps") as SourceMaps;
    for (const { file, map } of program.modules) register(file, map);

    let status: number;
    try {
      if (await settles(evaluateModules(program.modules, runtime, host))) {
        host.process.emit("beforeExit", 0);
        status = Number(host.process.exitCode ?? 0);
      } else {
        output.stderr += DEADLOCK;
        status = UNSETTLED_TOP_LEVEL_AWAIT;
      }
    } catch (error) {
      status =
        error instanceof EmbeddedExit
          ? error.status
          : (runtime("python/uncaught") as Uncaught).reportUncaught(error);
    }
    host.process.emit("exit", status);
    return { ...output, status, clean: process.getActiveResourcesInfo().length === 0 };
  };
}

/**
 * Waits until nothing can happen in this thread any more, as a process ends when its event loop is
 * empty; whether the work is done by then.
 */
async function settles(work: Promise<unknown>): Promise<boolean> {
  let done = false;
  let idle = () => {};
  const idled = new Promise<void>((resolve) => (idle = resolve));
  process.once("beforeExit", idle);
  try {
    await Promise.race([work.then(() => ((done = true), idled)), idled]);
    return done;
  } finally {
    process.off("beforeExit", idle);
  }
}

/** In the order given; a module's top-level `await` is awaited before those that import it. */
async function evaluateModules(
  modules: readonly EmbeddedModule[],
  runtime: (path: string) => unknown,
  host: EmbeddedHost,
): Promise<void> {
  const evaluated = new Map<string, { exports: Exports }>();
  const require: Require = (specifier) =>
    specifier.startsWith("runtime:")
      ? runtime(specifier.slice("runtime:".length))
      : (evaluated.get(specifier)?.exports ?? requireBuiltin(specifier));
  // before any code runs, so that modules that import each other see what is there so far; without the
  // mark, `import *` would take a copy
  for (const { file } of modules)
    evaluated.set(file, { exports: Object.defineProperty({}, "__esModule", { value: true }) });
  for (const source of modules) {
    const module = evaluated.get(source.file)!;
    const body = compileModule(source);
    await body(module.exports, require, module, host.globalThis, host.process);
  }
}

const PARAMETERS = "(exports, require, module, globalThis, process)";

function compileRuntime(file: string): ModuleBody {
  const script = new Script(`${PARAMETERS} => {${readFileSync(file, "utf8")}\n}`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return script.runInThisContext() as ModuleBody;
}

/** As a function with the name that Python gives to the code of a module. */
function compileModule({ code, file }: EmbeddedModule): ModuleBody {
  // in a block of its own, where variables of the program may be called process or module
  const body = `"use strict";{${code}\n}`;
  const script = new Script(`({ "<module>": async ${PARAMETERS} => {${body}} });`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return (script.runInThisContext() as { "<module>": ModuleBody })["<module>"];
}

function requireBuiltin(specifier: string): unknown {
  const module = process.getBuiltinModule(specifier) as unknown;
  if (module === undefined) throw new Error(`Cannot find module '${specifier}'`);
  return module;
}
