/** int(), float(), str(), list() and friends, and what they refuse. */

import {
  OverflowError,
  TypeError,
  ValueError,
  abs,
  asFloat,
  ascii,
  bin,
  bool,
  bytes,
  callable,
  chr,
  complex,
  dict,
  divmod,
  dynamicSum,
  enumerate,
  float,
  format,
  hash,
  hex,
  int,
  len,
  list,
  map,
  max,
  min,
  ord,
  pow as pow_,
  print,
  range,
  repr,
  reversed,
  round,
  set,
  sorted,
  str,
  sum,
  tuple,
  type,
} from "py2ts-async/builtins";
import { neg, pow } from "py2ts-async/operator";
import { invoke, nameOf } from "py2ts-async/language";

for (const text of ["42", " -7 ", "+3", "1_000", "0b1", "3.5", "", "abc", "1e3", "٣"]) {
  for (const convert of [int, float]) {
    try {
      print(repr(text), nameOf(convert), repr(invoke(convert, text)));
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      print(error);
    }
  }
}
print(
  int("0b101", 2),
  int("777", 8),
  int("0xFF", 16),
  int(2.9),
  int(-2.9),
  int(asFloat(1e20)),
  int(true),
  int(),
);
print(
  asFloat(float("inf")),
  asFloat(float("-Infinity")),
  asFloat(float("nan")),
  asFloat(float("1e-400")),
  asFloat(float(".5")),
  asFloat(float("5.")),
  asFloat(float(pow(10, 20))),
  asFloat(float()),
);
print(
  str(),
  str(asFloat(1.0)),
  str(pow(10, 20)),
  str([1]),
  bool(),
  list(),
  tuple(),
  dict(),
  set(),
  list("ab"),
  list(dict({ k: 1 })),
  list(range(3)),
  tuple([1]),
  dict([tuple.of("a", 1)]),
  list(map(int, "123")),
);
print(
  chr(9731),
  ord("☃"),
  hex(10),
  bin(3),
  abs(neg(pow(2, 70))),
  pow_(2, 3),
  pow_(2, -1),
  pow_(2, 10, 7),
  divmod(-7, 3),
  complex != null,
  hash("a") === hash("a"),
  callable(print),
);
print(
  list(enumerate("ab")),
  sorted("ba"),
  list(reversed([1, 2])),
  sum([1], 5),
  max("ab", "b"),
  min(3, 1, 2),
  asFloat(round(1.25, 1)),
  dict({ a: 1 }).size,
  bytes("é", "utf8"),
  ascii("é"),
  format(255, "x"),
  nameOf(type(3)),
);
for (const call of [
  () => int(null),
  () => int([]),
  () => float("x"),
  () => list(5 as never),
  () => dict([1] as never),
  () => ord("ab"),
  () => chr(-1),
  () => len(5),
  () => int("12", 99),
  () => abs("x"),
  () => dynamicSum("ab"),
  () => int(asFloat(float("nan"))),
]) {
  try {
    print(call());
  } catch (error) {
    if (!(
      error instanceof TypeError ||
      error instanceof ValueError ||
      error instanceof OverflowError
    ))
      throw error;
    print(`${nameOf(type(error))}: ${str(error)}`);
  }
}
