/** `and` and `or` of values whose truth JavaScript sees differently: empty lists, 0.0, `__bool__`. */
import { truth } from "../truth.ts";

/** `left and right`; the right side is evaluated only where it counts. */
export function and<L, R>(left: L, right: () => R): L | R {
  return truth(left) ? right() : left;
}

/** `left or right`; the right side is evaluated only where it counts. */
export function or<L, R>(left: L, right: () => R): NonNullable<L> | R {
  return truth(left) ? left! : right();
}
