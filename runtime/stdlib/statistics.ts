/** Python's `statistics` (Lib/statistics.py): sums are exact, results are rounded once. */
import { ValueError } from "../python/exceptions.ts";
import { asFloat, isFloat } from "../python/float.ts";
import type { Float } from "../python/float.ts";
import type { Int } from "../python/integers.ts";
import { iterable, sorted } from "../python/iteration.ts";
import { Counter } from "./collections/Counter.ts";
import { add as addNumbers, truediv } from "./operator.ts";
import { fsum } from "./math/sums.ts";
import type { Fraction } from "./statistics/fraction.ts";
import {
  ZERO,
  add,
  divideBy,
  fractionOf,
  multiply,
  squareRoot,
  subtract,
  toNumber,
} from "./statistics/fraction.ts";

export class StatisticsError extends ValueError {
  static readonly __module__ = "statistics";
}

type Data = Iterable<Int | Float | boolean>;
type Result = Int | Float;

function exactSum(values: readonly unknown[]): Fraction {
  return values.map(fractionOf).reduce(add, ZERO);
}

/** The arithmetic mean. Raises StatisticsError for no data. */
export function mean(data: Data): Result {
  const values = [...iterable(data)];
  if (values.length === 0) throw new StatisticsError("mean requires at least one data point");
  return toNumber(divideBy(exactSum(values), BigInt(values.length)), values.some(isFloat));
}

/** The mean as a float, faster and a little less exact. */
export function fmean(data: Data, weights: Data | null = null): number {
  const values = Array.from(data, Number);
  if (weights === null) {
    if (values.length === 0) throw new StatisticsError("fmean requires at least one data point");
    return fsum(values) / values.length;
  }
  const factors = Array.from(weights, Number);
  if (factors.length !== values.length) {
    throw new StatisticsError("data and weights must be the same length");
  }
  const total = fsum(factors);
  if (total === 0) throw new StatisticsError("sum of weights must be non-zero");
  return fsum(values.map((value, i) => value * factors[i]!)) / total;
}

/** The middle value, or the mean of the two middle ones. */
export function median(data: Data): Result {
  const values = sorted(data);
  const middle = values.length >> 1;
  if (values.length === 0) throw new StatisticsError("no median for empty data");
  if (values.length % 2 === 1) return values[middle] as Result;
  return truediv(addNumbers(values[middle - 1], values[middle]), 2) as Result;
}

export function medianLow(data: Data): Result {
  const values = sorted(data);
  if (values.length === 0) throw new StatisticsError("no median for empty data");
  return values[(values.length - 1) >> 1] as Result;
}

export function medianHigh(data: Data): Result {
  const values = sorted(data);
  if (values.length === 0) throw new StatisticsError("no median for empty data");
  return values[values.length >> 1] as Result;
}

/** The most common value; the first of several. */
export function mode<T>(data: Iterable<T>): T {
  const [best] = new Counter<T>(data).mostCommon(1);
  if (best === undefined) throw new StatisticsError("no mode for empty data");
  return best[0];
}

/** All values that are most common, in order of appearance. */
export function multimode<T>(data: Iterable<T>): T[] {
  const counts = new Counter<T>(data).mostCommon();
  return counts.filter(([, count]) => count === counts[0]![1]).map(([value]) => value);
}

/** The sum of squared deviations from the mean, or from `center`. */
function squaredDeviations(values: readonly unknown[], center: Result | null): Fraction {
  if (center !== null) {
    const middle = fractionOf(center);
    const deviations = values.map((value) => subtract(fractionOf(value), middle));
    return deviations.map((each) => multiply(each, each)).reduce(add, ZERO);
  }
  const count = BigInt(values.length);
  const fractions = values.map(fractionOf);
  const sum = fractions.reduce(add, ZERO);
  const squares = fractions.map((each) => multiply(each, each)).reduce(add, ZERO);
  const scaled = { numerator: count * squares.numerator, denominator: squares.denominator };
  return divideBy(subtract(scaled, multiply(sum, sum)), count);
}

function spread(
  data: Data,
  center: Result | null,
  sample: boolean,
  what: string,
): [Fraction, boolean] {
  const values = [...iterable(data)];
  const least = sample ? 2 : 1;
  if (values.length < least) {
    const points = sample ? "two data points" : "one data point";
    throw new StatisticsError(`${what} requires at least ${points}`);
  }
  const total = squaredDeviations(values, center);
  return [divideBy(total, BigInt(values.length - least + 1)), values.some(isFloat)];
}

/** The variance of a sample. */
export function variance(data: Data, xbar: Result | null = null): Result {
  return toNumber(...spread(data, xbar, true, "variance"));
}

/** The variance of a whole population. */
export function pvariance(data: Data, mu: Result | null = null): Result {
  return toNumber(...spread(data, mu, false, "pvariance"));
}

/** The standard deviation of a sample. */
export function stdev(data: Data, xbar: Result | null = null): number {
  return squareRoot(spread(data, xbar, true, "stdev")[0]);
}

/** The standard deviation of a whole population. */
export function pstdev(data: Data, mu: Result | null = null): number {
  return squareRoot(spread(data, mu, false, "pstdev")[0]);
}

/** The n - 1 points that cut the data into n parts of equal size. */
export function quantiles(
  data: Data,
  { n = 4, method = "exclusive" }: { n?: Int; method?: string } = {},
): Result[] {
  const parts = Number(n);
  if (parts < 1) throw new StatisticsError("n must be at least 1");
  const values = sorted(data).map((value) => Number(value));
  if (values.length < 2) {
    if (values.length === 1) return Array.from({ length: parts - 1 }, () => [...data][0] as Result);
    throw new StatisticsError("must have at least one data point");
  }
  if (method !== "exclusive" && method !== "inclusive") {
    throw new ValueError(`Unknown method: '${method}'`);
  }
  const m = method === "exclusive" ? values.length + 1 : values.length - 1;
  return Array.from({ length: parts - 1 }, (_, k) => {
    const i = k + 1;
    let j = Math.floor((i * m) / parts);
    if (method === "inclusive") {
      const delta = i * m - j * parts;
      return asFloat((values[j]! * (parts - delta) + (values[j + 1] ?? 0) * delta) / parts);
    }
    j = Math.min(Math.max(j, 1), values.length - 1);
    const delta = i * m - j * parts;
    return asFloat((values[j - 1]! * (parts - delta) + values[j]! * delta) / parts);
  });
}
