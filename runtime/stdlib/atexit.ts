/** Python's `atexit`: functions that run when the program ends, the last registered first. */
import { formatException } from "../python/traceback.ts";
import { stderr } from "../python/stdio.ts";

type AnyFunction = (...args: never[]) => unknown;
let registered: { func: AnyFunction; args: unknown[] }[] = [];

function runAll(): void {
  for (let entry = registered.pop(); entry; entry = registered.pop()) {
    try {
      entry.func(...(entry.args as never[]));
    } catch (error) {
      stderr.write(`Exception ignored in atexit callback:\n${formatException(error)}`);
    }
  }
}

// The event of Node, Deno and Bun; a browser's page has no end that code could see.
globalThis.process?.prependListener?.("exit", runAll);

/** Returns the function, so that it may decorate. */
export function register<F extends AnyFunction>(func: F, ...args: unknown[]): F {
  registered.push({ func, args });
  return func;
}

export function unregister(func: AnyFunction): void {
  registered = registered.filter((entry) => entry.func !== func);
}
