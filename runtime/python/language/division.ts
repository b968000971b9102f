/** `/` of plain numbers, where the divisor may be zero. */
import { ZeroDivisionError } from "../exceptions.ts";

/**
 * `left / right`, as a plain number. Raises ZeroDivisionError, in the words of `float_div` and
 * `long_true_divide` (Objects/floatobject.c, Objects/longobject.c).
 */
export function divide(left: number, right: number): number {
  if (right === 0) throw new ZeroDivisionError("division by zero");
  return left / right;
}

/** A float, or None, from the universal form to a plain number. */
export function rawFloat(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
