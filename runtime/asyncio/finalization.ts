/**
 * What CPython reports when the last reference to an object dies: exceptions that nobody retrieved,
 * tasks destroyed while pending, coroutines never awaited.
 *
 * JavaScript has no reference counts. An exception that nobody retrieved is reported when the engine
 * collects the future, or when its loop is closed, whichever comes first; the rest when the loop is
 * closed or the program ends. Where the translator sees that nothing refers to an object any longer, the
 * generated code says so.
 */
import { RuntimeWarning } from "../python/exceptions.ts";
import { NOWHERE, warnOwnAt, type Place } from "../python/ownWarnings.ts";
import { repr } from "../python/repr.ts";
import { callerHere, framesHere } from "../python/stackFrames.ts";
import { stderr } from "../python/stdio.ts";
import { formatException } from "../python/traceback.ts";
import { className } from "../python/types.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import type { Coroutine } from "./coroutines.ts";
import { formatSourceTraceback, madeAt, noteCreation, sourceTraceback } from "./creation.ts";
import type { Future } from "./futures.ts";
import { LIBRARY } from "./sourcePositions.ts";

type FutureClass = new (options: { loop: BaseEventLoop }) => Future<never>;

/** An exception that nobody has asked for, with what is needed to show its future once more. */
export class UnretrievedException {
  declare readonly loop: BaseEventLoop;
  readonly #fields: object;
  readonly #prototype: object;
  readonly #weak: WeakRef<Future<never>>;
  readonly #error: unknown;
  readonly #origin: unknown;

  constructor(future: Future<never>) {
    this.loop = future._loop;
    this.#error = future._outcome;
    this.#origin = sourceTraceback(future);
    this.#prototype = Object.getPrototypeOf(future) as object;
    this.#weak = new WeakRef(future);
    this.#fields = future._identity();
  }

