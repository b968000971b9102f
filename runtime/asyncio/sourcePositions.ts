/**
 * Where the functions of asyncio stand in CPython 3.13.0: what reprs of futures and handles show after `at`.
 *
 * Of the program's own functions programPositions.ts tells.
 */

/** A place in a Python file. */
export interface SourcePosition {
  file: string;
  line: number;
}

type AnyFunction = (...args: never[]) => unknown;

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

/** The entry of a function that asyncio itself registers as a callback. */
export function libraryFunction(fn: AnyFunction): LibraryFunction | undefined {
  return libraryFunctions.get(fn.name);
}
