/** How reprs show callbacks and coroutines, after CPython's asyncio/format_helpers.py. */
import { repr } from "../python/repr.ts";
import { functionQualname } from "../python/types.ts";
import { limitedRepr } from "./limitedRepr.ts";
import { describeCallback } from "./programPositions.ts";
import { libraryFunction, type SourcePosition } from "./sourcePositions.ts";

type AnyFunction = (...args: never[]) => unknown;

function formatArguments(args: readonly unknown[], debug: boolean): string {
  return debug ? `(${args.map((arg) => limitedRepr(arg)).join(", ")})` : "()";
}

/**
 * `print_it() at file.py:12`: a callback with, in debug mode, its arguments.
 *
 * @param callback a function, or a task waiting to be woken up
 */
export function formatCallbackSource(
  callback: unknown,
  args: readonly unknown[] = [],
  debug = false,
): string {
  const { text, position } = describe(callback, args, debug);
  return position === null ? text : `${text} at ${position.file}:${position.line}`;
}

/** What functools.partial() makes. */
interface Partial {
  readonly func?: unknown;
  readonly args: readonly unknown[];
}

interface Description {
  /** `print_it(1)` */
  readonly text: string;
  readonly position: SourcePosition | null;
}

function describe(callback: unknown, args: readonly unknown[], debug: boolean): Description {
  const called = formatArguments(args, debug);
  if (typeof callback !== "function") {
    const isTask = (callback as { _isStep?: boolean } | null)?._isStep === true;
    return { text: isTask ? "Task.task_wakeup()" : repr(callback) + called, position: null };
  }
  const partial = callback as unknown as Partial;
  if (partial.func !== undefined) {
    const { text, position } = describe(partial.func, partial.args, debug);
    return { text: text + called, position };
  }
  const fn = callback as AnyFunction;
  const own = describeCallback(fn);
  // CPython finds no source of bound methods.
  if (own?.bound === true) return { text: own.definition.qualname + called, position: null };
  if (own !== null) return { text: functionQualname(fn) + called, position: own.definition };
  const ours = libraryFunction(fn);
  const name = ours?.qualname ?? functionQualname(fn);
  return { text: name + called, position: ours?.position ?? null };
}
