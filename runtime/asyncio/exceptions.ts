/** asyncio's exceptions, after CPython's asyncio/exceptions.py and asyncio/queues.py. */
import { BaseException, EOFError, Exception, RuntimeError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";

export { TimeoutError } from "../python/exceptions.ts";

/** The Future or Task was cancelled. */
export class CancelledError extends BaseException {
  static readonly __module__: string = "asyncio.exceptions";
}

/** The operation is not allowed in this state. */
export class InvalidStateError extends Exception {
  static readonly __module__: string = "asyncio.exceptions";
}

/** A stream ended before so many bytes were read. */
export class IncompleteReadError extends EOFError {
  static readonly __module__: string = "asyncio.exceptions";
  /** What was read before the end. */
  readonly partial: Uint8Array;
  /** How many bytes were asked for, or null where that is unknown. */
  readonly expected: number | null;

  constructor(partial: Uint8Array, expected: number | null) {
    const asked = expected === null ? "undefined" : repr(expected);
    super(`${partial.length} bytes read on a total of ${asked} expected bytes`);
    this.partial = partial;
    this.expected = expected;
  }
}

/** The buffer limit was reached while looking for a separator. */
export class LimitOverrunError extends Exception {
  static readonly __module__: string = "asyncio.exceptions";
  /** How many bytes were looked at. */
  readonly consumed: number;

  constructor(message: string, consumed: number) {
    super(message);
    this.consumed = consumed;
  }
}

/** The system cannot send files itself. */
export class SendfileNotAvailableError extends RuntimeError {
  static readonly __module__: string = "asyncio.exceptions";
}

/** `barrier.abort()` or `reset()` was called while tasks were waiting. */
export class BrokenBarrierError extends RuntimeError {
  static readonly __module__: string = "asyncio.exceptions";
}

/** `get_nowait()` on an empty queue. */
export class QueueEmpty extends Exception {
  static readonly __module__: string = "asyncio.queues";
}

/** `put_nowait()` on a full queue. */
export class QueueFull extends Exception {
  static readonly __module__: string = "asyncio.queues";
}

/** Putting to or getting from a queue that was shut down. */
export class QueueShutDown extends Exception {
  static readonly __module__: string = "asyncio.queues";
}
