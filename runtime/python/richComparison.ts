/**
 * Comparisons that objects answer for by their methods (`__eq__`, `__lt__`...), after `do_richcompare` of
 * CPython's Objects/object.c. Numbers, strings and arrays have none: they are in comparison.ts.
 */
import { isSameMethod } from "./boundMethods.ts";
import { NotImplemented } from "./notImplemented.ts";
import { truth } from "./truth.ts";

type Method = (this: unknown, other: unknown) => unknown;

/** A method of an object, by its name. */
export function method(value: unknown, name: string): Method | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found = (value as Record<string, unknown>)[name];
  return typeof found === "function" ? (found as Method) : undefined;
}

/** Python tries the right operand first when its class is a subclass of the left's. */
function rightFirst(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const left = Object.getPrototypeOf(a) as object;
  return left !== Object.getPrototypeOf(b) && left.isPrototypeOf(b);
}

/** Asks `a.name(b)` and `b.reflected(a)` in Python's order; NotImplemented if neither knows. */
export function ask(a: unknown, b: unknown, name: string, reflected: string): unknown {
  const left = method(a, name);
  const right = method(b, reflected);
  if (right !== undefined && rightFirst(a, b)) {
    const answer = right.call(b, a);
    if (answer !== NotImplemented) return answer;
    return left === undefined ? NotImplemented : left.call(a, b);
  }
  if (left !== undefined) {
    const answer = left.call(a, b);
    if (answer !== NotImplemented) return answer;
  }
  return right === undefined ? NotImplemented : right.call(b, a);
}

let eq: ((a: unknown, b: unknown) => boolean) | null = null;

/** Says what Python's `==` is between values of any type. */
export function registerEquality(equality: (a: unknown, b: unknown) => boolean): void {
  eq = equality;
}

/**
 * `a == b` of functions and objects, such as callbacks. Of values of other types too where comparison.ts is
 * loaded, as in every program that compares any.
 */
export function areEqual(a: unknown, b: unknown): boolean {
  if (eq !== null) return eq(a, b);
  if (typeof a === "function" && typeof b === "function") return a === b || isSameMethod(a, b);
  const answer = ask(a, b, "__eq__", "__eq__");
  return answer === NotImplemented ? a === b : truth(answer);
}
