/**
 * Whose code goes on when a promise of the host is settled.
 *
 * A step that awaits such a promise (`fetch`, a timer of Node) comes back in a microtask that the loop
 * knows nothing of. With one such step it can be no other; with several, each `await` has to be noticed:
 * `await p` reads `p.constructor`, so that property of %Promise.prototype% becomes an accessor. The
 * reaction that it adds runs right before the code that awaits goes on.
 *
 * All promises of the realm are slower from then on, so it is done only once a step does wait like that.
 */
import { IntrinsicPromise, nativeThen } from "./promise.ts";

/**
 * @param current the step whose code runs now, or null
 * @param goesOn called right before the code of a step goes on
 * @returns a function that ends the watch
 */
export function watchHostAwaits<S extends object>(
  current: () => S | null,
  goesOn: (step: S) => void,
): () => void {
  let busy = false;
  const prototype = IntrinsicPromise.prototype as object;
  Object.defineProperty(prototype, "constructor", {
    configurable: true,
    get(this: object): PromiseConstructor {
      // `then` reads `constructor` as well
      if (busy || this === prototype) return IntrinsicPromise;
      busy = true;
      try {
        const step = current();
        if (step !== null) {
          const mark = (): void => goesOn(step);
          nativeThen.call(this as Promise<unknown>, mark, mark);
        }
      } finally {
        busy = false;
      }
      return IntrinsicPromise;
    },
    set(this: object, value: unknown) {
      Object.defineProperty(this, "constructor", {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    },
  });
  return () =>
    Object.defineProperty(prototype, "constructor", {
      value: IntrinsicPromise,
      configurable: true,
      enumerable: false,
      writable: true,
    });
}
