/** Python's `math` (Modules/mathmodule.c). Results are floats, unless they are ints by nature. */
export * from "./math/elementary.ts";
export {
  ceil,
  copysign,
  floor,
  fmod,
  frexp,
  isclose,
  isfinite,
  isinf,
  isnan,
  ldexp,
  modf,
  nextafter,
  remainder,
  trunc,
  ulp,
} from "./math/floats.ts";
export { gamma, lgamma } from "./math/gamma.ts";
export { comb, factorial, gcd, isqrt, lcm, perm } from "./math/integers.ts";
export { dist, fsum, hypot, prod, sumprod } from "./math/sums.ts";

export const pi: number = Math.PI;
export const e: number = Math.E;
export const tau: number = 2 * Math.PI;
export const inf: number = Infinity;
export const nan: number = NaN;
