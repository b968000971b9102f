/** `asyncio.gather`, after CPython's asyncio/tasks.py. */
import { IntrinsicPromise } from "../loop/promise.ts";
import { eq } from "../python/comparison.ts";
import { copyContext, type Context } from "../python/contextvars.ts";
import { BaseException } from "../python/exceptions.ts";
import { hashOf } from "../python/hash.ts";
import { isKeywords } from "../python/keywords.ts";
import { Status } from "./awaiting.ts";
import type { Awaitable, ResultOf } from "./awaitables.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { createdBy } from "./creation.ts";
import { ensureFutureEagerly } from "./eagerTasks.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { getEventLoop } from "./events.ts";
import { CancelledError } from "./exceptions.ts";
import { Future, type CancelMessage, type DoneListener } from "./futures.ts";
import type { AnyCallback } from "./handles.ts";
import type { Coroutine } from "./coroutines.ts";

/** What `gather` returns: cancelling it cancels the children, as cancelling a task would. */
class _GatheringFuture extends Future<unknown[]> {
  static override readonly __module__: string = "asyncio.tasks";

  readonly #children: Future<never>[];
  _cancelRequested = false;

  constructor(children: Future<never>[], loop: BaseEventLoop) {
    super({ loop });
    this.#children = children;
  }

  override cancel(message: CancelMessage = null): boolean {
    if (this.done()) return false;
    let cancelled = false;
    for (const child of this.#children) {
      if (child.cancel(message)) cancelled = true;
    }
    // Then the cancellation is passed on, whatever return_exceptions says.
    if (cancelled) this._cancelRequested = true;
    return cancelled;
  }
}

/**
 * One call of `gather`. (A class, and one closure: an object literal with accessors would be a new
 * hidden class per call, which keeps the closures, hence all the children, alive until a full GC.)
 */
class Gatherer implements DoneListener {
  private readonly returnExceptions: boolean;
  private outer: _GatheringFuture | null = null;
  private finished = 0;
  /** How many different futures there are; `children` may list one of them twice. */
  private futures = 0;
  private loop: BaseEventLoop | null = null;
  /** What was given, until all is, and what stands for it. */
  private readonly args: Awaitable<unknown>[] = [];
  private readonly children: Future<never>[] = [];
  private readonly doneAlready: Future<never>[] = [];
  readonly callback: AnyCallback;
  /** One for all callbacks, which run no code of the program. */
  private context: Context | null = null;
  /** Objects with `__await__`, with their hashes and the places of their futures. */
  private readonly otherArguments: [argument: unknown, hash: unknown, index: number][] = [];

  constructor(returnExceptions: boolean) {
    this.returnExceptions = returnExceptions;
    const gatherDoneCallback = (future: Future<never>): void => this._futureDone(future);
    this.callback = gatherDoneCallback;
  }

  /** Adds an argument, unless it is there already. */
  addArgument(argument: Awaitable<unknown>): void {
    if (!this.addAgain(argument)) this.add(argument, ensureFuture(argument, { loop: this.loop }));
  }

  /**
   * An argument that was given before stands for the same future. (A function without parameters stands
   * for a coroutine of its own each time.) Raises TypeError for what has no hash.
   */
  addAgain(argument: Awaitable<unknown>): boolean {
    let index: number | null = null;
    if ((argument as unknown) instanceof IntrinsicPromise) {
      const { _gatherIndex } = argument as Future<unknown> | Coroutine<unknown>;
      if (this.args[_gatherIndex] === argument) index = _gatherIndex;
    } else if (typeof argument !== "function") {
      const hash = hashOf(argument);
      const known = this.otherArguments.find(
        ([other, itsHash]) => other === argument || (itsHash === hash && eq(other, argument)),
      );
      if (known === undefined) this.otherArguments.push([argument, hash, this.children.length]);
      else index = known[2];
    }
    if (index === null) return false;
    this.args.push(argument);
    this.children.push(this.children[index]!);
    return true;
  }

  add(argument: Awaitable<unknown>, added: Future<unknown>): void {
    const future = added as Future<never>;
    this.loop ??= future._loop;
    // Nobody else can see a task that was made here: its destruction is not worth a report.
    if (future !== (argument as unknown)) future._logDestroyPending = false;
    this.futures++;
    if ((argument as unknown) instanceof IntrinsicPromise) {
      const known = argument as Future<unknown> | Coroutine<unknown>;
      known._gatherIndex = this.children.length;
    }
    this.args.push(argument);
    this.children.push(future);
    if (future._futureStatus !== Status.PENDING) this.doneAlready.push(future);
    else future._addListener(this, (this.context ??= copyContext()));
  }

  /** All arguments are there. */
  gather(): Future<unknown[]> {
    if (this.children.length === 0) {
      const outer = new Future<unknown[]>({ loop: getEventLoop() });
      outer.setResult([]);
      return outer;
    }
    this.outer = createdBy(new _GatheringFuture(this.children, this.loop!), "tasks.py", 765);
    this.args.length = 0;
    for (const future of this.doneAlready) this._futureDone(future);
    return this.outer;
  }

