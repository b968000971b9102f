/**
 * Bound methods: `xs.append` as a value. Each access makes a new function, yet two of the same method
 * of the same object are equal (`method_richcompare` in Objects/classobject.c).
 */

type Method = (...args: unknown[]) => unknown;

const origins = new WeakMap<object, { readonly method: unknown; readonly receiver: unknown }>();

/** Notes that `bound` is `method` of `receiver`; gives `bound`. */
export function asBoundMethod<F extends Method>(bound: F, method: unknown, receiver: unknown): F {
  origins.set(bound, { method, receiver });
  return bound;
}

/**
 * `receiver.method` as a value: a function that keeps its receiver, and is equal to every other one of the
 * same method and receiver.
 */
export function bound<O extends object, K extends keyof O>(receiver: O, name: K): O[K] {
  const method = receiver[name];
  // what an object holds has its receiver already: self.callback = other.method
  const isHeld = typeof receiver === "object" && Object.hasOwn(receiver, name);
  if (typeof method !== "function" || isHeld) return method;
  return asBoundMethod(method.bind(receiver) as Method, method, receiver) as O[K];
}

/** The method, and its receiver, that a function made by `bound` stands for; null for any other one. */
export function methodOf(
  fn: object,
): { readonly method: Method; readonly receiver: object } | null {
  const origin = origins.get(fn);
  return origin === undefined
    ? null
    : { method: origin.method as Method, receiver: origin.receiver as object };
}

/** Whether two functions are the same method of the same object. */
export function isSameMethod(a: object, b: object): boolean {
  const left = origins.get(a);
  const right = left && origins.get(b);
  return right !== undefined && left?.method === right.method && left?.receiver === right.receiver;
}

const standIns = new WeakMap<object, Map<unknown, object>>();

/** One function for all that are the same method of the same object: what a dict finds them by. */
export function methodKey(fn: object): object {
  const origin = origins.get(fn);
  if (origin === undefined || Object(origin.receiver) !== origin.receiver) return fn;
  let ofReceiver = standIns.get(origin.receiver as object);
  if (ofReceiver === undefined)
    standIns.set(origin.receiver as object, (ofReceiver = new Map<unknown, object>()));
  let key = ofReceiver.get(origin.method);
  if (key === undefined) ofReceiver.set(origin.method, (key = fn));
  return key;
}
