/** `asyncio.to_thread`, after CPython's asyncio/threads.py. */
import { bindArguments } from "../python/argumentBinding.ts";
import { invoke } from "../python/calling.ts";
import { copyContext } from "../python/contextvars.ts";
import { isKeywords } from "../python/keywords.ts";
import { getRunningLoop, runningThread } from "./events.ts";
import * as executors from "./executors.ts";
import { declareLibraryCoroutines } from "./libraryCoroutines.ts";
import { provide } from "./loadedModules.ts";

/** Runs a function in a thread, in a copy of the active context, and gives its result. */
export function toThread<A extends unknown[], R>(
  fn: (...args: A) => R,
  ...args: A
): Promise<Awaited<R>>;
export function toThread<R>(fn: (...args: never[]) => R, ...args: unknown[]): Promise<Awaited<R>>;
export async function toThread<A extends unknown[], R>(
  fn: (...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  const loop = getRunningLoop();
  const context = copyContext();
  const last = args.at(-1);
  const bound = isKeywords(last) ? bindArguments(fn, args.slice(0, -1), last) : args;
  return await loop.runInExecutor(null, () => {
    const thread = runningThread();
    if (thread === null) return context.run(fn, ...bound);
    // for good: a function that sleeps goes on in it
    thread._enter(context);
    return invoke(fn, ...bound) as R;
  });
}

provide({ "concurrent/futures": executors });
declareLibraryCoroutines({ to_thread: ["threads.py", 12, 25] });