  report(): void {
    const cls = (this.#prototype as { __class__: FutureClass }).__class__;
    this.loop._unretrieved.delete(this);
    this.loop._report({
      message: `${className(cls)} exception was never retrieved`,
      exception: this.#error,
      future: this.#weak.deref() ?? this.revive(),
      ...madeAt(this.#origin),
    });
  }

  /** The future is gone: another one that looks like it takes its place in the report. */
  revive(): Future<never> {
    const future = this.loop.createFuture() as unknown as Future<never>;
    Object.setPrototypeOf(future, this.#prototype);
    return Object.assign(future, this.#fields);
  }
}

const registry = new FinalizationRegistry<UnretrievedException>((record) => {
  if (record.loop._unretrieved.has(record)) record.report();
});

/** Notes that a future has an exception; `_markRetrieved` takes the note back. */
export function watchFuture(future: Future<never>, hadCallbacks: boolean): void {
  const record = new UnretrievedException(future);
  future._unretrieved = record;
  future._loop._unretrieved.add(record);
  if (reportUnreferenced?.(record, future, hadCallbacks) !== true)
    registry.register(future, record);
}

type UnreferencedReporting = (
  record: UnretrievedException,
  future: Future<never>,
  hadCallbacks: boolean,
) => boolean;

let reportUnreferenced: UnreferencedReporting | null = null;

/** Has futures that nothing refers to reported at once: unreferenced.ts does, which is above this file. */
export function setUnreferencedReporting(report: UnreferencedReporting): void {
  reportUnreferenced = report;
}

/** Reports what a loop leaves behind when it is closed. */
export function reportLeftovers(loop: BaseEventLoop): void {
  for (const task of loop._pendingTasks()) {
    if (!task._logDestroyPending) continue;
    task._logDestroyPending = false;
    const message = "Task was destroyed but it is pending!";
    loop._report({ message, task, ...madeAt(sourceTraceback(task)) });
  }
  for (const record of [...loop._unretrieved]) record.report();
}

let firstUnawaited: Coroutine<never> | null = null;

/** Notes that a coroutine was made: a linked list, for a Set or a registry would cost more than it. */
export function watchCoroutine(coroutine: Coroutine<never>): void {
  const next = firstUnawaited;
  coroutine._nextUnawaited = next;
  if (next !== null) next._previousUnawaited = coroutine;
  firstUnawaited = coroutine;
  if (tracksOrigins) noteCreation(coroutine);
}

let tracksOrigins = false;

/** Has warnings of coroutines that are made from now on tell where, or not. */
export function trackOrigins(enabled: boolean): void {
  tracksOrigins = enabled;
}

/** The coroutine was started or closed. */
export function unwatchCoroutine(coroutine: Coroutine<never>): void {
  const previous = coroutine._previousUnawaited;
  const next = coroutine._nextUnawaited;
  if (previous !== null) previous._nextUnawaited = next;
  else firstUnawaited = next;
  if (next !== null) next._previousUnawaited = previous;
  coroutine._previousUnawaited = coroutine._nextUnawaited = null;
}

/** Warns of the coroutines that were never awaited, in the order in which they were made. */
export function reportUnawaited(): void {
  const left: Coroutine<never>[] = [];
  for (let each = firstUnawaited; each !== null; each = each._nextUnawaited) left.push(each);
  firstUnawaited = null;
  for (const coroutine of left.reverse()) warnOf(coroutine, NOWHERE, null);
}

/** What `_PyErr_WarnUnawaitedCoroutine` says where a coroutine is destroyed. */
function warnOf(coroutine: Coroutine<never>, place: Place, source: unknown): void {
  const origin = sourceTraceback(coroutine);
  const where =
    origin === null
      ? ""
      : `\nCoroutine created at (most recent call last)\n${formatSourceTraceback(origin)}`;
  const message = `coroutine '${coroutine._qualname()}' was never awaited${where}`;
  try {
    warnOwnAt(place, message, RuntimeWarning, source);
  } catch (error) {
    // a filter makes exceptions of warnings: nobody is there to catch it
    stderr.write(`Exception ignored in: ${repr(coroutine)}\n${formatException(error)}`);
  }
}

/**
 * Says that nothing refers to a value after the expression that it is part of: of a coroutine, CPython
 * warns at once that it was never awaited. Gives the value.
 *
 * @example unawaited(coro(fetch, "a")); // fetch("a") in Python, where `await fetch("a")` is meant
 */
export function unawaited(value: unknown): any {
  const coroutine = value as Coroutine<never> | null;
  if (!isWatched(coroutine)) return value;
  unwatchCoroutine(coroutine);
  warnOf(coroutine, framesHere().at(-1) ?? NOWHERE, coroutine);
  return value;
}

/** Where CPython 3.13.0 calls what a loop runs. */
const HANDLE: Place = {
  file: `${LIBRARY}events.py`,
  line: 89,
  text: "self._context.run(self._callback, *self._args)",
};

/**
 * The same for a variable of a function that ends here: CPython destroys a coroutine in it once the caller
 * goes on.
 *
 * @example
 * const lost = coro(fetch, "a"); // lost = fetch("a") in Python
 * leftUnawaited(lost);
 */
export function leftUnawaited(value: unknown): void {
  const coroutine = value as Coroutine<never> | null;
  if (!isWatched(coroutine)) return;
  unwatchCoroutine(coroutine);
  warnOf(coroutine, callerHere() ?? HANDLE, coroutine);
}

/** Whether something is a coroutine that has not been started or closed. */
function isWatched(value: Coroutine<never> | null): value is Coroutine<never> {
  return value !== null && typeof value === "object" && value._consumed?.() === false;
}

const openLoops = new Set<BaseEventLoop>();

/** Notes that a loop has run: unless it is closed, the end of the program reports what it leaves. */
export function watchLoop(loop: BaseEventLoop): void {
  openLoops.add(loop);
}

export function unwatchLoop(loop: BaseEventLoop): void {
  openLoops.delete(loop);
}

interface Process {
  on?(event: "exit", listener: () => void): void;
}
(globalThis as { process?: Process }).process?.on?.("exit", () => {
  for (const loop of openLoops) reportLeftovers(loop);
  reportUnawaited();
  stderr.flush();
});
