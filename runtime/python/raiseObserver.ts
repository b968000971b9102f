/**
 * Who is told that the runtime raises an exception of Python code: handledExceptions.ts, once something
 * has been handled. Nobody else knows the context of what is raised.
 */
interface RaiseObserver {
  /** Has the others told from here on. Called before the library handles an exception. */
  begin?(): void;
  /** `raise error` in code of CPython's library: `future.result()`. */
  raised?(error: unknown): void;
  /**
   * An exception is thrown into the coroutines of the task whose step begins: `coroutine.throw(error)`,
   * after the loop itself has raised it, or as it is.
   */
  thrown?(error: unknown, isRaised: boolean): void;
  /** An exception has come out of the coroutine of the task whose step ends. */
  cameOut?(error: unknown): void;
  /**
   * What code of CPython's library handles while it calls the program: `asyncio.run` while it closes its
   * loop, a loop while it reports what a callback has raised. null: nothing.
   */
  handledByLibrary: unknown;
}

export const raiseObserver: RaiseObserver = { handledByLibrary: null };
