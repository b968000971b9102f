/**
 * `await` of promises of the host (`fetch`, a timer of Node), noticed when it happens.
 *
 * `await p` reads `p.constructor`, so that property of %Promise.prototype% becomes an accessor. Where it
 * gives anything but %Promise%, `await` looks up `p.then` and waits by that: a function of ours, then.
 * `p.then(f)` reads `p.constructor` as well, and then its species, by which it is told apart.
 *
 * All promises of the realm are slower while they are watched.
 */
import { IntrinsicPromise, nativeThen, type Resolve } from "./promise.ts";

/** Waits in the place of a promise's `then`. */
export type HostThen = (resolve: Resolve) => void;

const prototype = IntrinsicPromise.prototype as object;

/**
 * @param awaits called when a promise is awaited: gives what to wait by, or null to leave it alone
 * @param calls called after it where that was no `await`, but a call of `then`
 * @returns a function that ends the watch
 */
export function watchHostAwaits(
  awaits: (promise: Promise<unknown>) => HostThen | null,
  calls: () => void,
): () => void {
  /** What is being awaited, and what its `await` is to wait by. */
  let promise: object | null = null;
  let then: HostThen | null = null;
  let busy = false;
  const constructor = {
    get [Symbol.species](): PromiseConstructor {
      promise = null;
      calls();
      return IntrinsicPromise;
    },
  };
  define("constructor", function (this: object): unknown {
    if (busy || this === prototype) return IntrinsicPromise;
    busy = true;
    try {
      then = awaits(this as Promise<unknown>);
    } finally {
      busy = false;
    }
    if (then === null) return IntrinsicPromise;
    promise = this;
    return constructor;
  });
  define("then", function (this: object): unknown {
    if (this !== promise) return nativeThen;
    promise = null;
    return then;
  });
  return () => {
    restore("constructor", IntrinsicPromise);
    restore("then", nativeThen);
  };
}

/** Puts an accessor in the place of a property of %Promise.prototype%, which can be assigned still. */
function define(name: string, get: (this: object) => unknown): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get,
    set(this: object, other: unknown) {
      restore(name, other, this, this !== prototype);
    },
  });
}

function restore(name: string, value: unknown, owner = prototype, enumerable = false): void {
  Object.defineProperty(owner, name, { value, configurable: true, enumerable, writable: true });
}
