/**
 * The real-valued distributions of Lib/random.py: how many numbers each takes from the generator,
 * and in which order its arithmetic rounds, decides every bit that follows.
 */
import { ValueError, ZeroDivisionError } from "../../python/exceptions.ts";
import { Float } from "../../python/float.ts";
import type { Int } from "../../python/integers.ts";
import { acos, cos, exp, log, pow, sin } from "../math/libm.ts";

/** Any Python number; a boxed float counts by its value. */
export type Real = Int | Float | boolean;

const TWO_PI = 2 * Math.PI;
const NV_MAGICCONST = (4 * exp(-0.5)) / Math.sqrt(2);
const LOG4 = log(4);
const SG_MAGICCONST = 1 + log(4.5);

/** Where the numbers come from; `Random` and its subclasses. */
export interface Source {
  random(): number;
}

export function triangular(source: Source, low: number, high: number, mode: number | null): number {
  let u = source.random();
  if (mode !== null && high === low) return low;
  let c = mode === null ? 0.5 : (mode - low) / (high - low);
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    [low, high] = [high, low];
  }
  return low + (high - low) * Math.sqrt(u * c);
}

export function normalvariate(source: Source, mu: number, sigma: number): number {
  for (;;) {
    const u1 = source.random();
    const u2 = 1 - source.random();
    const z = (NV_MAGICCONST * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -checkedLog(u2)) return mu + z * sigma;
  }
}

/** Two independent standard normal values. */
export function gaussPair(source: Source): [number, number] {
  const x2pi = source.random() * TWO_PI;
  const g2rad = Math.sqrt(-2 * checkedLog(1 - source.random()));
  return [cos(x2pi) * g2rad, sin(x2pi) * g2rad];
}

export function expovariate(source: Source, lambd: number): number {
  const numerator = -checkedLog(1 - source.random());
  if (lambd === 0) throw new ZeroDivisionError("float division by zero");
  return numerator / lambd;
}

export function vonmisesvariate(source: Source, mu: number, kappa: number): number {
  if (kappa <= 1e-6) return TWO_PI * source.random();
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    z = cos(Math.PI * source.random());
    const d = z / (r + z);
    const u2 = source.random();
    if (u2 < 1 - d * d || u2 <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  const theta = source.random() > 0.5 ? mu + acos(f) : mu - acos(f);
  const remainder = theta % TWO_PI;
  return remainder < 0 ? remainder + TWO_PI : remainder;
}

export function gammavariate(source: Source, alpha: number, beta: number): number {
  if (alpha <= 0 || beta <= 0) {
    throw new ValueError("gammavariate: alpha and beta must be > 0.0");
  }
  if (alpha > 1) return gammaAboveOne(source, alpha) * beta;
  if (alpha === 1) return -checkedLog(1 - source.random()) * beta;
  for (;;) {
    const b = (Math.E + alpha) / Math.E;
    const p = b * source.random();
    const x = p <= 1 ? pow(p, 1 / alpha) : -checkedLog((b - p) / alpha);
    const u1 = source.random();
    if (p > 1 ? u1 <= pow(x, alpha - 1) : u1 <= exp(-x)) return x * beta;
  }
}

/** Cheng 1977. */
function gammaAboveOne(source: Source, alpha: number): number {
  const ainv = Math.sqrt(2 * alpha - 1);
  const bbb = alpha - LOG4;
  const ccc = alpha + ainv;
  for (;;) {
    const u1 = source.random();
    if (!(1e-7 < u1 && u1 < 0.9999999)) continue;
    const u2 = 1 - source.random();
    const v = log(u1 / (1 - u1)) / ainv;
    const x = alpha * exp(v);
    const z = u1 * u1 * u2;
    const r = bbb + ccc * v - x;
    if (r + SG_MAGICCONST - 4.5 * z >= 0 || r >= log(z)) return x;
  }
}

export function betavariate(source: Source, alpha: number, beta: number): number {
  const y = gammavariate(source, alpha, 1);
  return y === 0 ? 0 : y / (y + gammavariate(source, beta, 1));
}

export function paretovariate(source: Source, alpha: number): number {
  const u = 1 - source.random();
  if (alpha === 0) throw new ZeroDivisionError("float division by zero");
  return pow(u, -1 / alpha);
}

export function weibullvariate(source: Source, alpha: number, beta: number): number {
  const u = 1 - source.random();
  if (beta === 0) throw new ZeroDivisionError("float division by zero");
  return alpha * pow(-checkedLog(u), 1 / beta);
}

function checkedLog(x: number): number {
  if (x <= 0) throw new ValueError("math domain error");
  return log(x);
}
