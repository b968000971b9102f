/**
 * The exceptions that handlers are at work on, which JavaScript does not keep: what `sys.exception()`
 * finds, and a bare `raise`, where a caller has caught something; and the `__context__` of whatever is
 * raised meanwhile.
 *
 * Each task has its own, as coroutines have in CPython (`exc_info` in Include/cpython/pystate.h). There a
 * coroutine sees those of the coroutines that await it, but not in a step that begins with an exception:
 * `coroutine.throw` goes straight to the innermost one (`_gen_throw` in Objects/genobject.c). On its way out
 * that exception, or what comes of it, gets as its context what each coroutine is handling itself.
 */
import { runningScheduler, type Step } from "../loop/scheduler.ts";
import { dispose } from "./disposeSymbols.ts";
import { RuntimeError } from "./exceptions.ts";
import { keepContext, noteContext, setContext } from "./exceptionContexts.ts";
import { raiseObserver } from "./raiseObserver.ts";

/** What is being handled in a task, the innermost last. */
interface HandledHere {
  readonly all: Handled[];
  /** The iteration of the loop in which an exception was last thrown into the task. */
  thrownIn: number;
}

/** The time in which an exception is being handled; ended by `using`. */
export class Handled implements Disposable {
  readonly error: unknown;
  /** The handler around it in the same function. */
  readonly outer: Handled | null;
  #here: HandledHere;
  /** The last iteration of the loop in which its function is known to have run. */
  #ranIn = 0;
  /** How many have asked for it: `run` notes what generated code may note as well. */
  #uses = 1;
  #paused = false;
  /** Its coroutine was driven on by `throw`, and its function has not run since. */
  #isPassedOver = false;

  constructor(error: unknown, outer: Handled | null) {
    this.error = error;
    this.outer = outer;
    this.#here = handledHere();
    this.#enter();
  }

  #enter(): void {
    this.#ranIn = iteration();
    // `finally` and `__exit__` run without an exception as well
    if (this.error !== null) this.#here.all.push(this);
  }

  /** Its coroutine goes on in that place, perhaps with an exception: see DrivenHandlers. */
  moveTo(here: HandledHere, isThrown: boolean): void {
    this.#here = here;
    this.#isPassedOver = isThrown;
    here.all.push(this);
  }

  #leave(): void {
    const { all } = this.#here;
    const index = all.lastIndexOf(this);
    if (index !== -1) all.splice(index, 1);
  }

  /** Another `handling` of the same `except`. */
  again(): this {
    this.#uses++;
    return this;
  }

  /** Whether code that runs now sees it. */
  isSeen({ thrownIn }: HandledHere): boolean {
    return !this.#isPassedOver && (thrownIn !== iteration() || this.#ranIn === thrownIn);
  }

  /** What is raised in this handler, on its way out of it. */
  raised<E>(error: E): E {
    this.came(error);
    return error;
  }

  /** An exception has come to this handler's function. */
  came(error: unknown): void {
    const isThrown = this.#paused || !this.isSeen(this.#here);
    this.resumed(null);
    let own: Handled | null = this;
    while (own !== null && own.error === null) own = own.outer;
    if (error instanceof Error) cameTo.set(error, this);
    if (isThrown && own !== null && own.error !== error) setContext(error, own.error);
    else noteContext(error, currentException);
  }

  /** The handler's function goes on, with the value that it has waited for, or that it was sent. */
  resumed<T>(value: T): T {
    this.outer?.resumed(null);
    this.#ranIn = iteration();
    this.#isPassedOver = false;
    if (this.#paused) {
      this.#paused = false;
      this.#here = handledHere();
      this.#enter();
    }
    return value;
  }

  /** A generator yields inside a handler: whoever goes on meanwhile handles nothing. */
  pause<T>(yielded: T): T {
    this.outer?.pause(null);
    this.#paused = true;
    this.#leave();
    return yielded;
  }

  end(): void {
    if (--this.#uses === 0) this.#leave();
  }

  [dispose](): void {
    this.end();
  }
}

const outsideTasks: HandledHere = { all: [], thrownIn: -1 };
const insideTasks = new WeakMap<object, HandledHere>();
/** The handlers through which errors have come. */
const cameTo = new WeakMap<Error, Handled>();

function iteration(): number {
  return runningScheduler()?.iterations ?? 0;
}

function handledHere(): HandledHere {
  const step = runningScheduler()?._stepHere() ?? null;
  if (step === null) return outsideTasks;
  let handled = insideTasks.get(step);
  if (handled === undefined) insideTasks.set(step, (handled = { all: [], thrownIn: -1 }));
  return handled;
}

/** What a coroutine that is driven by hand handles: nobody sees that while it is suspended. */
export class DrivenHandlers {
  #suspended: readonly Handled[] = [];
  #outerCount = 0;

  /** It goes on, perhaps with an exception that is thrown into it. */
  enter(isThrown: boolean): void {
    const here = handledHere();
    this.#outerCount = here.all.length;
    for (const each of this.#suspended) each.moveTo(here, isThrown);
  }

  /** It is suspended, or has ended. */
  leave(): void {
    this.#suspended = handledHere().all.splice(this.#outerCount);
  }
}

raiseObserver.begin = observe;

function observe(): void {
  raiseObserver.raised ??= (raised) => setContext(raised, currentException());
  raiseObserver.cameOut ??= (error) => noteContext(error, currentException);
  raiseObserver.thrown ??= (error, isRaised) => {
    handledHere().thrownIn = iteration();
    if (isRaised) setContext(error, handledOutsideTasks());
    else keepContext(error);
  };
}

/** From here to the end of the block an exception is being handled: `using handled = handling(error);`. */
export function handling(error: unknown, outer: Handled | null = null): Handled {
  observe();
  if (error === null) return new Handled(error, outer);
  if (outer !== null) outer.came(error);
  else noteContext(error, currentException);
  return handlerOf(error)?.again() ?? new Handled(error, outer);
}

/** What is handled innermost here: in a handler of `except*`, its part of the group. */
export function innermostHandler(): Handled {
  return handledHere().all.at(-1)!;
}

/** The innermost handler here, if that is what handles an error. */
export function handlerOf(error: unknown): Handled | null {
  const innermost = handledHere().all.at(-1);
  return innermost?.error === error ? innermost! : null;
}

/** The handler to which an error has come last. */
export function handlerAround(error: unknown): Handled | null {
  return cameTo.get(error as Error) ?? null;
}

/** What the code here, or a caller, is handling, or null. */
export function currentException(): unknown {
  const step: TaskStep | null = runningScheduler()?._stepHere() ?? null;
  return seenBy(step) ?? (step?._isThread === true ? null : handledOutsideTasks());
}

/** What whoever runs the loop is handling, or null. */
function handledOutsideTasks(): unknown {
  return raiseObserver.handledByLibrary ?? outsideTasks.all.at(-1)?.error ?? null;
}

interface TaskStep extends Step {
  /** The first step of an eager task is a call of the step that creates it. */
  readonly _firstStep?: { readonly creator: Step | null } | null;
  /** A thread begins with nothing. */
  readonly _isThread?: boolean;
}

function seenBy(step: TaskStep | null): unknown {
  if (step === null) return null;
  const here = insideTasks.get(step);
  const innermost = here?.all.findLast((each) => each.isSeen(here));
  if (innermost !== undefined) return innermost.error;
  return seenBy(step._firstStep?.creator ?? null);
}

/** A bare `raise` outside of any handler: what a caller is handling, or RuntimeError. */
export function handledException(): unknown {
  return currentException() ?? new RuntimeError("No active exception to reraise");
}
