/** `send`, `throw` and `close` of generators (Objects/genobject.c), which JavaScript spells otherwise. */
import { keepContext, setContext } from "../exceptionContexts.ts";
import {
  BaseException,
  GeneratorExit,
  RuntimeError,
  StopAsyncIteration,
  StopIteration,
  withCause,
} from "../exceptions.ts";
import { currentException } from "../handledExceptions.ts";
import { leaveFrame } from "../stackCapture.ts";
import { repr } from "../repr.ts";
import { stderr } from "../stdio.ts";
import { formatException } from "../traceback.ts";
import { exceptionOf } from "./raising.ts";

type AnyGenerator<T> = Iterator<T, unknown, any>;

function unwrap<T>(result: IteratorResult<T, unknown>): T {
  if (result.done !== true) return result.value;
  throw result.value === undefined || result.value === null
    ? new StopIteration()
    : new StopIteration(result.value);
}

/** `generator.send(value)`; raises StopIteration with what the generator returns. */
export function send<T>(generator: AnyGenerator<T>, value: unknown): T {
  return unwrap(generator.next(value));
}

/** `generator.throw(exception)`: raises it where the generator waits. */
export function throwInto<T>(generator: AnyGenerator<T>, exception: unknown): T {
  const error = exceptionOf(exception);
  if (generator.throw === undefined) throw error;
  return unwrap(generator.throw(keepContext(error)));
}

/** `generator.close()`: raises GeneratorExit where the generator waits. */
export function close(generator: AnyGenerator<unknown>): void {
  if (generator.throw === undefined) return;
  try {
    const exit = new GeneratorExit();
    setContext(exit, currentException());
    if (generator.throw(exit).done === true) return;
  } catch (error) {
    if (error instanceof GeneratorExit || error instanceof StopIteration) return;
    // the host's complaint of a yield* over an iterator that has no throw()
    if (!(error instanceof BaseException) && /'throw' method/.test(String(error))) return;
    throw error;
  }
  throw new RuntimeError("generator ignored GeneratorExit");
}

/**
 * Closes a generator to which nothing refers any more. What that raises, nobody catches.
 *
 * @example
 * const numbers = count(); // numbers = count() in Python, and the end of its function
 * closeUnreferenced(numbers);
 */
export function closeUnreferenced(generator: AnyGenerator<unknown>): void {
  try {
    close(generator);
  } catch (error) {
    stderr.write(`Exception ignored in: ${repr(generator)}\n${formatException(error)}`);
  }
}

/**
 * What comes out of a coroutine or generator in which something ended that nobody there expected to
 * (PEP 479): a StopIteration would mean to the outside that it has ended itself.
 *
 * @example
 * async function first(names: Iterator<string>): Promise<string> {
 *   try {
 *     return next(names);
 *   } catch (error) {
 *     throw stopped(error, "coroutine"); // RuntimeError: coroutine raised StopIteration
 *   }
 * }
 */
export function stopped(
  error: unknown,
  kind: "coroutine" | "generator" | "async generator",
): unknown {
  const isStop = error instanceof StopIteration;
  const isAsyncStop = kind === "async generator" && error instanceof StopAsyncIteration;
  if (!isStop && !isAsyncStop) return error;
  const name = isStop ? "StopIteration" : "StopAsyncIteration";
  const raised = new RuntimeError(`${kind} raised ${name}`);
  leaveFrame(raised, stopped);
  return withCause(raised, error, error);
}
