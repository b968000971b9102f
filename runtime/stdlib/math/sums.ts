/** Sums, products and distances that lose no bits on the way (Modules/mathmodule.c). */
import { OverflowError, ValueError } from "../../python/exceptions.ts";
import { asFloat, isFloat } from "../../python/float.ts";
import { add, mul } from "../operator.ts";
import type { Real } from "./arguments.ts";
import { toFloat } from "./arguments.ts";
import { fastTwoSum, scale, twoProduct, twoSum } from "./doubleDouble.ts";
import { splitFloat } from "./floats.ts";

/** The exact sum of floats, rounded once (Shewchuk 1997). */
export function fsum(seq: Iterable<Real>): number {
  const partials: number[] = [];
  let special = 0;
  let infinities = 0;
  for (const item of seq) {
    const value = toFloat(item);
    if (!Number.isFinite(value)) {
      if (!Number.isNaN(value)) infinities += value;
      special += value;
      continue;
    }
    if (!addPartial(partials, value)) {
      throw new OverflowError("intermediate overflow in fsum");
    }
  }
  if (special !== 0) {
    if (Number.isNaN(infinities)) throw new ValueError("-inf + inf in fsum");
    return special;
  }
  return roundPartials(partials);
}

function addPartial(partials: number[], value: number): boolean {
  let kept = 0;
  for (const partial of partials.splice(0)) {
    const [high, low] = twoSum(value, partial);
    if (low !== 0) partials[kept++] = low;
    value = high;
  }
  if (!Number.isFinite(value)) return false;
  if (value !== 0) partials.push(value);
  return true;
}

/** The partials do not overlap, so only the two or three highest decide the rounding. */
function roundPartials(partials: readonly number[]): number {
  let n = partials.length;
  if (n === 0) return 0;
  let high = partials[--n]!;
  let low = 0;
  while (n > 0) {
    [high, low] = fastTwoSum(high, partials[--n]!);
    if (low !== 0) break;
  }
  if (n > 0 && ((low < 0 && partials[n - 1]! < 0) || (low > 0 && partials[n - 1]! > 0))) {
    const twice = low * 2;
    const rounded = high + twice;
    if (twice === rounded - high) high = rounded;
  }
  return high;
}

/** The product of numbers: an int if all are ints. */
export function prod<T>(iterable: Iterable<T>, { start = 1 as T }: { start?: T } = {}): T {
  let product: unknown = start;
  for (const item of iterable) product = mul(product, item);
  return product as T;
}

/** The sum of the products of two sequences; floats are multiplied and added without error. */
export function sumprod(p: Iterable<Real>, q: Iterable<Real>): unknown {
  const [left, right] = [[...p], [...q]];
  if (left.length !== right.length) throw new ValueError("Inputs are not the same length");
  if (![...left, ...right].some(isFloat)) {
    let total: unknown = 0;
    left.forEach((x, i) => (total = add(total, mul(x, right[i]))));
    return total;
  }
  const parts = left.flatMap((x, i) => [...twoProduct(toFloat(x), toFloat(right[i]!))]);
  return asFloat(fsum(parts));
}

/** The length of a vector. */
export function hypot(...coordinates: Real[]): number {
  return vectorNorm(coordinates.map((x) => Math.abs(toFloat(x))));
}

/** The distance between two points. Raises ValueError where they have not the same dimension. */
export function dist(p: Iterable<Real>, q: Iterable<Real>): number {
  const [from, to] = [[...p], [...q]];
  if (from.length !== to.length) {
    throw new ValueError("both points must have the same number of dimensions");
  }
  return vectorNorm(from.map((x, i) => Math.abs(toFloat(x) - toFloat(to[i]!))));
}

/** CPython's vector_norm: scaled, summed in double-double, and corrected by one Newton step. */
function vectorNorm(sizes: readonly number[]): number {
  const largest = sizes.reduce((a, b) => (b > a ? b : a), 0);
  if (sizes.includes(Infinity)) return Infinity;
  if (sizes.some(Number.isNaN)) return NaN;
  if (largest === 0 || sizes.length <= 1) return largest;
  const [, exponent] = splitFloat(largest);
  if (exponent < -1023) {
    const least = 2 ** -1022;
    return least * vectorNorm(sizes.map((size) => size / least));
  }
  let sum = 1;
  let productErrors = 0;
  let sumErrors = 0;
  for (const size of sizes) {
    const scaled = scale(size, -exponent);
    const square = twoProduct(scaled, scaled);
    const total = fastTwoSum(sum, square[0]);
    sum = total[0];
    productErrors += square[1];
    sumErrors += total[1];
  }
  let root = Math.sqrt(sum - 1 + (productErrors + sumErrors));
  const square = twoProduct(-root, root);
  const total = fastTwoSum(sum, square[0]);
  productErrors += square[1];
  sumErrors += total[1];
  root += (total[0] - 1 + (productErrors + sumErrors)) / (2 * root);
  return scale(root, exponent);
}
