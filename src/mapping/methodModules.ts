/**
 * What of the library has its code in a module that has to be loaded: runtime/asyncio/loadedModules.ts.
 *
 * Whoever calls `loop.run_in_executor()` in Python may do without importing `concurrent.futures`: asyncio does
 * that. The translation imports it.
 */
export const METHOD_MODULES: ReadonlyMap<string, string> = new Map([
  ["add_signal_handler", "signal"],
  ["get_context", "contextvars"],
  ["get_stack", "asyncio.base_tasks"],
  ["print_stack", "asyncio.base_tasks"],
  ["remove_signal_handler", "signal"],
  ["run_in_executor", "concurrent.futures"],
  ["set_default_executor", "concurrent.futures"],
  ["set_debug", "asyncio.debug"],
]);

/** Methods of the program's own classes that the library needs one for. */
export const PROTOCOL_MODULES: ReadonlyMap<string, string> = new Map([
  ["__await__", "asyncio.tasks"],
]);

/** What has the methods of coroutines that are driven by hand: `coro.send(None)`. */
export const DRIVING_MODULE = "asyncio.coroutines";

/** A keyword of functions of asyncio that needs one: `asyncio.run(main(), debug=True)`. */
export const DEBUG_KEYWORD = {
  name: "debug",
  functions: new Set(["Runner", "run"]) as ReadonlySet<string>,
  module: "asyncio.debug",
};
