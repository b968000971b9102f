/**
 * The engine's own Promise.
 *
 * `await x` compares `x.constructor` with %Promise%, the intrinsic, whatever `globalThis.Promise` has
 * been patched to (zone.js does), so that the loop must know the intrinsic too.
 */
const sample = (async (): Promise<void> => {})();

/** %Promise%: what the result of an async function is an instance of. */
export const IntrinsicPromise = (
  Object.getPrototypeOf(sample) as { constructor: PromiseConstructor }
).constructor;

/** Calls `then` of a native promise, even of one whose class hides it. */
export const nativeThen = IntrinsicPromise.prototype.then;

const RESOLVED: Promise<void> = IntrinsicPromise.resolve();

/** Runs a function in a microtask. (`queueMicrotask` is slower than this on Node 20.) */
export function soon(fn: () => void): void {
  nativeThen.call(RESOLVED, fn);
}

export type Resolve = (value: unknown) => void;
export type Reject = (reason: unknown) => void;

/** What `capture` saw last: read it right after `super(capture)` or `new Promise(capture)`. */
export let capturedResolve: Resolve = () => {};

/** An executor that makes no closures: one function serves every promise. */
export function capture(resolve: (value: never) => void): void {
  capturedResolve = resolve as Resolve;
}