  _futureDone(future: Future<never>): void {
    const { outer } = this;
    this.finished++;
    if (outer === null || outer.done()) {
      if (!future.cancelled()) future.exception(); // mark it retrieved
      if (outer !== null && this.finished === this.futures) this.forget();
      return;
    }
    if (!this.returnExceptions) {
      if (future.cancelled()) {
        outer.setException(future._makeCancelledError());
        return;
      }
      const error = future.exception();
      if (error !== null) {
        outer.setException(error);
        return;
      }
    }
    if (this.finished !== this.futures) return;
    const results = this.children.map(resultOrException);
    // In CPython the loop over the children has left its variable at the last of them.
    if (outer._cancelRequested) outer.setException(this.children.at(-1)!._makeCancelledError());
    else outer.setResult(results);
    this.forget();
  }

  /** V8 may allocate such arrays in its old space, where they would keep dead tasks alive. */
  private forget(): void {
    this.children.length = 0;
    this.doneAlready.length = 0;
  }
}

function resultOrException(future: Future<never>): unknown {
  if (future._futureStatus === Status.FINISHED) return future._outcome;
  if (future._futureStatus !== Status.CANCELLED) return future.exception();
  return new CancelledError(future._cancelMessage ?? "");
}

export interface GatherOptions {
  /** Exceptions become results, instead of ending the gathering. */
  returnExceptions?: boolean;
}

type Results<A extends readonly unknown[]> = { -readonly [K in keyof A]: ResultOf<A[K]> };
type ResultsOrExceptions<A extends readonly unknown[]> = {
  -readonly [K in keyof A]: ResultOf<A[K]> | BaseException;
};

function splitOptions(args: unknown[]): GatherOptions {
  const last = args.at(-1);
  return isKeywords(last) ? (args.pop() as GatherOptions) : {};
}

/**
 * Runs awaitables concurrently; the future's result is the list of their results, in their order.
 *
 * The first exception becomes the future's exception, and the others go on; with `returnExceptions`
 * exceptions are results. Cancelling the future cancels the children.
 *
 * @example const [tea, toast] = await asyncio.gather(coro(brew, "tea"), coro(bake, 2));
 */
export function gather<A extends readonly Awaitable<unknown>[]>(
  ...awaitables: [...A, GatherOptions & { returnExceptions: true }]
): Future<ResultsOrExceptions<A>>;
export function gather<A extends readonly Awaitable<unknown>[]>(
  ...awaitables: [...A, GatherOptions]
): Future<Results<A>>;
export function gather<A extends readonly Awaitable<unknown>[]>(
  ...awaitables: A
): Future<Results<A>>;
export function gather(...args: unknown[]): Future<unknown> {
  const { returnExceptions = false } = splitOptions(args);
  const gatherer = new Gatherer(returnExceptions);
  for (const argument of args) gatherer.addArgument(argument as Awaitable<unknown>);
  args.length = 0; // see Gatherer.forget
  return gatherer.gather();
}

/**
 * `gather(*awaitables)` of a long list: JavaScript has no room for a million arguments on its stack.
 *
 * @example await asyncio.gatherAll(Array.from(range(1000000), () => coro(light)));
 */
export function gatherAll<T>(
  awaitables: Iterable<Awaitable<T>>,
  options: GatherOptions & { returnExceptions: true },
): Future<(T | BaseException)[]>;
export function gatherAll<T>(
  awaitables: Iterable<Awaitable<T>>,
  options?: GatherOptions,
): Future<T[]>;
export function gatherAll(
  awaitables: Iterable<Awaitable<unknown>>,
  { returnExceptions = false }: GatherOptions = {},
): Future<unknown> {
  const gatherer = new Gatherer(returnExceptions);
  for (const argument of awaitables) gatherer.addArgument(argument);
  return gatherer.gather();
}

/** `gather` in a program that sets an eager task factory: the future comes in a list. */
export function gatherEagerly<A extends readonly Awaitable<unknown>[]>(
  ...awaitables: A
): Promise<[Future<Results<A>>]>;
export function gatherEagerly<A extends readonly Awaitable<unknown>[]>(
  ...awaitables: [...A, GatherOptions]
): Promise<[Future<ResultsOrExceptions<A>>]>;
export async function gatherEagerly(...args: unknown[]): Promise<[Future<unknown>]> {
  const { returnExceptions = false } = splitOptions(args);
  const gatherer = new Gatherer(returnExceptions);
  for (const each of args) {
    const argument = each as Awaitable<unknown>;
    if (!gatherer.addAgain(argument)) {
      const [future] = await ensureFutureEagerly(argument);
      gatherer.add(argument, future);
    }
  }
  return [gatherer.gather()];
}
