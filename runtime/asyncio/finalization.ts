/**
 * What CPython reports when the last reference to an object dies: exceptions that nobody retrieved,
 * tasks destroyed while pending, coroutines never awaited.
 *
 * JavaScript has no reference counts. An exception that nobody retrieved is reported when the engine
 * collects the future, or when its loop is closed, whichever comes first; the rest when the loop is
 * closed or the program ends.
 */
import type { Callback } from "../loop/scheduler.ts";
import { stderr } from "../python/stdio.ts";
import { className } from "../python/types.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import type { Coroutine } from "./coroutines.ts";
import { formatSourceTraceback, noteCreation, sourceTraceback } from "./creation.ts";
import type { Future } from "./futures.ts";

type FutureClass = new (options: { loop: BaseEventLoop }) => Future<never>;

/** An exception that nobody has asked for, with what is needed to show its future once more. */
export class UnretrievedException {
  readonly loop: BaseEventLoop;
  private readonly fields: object;
  private readonly prototype: object;
  private readonly weak: WeakRef<Future<never>>;
  private readonly error: unknown;
  private readonly origin: unknown;

  constructor(future: Future<never>) {
    this.loop = future._loop;
    this.error = future._value;
    this.origin = sourceTraceback(future);
    this.prototype = Object.getPrototypeOf(future) as object;
    this.weak = new WeakRef(future);
    this.fields = future._identity();
  }

  report(): void {
    const cls = (this.prototype as { __class__: FutureClass }).__class__;
    this.loop._unretrieved.delete(this);
    this.loop._report({
      message: `${className(cls)} exception was never retrieved`,
      exception: this.error,
      future: this.weak.deref() ?? this.revive(),
      ...madeAt(this.origin),
    });
  }

  /** The future is gone: another one that looks like it takes its place in the report. */
  private revive(): Future<never> {
    const future = this.loop.createFuture() as unknown as Future<never>;
    Object.setPrototypeOf(future, this.prototype);
    return Object.assign(future, this.fields);
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
  if (unreferencedFutures.has(future as Future<unknown>)) {
    if (hadCallbacks) future._loop._push(new UnreferencedReport(record));
    else reportOutsideTasks(record);
  } else registry.register(future, record);
}

/** CPython destroys the task once its step is over: no task is the current one. */
function reportOutsideTasks(record: UnretrievedException): void {
  const { loop } = record;
  const step = loop._currentStep;
  loop._currentStep = null;
  record.report();
  loop._currentStep = step;
}

const unreferencedFutures = new WeakSet<Future<unknown>>();

/** Reports an exception after the done callbacks, which still refer to the future. */
class UnreferencedReport implements Callback {
  readonly _isStep = false as const;
  readonly _cancelled = false;
  private readonly record: UnretrievedException;

  constructor(record: UnretrievedException) {
    this.record = record;
  }

  _run(): void {
    if (this.record.loop._unretrieved.has(this.record)) this.record.report();
  }
}

/**
 * Says that nothing refers to a task but its loop, as after `asyncio.create_task(f())` on a line of its
 * own: an exception in it is reported at once, as in CPython, not when the engine collects it.
 */
export function unreferenced<F extends Future<unknown>>(future: F): F {
  unreferencedFutures.add(future);
  return future;
}

/** The entry of a report that tells, in debug mode, where its subject was made. */
function madeAt(origin: unknown): { source_traceback?: unknown } {
  return origin === null ? {} : { source_traceback: origin };
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
  const warnings: string[] = [];
  for (let each = firstUnawaited; each !== null; each = each._nextUnawaited) {
    const origin = sourceTraceback(each);
    const where =
      origin === null
        ? ""
        : `Coroutine created at (most recent call last)\n${formatSourceTraceback(origin)}\n`;
    warnings.push(`coroutine '${each._qualname()}' was never awaited\n${where}`);
  }
  firstUnawaited = null;
  for (const warning of warnings.reverse()) stderr.write(`sys:1: RuntimeWarning: ${warning}`);
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
