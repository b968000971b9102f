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
  if (typeof method !== "function") return method;
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
