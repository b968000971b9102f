/**
 * Runs a translated program in this very process, as `python FILE.py ARG...` would run the original.
 *
 * Not in a child: standard input, terminal, signals and exit status are then the program's own
 * without being passed on, and it starts sooner. The JavaScript is written to a temporary folder,
 * mirrored, because Node imports files: worker threads and lazy imports find them there too.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { commonFolder } from "./commonFolder.ts";
import { compileModule, withInlineMap } from "./compileModule.ts";
import { DEADLOCK, UNSETTLED_TOP_LEVEL_AWAIT } from "./deadlock.ts";
import type { Program } from "./loadProgram.ts";
import { packageRoot } from "./packageRoot.ts";
import { resolveRuntime } from "./resolveRuntime.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

export interface RunOptions {
  /** What `sys.argv[0]` shows: the file as the user wrote it. */
  file: string;
  args: readonly string[];
  clock?: "real" | "virtual";
  seed?: string;
  importModule(url: string): Promise<unknown>;
}

/** Resolves when the program has run to its end; rejects with the exception that ended it. */
export async function runProgram(program: Program, options: RunOptions): Promise<void> {
  const { register } = (await options.importModule(SOURCE_MAPS)) as SourceMaps;
  await options.importModule(PYTHON_PROGRAM);
  const entry = await writeJavaScript(program, register);
  if (options.clock !== undefined) process.env["PY2TS_CLOCK"] = options.clock;
  if (options.seed !== undefined) process.env["PY2TS_SEED"] = options.seed;
  if (program.modules.some((module) => module.showsTasks === true))
    process.env["PY2TS_AWAIT_LINES"] ??= "1";
  process.argv = [process.argv0, options.file, ...options.args];
  let ended = false;
  process.on("exit", (status) => {
    if (ended || status !== 0) return;
    process.stderr.write(DEADLOCK);
    process.exitCode = UNSETTLED_TOP_LEVEL_AWAIT;
  });
  try {
    await options.importModule(pathToFileURL(entry).href);
  } finally {
    ended = true;
  }
}

const runtime = (path: string): string =>
  pathToFileURL(join(packageRoot, "dist/runtime", `${path}.js`)).href;

/** What the runtime is told, it shows in tracebacks even when the written files are gone. */
const SOURCE_MAPS = runtime("python/sourceMaps");

/** Once loaded, asyncio has Python's errors outside of loops. */
const PYTHON_PROGRAM = runtime("stdlib/program");

interface SourceMaps {
  register(url: string, map: object): void;
}

/** Writes every module; returns the path of the main one. Removed when the process ends. */
async function writeJavaScript(
  program: Program,
  register: SourceMaps["register"],
): Promise<string> {
  const folder = temporaryFolder();
  const root = commonFolder(program.modules.map((module) => module.file));
  const target = (file: string) => join(folder, relative(root, file).replace(/\.py$/, ".mjs"));
  for (const module of program.modules) {
    const output = target(module.file);
    const compiled = compileModule(module, {
      format: "esm",
      main: module === program.main,
      raising: runtime("python/language/raising"),
      resolve(specifier) {
        const sibling = module.imports.get(specifier);
        if (sibling === undefined) return resolveRuntime(specifier);
        return pathToFileURL(target(sibling)).href;
      },
    });
    await mkdir(dirname(output), { recursive: true });
    await writeFile(output, withInlineMap(compiled));
    register(pathToFileURL(output).href, compiled.map);
  }
  return target(program.main.file);
}
