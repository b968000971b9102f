/**
 * Where functions and coroutines stand in the Python source: what reprs of tasks, futures and handles
 * show after `at`.
 *
 * Of the program's own functions the source maps tell (python/definitions.ts); of asyncio's own the
 * places in CPython 3.13.0 are written here.
 */
import { definitionOf, methodBehind, type Definition } from "../python/definitions.ts";
import { captureStack, type Stack } from "../python/stackCapture.ts";
import { libraryCoroutine, type LibraryCoroutine } from "./libraryCoroutines.ts";

/** A place in a Python file. */
export interface SourcePosition {
  file: string;
  line: number;
}

type AnyFunction = (...args: never[]) => unknown;

const host = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process;

/** What a function of asyncio is called in CPython, and where it is defined, if that is shown. */
interface LibraryFunction {
  qualname: string;
  position: SourcePosition | null;
}

/** Where CPython 3.13.0 has its asyncio package. */
export const LIBRARY = "/usr/local/lib/python3.13/asyncio/";
const libraryFunctions = new Map<string, LibraryFunction>();

/**
 * Says what CPython calls a function that asyncio registers as a callback, and where it is defined.
 *
 * @param name its name here
 */
export function declareLibraryFunction(
  name: string,
  qualname: string,
  file?: string,
  line = 0,
): void {
  const position = file === undefined ? null : { file: LIBRARY + file, line };
  libraryFunctions.set(name, { qualname, position });
}

declareLibraryFunction("runUntilCompleteDone", "_run_until_complete_cb", "base_events.py", 182);
declareLibraryFunction(
  "setResultUnlessCancelled",
  "_set_result_unless_cancelled",
  "futures.py",
  312,
);
declareLibraryFunction("gatherDoneCallback", "gather.<locals>._done_callback", "tasks.py", 820);

/** The function of the program behind a callback; a bound method may be an arrow function here. */
export function describeCallback(
  fn: AnyFunction,
): { definition: Definition; bound: boolean } | null {
  // What functools.wraps() wrapped is shown, as inspect.unwrap() finds it.
  const { __wrapped__: wrapped } = fn as { __wrapped__?: AnyFunction };
  if (wrapped !== undefined) return describeCallback(wrapped);
  const definition = definitionOf(fn);
  if (definition !== null) return { definition, bound: fn.name.startsWith("bound ") };
  const method = methodBehind(fn);
  return method === null ? null : { definition: method, bound: true };
}

/** The async function behind a coroutine: no lambda is one, so an arrow function calls a method. */
export function describeCoroutine(fn: AnyFunction): Definition | LibraryCoroutine | null {
  return methodBehind(fn) ?? definitionOf(fn) ?? libraryCoroutine(fn, LIBRARY);
}

/**
 * Whether each task notes where it is suspended, which only reprs of suspended tasks show. It costs a
 * captured stack for each suspension, so it is switched on for programs that may show a task.
 */
const notesStacks = host?.env?.["PY2TS_AWAIT_LINES"] === "1";

/** The stack of the coroutine that is being suspended, if such stacks are kept. */
export function suspendedStack(): Stack | null {
  return notesStacks ? captureStack() : null;
}

/** The entry of a function that asyncio itself registers as a callback. */
export function libraryFunction(fn: AnyFunction): LibraryFunction | undefined {
  return libraryFunctions.get(fn.name);
}
