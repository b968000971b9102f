/**
 * Runs many programs quickly and captures what they print.
 *
 * One thread evaluates them one after another. Where a program does not end in time the thread is
 * stopped and the next program gets a new one: an endless loop costs its time limit and no more.
 */
import { basename, join, relative } from "node:path";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { compileModule } from "./compileModule.ts";
import type { EmbeddedOutcome, EmbeddedProgram } from "./embeddedProgram.ts";
import type { Program } from "./loadProgram.ts";
import type { Outcome } from "./outcome.ts";
import { packageRoot } from "./packageRoot.ts";
import { resolveRuntime } from "./resolveRuntime.ts";

export interface ExecuteOptions {
  clock: "real" | "virtual";
  seed: string;
  /** Seconds. */
  timeout: number;
  args?: readonly string[];
}

const STOPPED: EmbeddedOutcome = { stdout: "", stderr: "", status: null, clean: false };

const dist = join(packageRoot, "dist");

export class EmbeddedExecutor {
  #worker: Worker | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  execute(program: Program, options: ExecuteOptions): Promise<Outcome> {
    const turn = this.#queue.then(() => this.#run(embed(program, options), options.timeout));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #run(program: EmbeddedProgram, timeout: number): Promise<Outcome> {
    const worker = (this.#worker ??= startWorker());
    const listening = new AbortController();
    const { signal } = listening;
    worker.ref();
    worker.postMessage(program);
    try {
      const [outcome] = (await Promise.race([
        once(worker, "message", { signal }),
        setTimeout(timeout * 1000, [STOPPED], { signal }),
      ])) as [EmbeddedOutcome];
      const { clean, ...result } = outcome;
      if (clean) worker.unref();
      else this.#discard(worker);
      return { ...result, timedOut: outcome === STOPPED };
    } catch (error) {
      // The thread itself died: what it died of is all there is to tell.
      this.#discard(worker);
      const { stack, message } = error as Error;
      return { stdout: "", stderr: stack ?? message, status: 1, timedOut: false };
    } finally {
      listening.abort();
    }
  }

  #discard(worker: Worker): void {
    this.#worker = undefined;
    void worker.terminate();
  }
}

function startWorker(): Worker {
  // As for CPython; a time zone belongs to the whole process.
  process.env["TZ"] = "UTC";
  return new Worker(join(dist, "src/execute/embeddedWorker.js"), {
    workerData: { runtimeBundle: join(dist, "embeddedRuntime.cjs") },
  });
}

function embed({ modules, main }: Program, options: ExecuteOptions): EmbeddedProgram {
  return {
    modules: modules.map((module) => {
      const compiled = compileModule(module, {
        format: "commonjs",
        main: module === main,
        resolve: (specifier) => module.imports.get(specifier) ?? runtimePath(specifier),
        raising: "runtime:python/language/raising",
      });
      return { file: module.file, ...compiled };
    }),
    argv: [basename(main.file), ...(options.args ?? [])],
    clock: options.clock,
    seed: options.seed,
    awaitLines: modules.some((module) => module.showsTasks === true),
  };
}

/** `py2ts-async/time` -> `runtime:stdlib/time`. */
function runtimePath(specifier: string): string {
  if (!specifier.startsWith("py2ts-async")) return specifier;
  const path = relative(join(dist, "runtime"), fileURLToPath(resolveRuntime(specifier)));
  return `runtime:${path.replace(/\.js$/, "")}`;
}
