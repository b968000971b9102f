/** The hyperbolic functions by the formulas of glibc, over the accurate exp and log. */
import { exp, log } from "./libm.ts";

export function sinh(x: number): number {
  const size = Math.abs(x);
  if (!(size >= 22 && size < 709)) return Math.sinh(x);
  return Math.sign(x) * 0.5 * exp(size);
}

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!(size < 709)) return Math.cosh(x);
  if (size < 0.34657359027997264) {
    const t = Math.expm1(size);
    return 1 + (t * t) / (2 * (1 + t));
  }
  const t = exp(size);
  return size < 22 ? 0.5 * t + 0.5 / t : 0.5 * t;
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2 && size < Infinity)) return Math.asinh(x);
  const result =
    size > 2 ** 28 ? log(size) + Math.LN2 : log(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
  return Math.sign(x) * result;
}

export function acosh(x: number): number {
  if (!(x > 2 && x < Infinity)) return Math.acosh(x);
  return x > 2 ** 28 ? log(x) + Math.LN2 : log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
}

export function atanh(x: number): number {
  return Math.atanh(x);
}
