/**
 * Who is told that the runtime raises an exception of Python code: handledExceptions.ts, once something
 * has been handled. Nobody else knows the context of what is raised.
 */
interface RaiseObserver {
  /** `raise error` in code of CPython's library: `future.result()`. */
  raised?(error: unknown): void;
  /** An exception is thrown into the coroutines of the task whose step begins: `coroutine.throw(error)`. */
  thrown?(): void;
  /** An exception has come out of the first step of an eager task, which its creator has called. */
  cameOut?(error: unknown): void;
  /**
   * What code of CPython's library handles while it calls the program: `asyncio.run` while it closes its
   * loop, a loop while it reports what a callback has raised. null: nothing.
   */
  handledByLibrary: unknown;
}

export const raiseObserver: RaiseObserver = { handledByLibrary: null };
