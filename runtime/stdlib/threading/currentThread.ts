/** Which thread runs: the main one, unless a pool, or asyncio, runs a function in the name of a worker. */
import { setThreadNameLookup } from "../../asyncio/policies.ts";
import type { Task } from "../../asyncio/tasks.ts";
import { runningScheduler } from "../../loop/scheduler.ts";

export interface ThreadIdentity {
  readonly name: string;
  readonly ident: number;
  readonly daemon: boolean;
}

/** A Thread's `ident` is an address in CPython: some number that stays the same. */
const MAIN_IDENT = 0x7f31b0000740;
export const mainIdentity: ThreadIdentity = {
  name: "MainThread",
  ident: MAIN_IDENT,
  daemon: false,
};

let current = mainIdentity;
let nextIdent = MAIN_IDENT;

/** The workers of functions that run in steps of the loop; see runtime/asyncio/executors.ts. */
const workers = new Map<Task<unknown>, ThreadIdentity>();

export function currentIdentity(): ThreadIdentity {
  if (current !== mainIdentity) return current;
  const step = runningScheduler()?._stepHere() as Task<unknown> | null | undefined;
  return step?._isThread === true ? (workers.get(step) ?? defaultWorker(step)) : mainIdentity;
}

setThreadNameLookup(() => currentIdentity().name);

/** Names the worker that runs a function in steps of the loop. */
export function assignWorker(step: Task<unknown>, worker: ThreadIdentity): void {
  workers.set(step, worker);
  step.addDoneCallback(() => workers.delete(step));
}

/** The default executor's workers are `asyncio_0`, `asyncio_1`...; one that is idle is used again. */
function defaultWorker(step: Task<unknown>): ThreadIdentity {
  const busy = new Set([...workers.values()].map(({ name }) => name));
  let index = 0;
  while (busy.has(`asyncio_${index}`)) index++;
  const name = `asyncio_${index}`;
  let worker = defaultWorkers.get(name);
  if (worker === undefined) {
    worker = { name, ident: newIdent(), daemon: false };
    defaultWorkers.set(name, worker);
  }
  assignWorker(step, worker);
  return worker;
}

const defaultWorkers = new Map<string, ThreadIdentity>();

export function newIdent(): number {
  nextIdent -= 0x800000;
  return nextIdent;
}

/** Runs a function as if in that thread. */
export function asThread<R>(identity: ThreadIdentity, run: () => R): R {
  const previous = current;
  current = identity;
  try {
    return run();
  } finally {
    current = previous;
  }
}
