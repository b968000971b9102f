/** The gamma function and its logarithm: Lanczos' approximation, as in Modules/mathmodule.c. */
import type { Real } from "./arguments.ts";
import { domainError, rangeError, toFloat } from "./arguments.ts";
import { exp, log, pow, sin, cos } from "./libm.ts";

const LANCZOS_G = 6.024680040776729583740234375;
const LANCZOS_G_MINUS_HALF = 5.524680040776729583740234375;
const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725,
  186056.26539522348, 8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
  66, 1,
];
const LOG_PI = 1.1447298858494002;

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      numerator = numerator * x + NUMERATOR[i]!;
      denominator = denominator * x + DENOMINATOR[i]!;
    }
  } else {
    for (let i = 0; i < 13; i++) {
      numerator = numerator / x + NUMERATOR[i]!;
      denominator = denominator / x + DENOMINATOR[i]!;
    }
  }
  return numerator / denominator;
}

/** sin(pi * x), accurate near the integers. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const sign = x < 0 ? -1 : 1;
  switch (Math.round(2 * y)) {
    case 0:
      return sign * sin(Math.PI * y);
    case 1:
      return sign * cos(Math.PI * (y - 0.5));
    case 2:
      return sign * sin(Math.PI * (1 - y));
    case 3:
      return sign * -cos(Math.PI * (y - 1.5));
    default:
      return sign * sin(Math.PI * (y - 2));
  }
}

/** Raises ValueError at 0 and the negative integers, OverflowError beyond 171.6. */
export function gamma(x: Real): number {
  const value = toFloat(x);
  if (!Number.isFinite(value)) {
    if (Number.isNaN(value) || value > 0) return value;
    throw domainError();
  }
  if (value === 0) throw domainError();
  if (Number.isInteger(value)) {
    if (value < 0) throw domainError();
    if (value <= 23) {
      let factorial = 1;
      for (let n = 2; n < value; n++) factorial *= n;
      return factorial;
    }
  }
  const size = Math.abs(value);
  if (size < 1e-20) {
    if (!Number.isFinite(1 / value)) throw rangeError();
    return 1 / value;
  }
  if (size > 200) {
    if (value < 0) return 0 / sinPi(value);
    throw rangeError();
  }
  const result = lanczosGamma(value, size);
  if (!Number.isFinite(result)) throw rangeError();
  return result;
}

function lanczosGamma(x: number, size: number): number {
  const y = size + LANCZOS_G_MINUS_HALF;
  // What rounding lost in y, to be put back.
  const lost =
    size > LANCZOS_G_MINUS_HALF ? y - size - LANCZOS_G_MINUS_HALF : y - LANCZOS_G_MINUS_HALF - size;
  const z = (lost * LANCZOS_G) / y;
  if (x < 0) {
    let r = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    r -= z * r;
    if (size < 140) return r / pow(y, size - 0.5);
    const root = pow(y, size / 2 - 0.25);
    return r / root / root;
  }
  let r = lanczosSum(size) / exp(y);
  r += z * r;
  if (size < 140) return r * pow(y, size - 0.5);
  const root = pow(y, size / 2 - 0.25);
  return r * root * root;
}

/** The logarithm of |gamma(x)|. */
export function lgamma(x: Real): number {
  const value = toFloat(x);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? value : Infinity;
  if (Number.isInteger(value) && value <= 2) {
    if (value <= 0) throw domainError();
    return 0;
  }
  const size = Math.abs(value);
  if (size < 1e-20) return -log(size);
  let r = log(lanczosSum(size)) - LANCZOS_G;
  r += (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
  if (value < 0) r = LOG_PI - log(Math.abs(sinPi(size))) - log(size) - r;
  if (!Number.isFinite(r)) throw rangeError();
  return r;
}
