/**
 * What CPython knows of an async generator and JavaScript does not tell: whether it has started, is in the
 * middle of a step, has ended (`ag_running_async` and the state of its frame, Objects/genobject.c).
 */
import { RuntimeError, StopAsyncIteration, StopIteration } from "../python/exceptions.ts";

interface State {
  started: boolean;
  running: boolean;
  finished: boolean;
  /** `ag_closed`: it was told to close, which it may have ignored. */
  closed: boolean;
}

/** A property of the generator: each step looks at it, and a WeakMap would take its time. */
const STATE = Symbol("state");

export function stateOf(generator: object): State {
  const holder = generator as { [STATE]?: State };
  return (holder[STATE] ??= {
    started: false,
    running: false,
    finished: false,
    closed: false,
  });
}

/**
 * A step begins, where nobody else is in the middle of one.
 *
 * @param how what the error names: `anext(): asynchronous generator is already running`
 */
export function beginStep(generator: object, how: "anext" | "athrow" | "aclose"): void {
  const state = stateOf(generator);
  if (state.running) throw new RuntimeError(`${how}(): asynchronous generator is already running`);
  if (state.closed && how !== "anext") throw new StopAsyncIteration();
  if (how === "aclose") state.closed = true;
  state.started = state.running = true;
}

export function endStep(generator: object, { done }: IteratorResult<unknown>): void {
  const state = stateOf(generator);
  state.running = false;
  if (done === true) state.finished = true;
}

/**
 * The generator has ended by an error: what its step raises, for neither StopIteration nor
 * StopAsyncIteration can leave a generator.
 */
export function failStep(generator: object, error: unknown): unknown {
  const state = stateOf(generator);
  state.running = false;
  state.finished = true;
  const isStop = error instanceof StopIteration || error instanceof StopAsyncIteration;
  if (!isStop) return error;
  const name = error instanceof StopIteration ? "StopIteration" : "StopAsyncIteration";
  const failure = new RuntimeError(`async generator raised ${name}`);
  failure.__cause__ = failure.__context__ = error;
  return failure;
}
