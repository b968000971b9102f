/**
 * Code behind methods of loops and tasks that few programs call.
 *
 * A bundle cannot leave a method out, but it can leave out what the method calls: that stands in a module
 * of its own, and is known here once that module is loaded. A program that calls the method imports the
 * module; the translator writes that import (src/mapping/methodModules.ts):
 *
 * @example
 * import "py2ts-async/concurrent/futures";
 * await loop.runInExecutor(null, compute);
 */
import { RuntimeError } from "../python/exceptions.ts";

/** By what a program imports, without `py2ts-async/`. */
interface Modules {
  "asyncio/base_tasks": Pick<typeof import("./taskStacks.ts"), "taskStack" | "printTaskStack">;
  "asyncio/debug": typeof import("./debugMode.ts");
  "asyncio/tasks": Pick<typeof import("./awaitables.ts"), "awaitableCoroutine">;
  "concurrent/futures": Pick<
    typeof import("./executors.ts"),
    "checkDefaultExecutor" | "runInExecutor" | "shutdownExecutor"
  >;
  signal: Pick<typeof import("./signals.ts"), "SignalHandlers">;
}

const modules: Partial<Modules> = {};

/** Makes the code known, where it is loaded. */
export function provide(provided: Partial<Modules>): void {
  Object.assign(modules, provided);
}

/** The code of a module. Raises RuntimeError if that is not loaded. */
export function loaded<K extends keyof Modules>(name: K): Modules[K] {
  const code: Modules[K] | undefined = modules[name];
  if (code === undefined)
    throw new RuntimeError(`this needs a module: import "py2ts-async/${name}"`);
  return code;
}
