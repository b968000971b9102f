/** `//` rounds towards minus infinity and `%` takes the sign of the divisor. */

import { ZeroDivisionError, asFloat, divmod, print, tuple } from "py2ts-async/builtins";
import { add, floordiv, mod, mul, pow } from "py2ts-async/operator";
import { divide } from "py2ts-async/language";

for (const [a, b] of [
  tuple.of(7, 2),
  tuple.of(-7, 2),
  tuple.of(7, -2),
  tuple.of(-7, -2),
  tuple.of(6, 3),
  tuple.of(-6, 3),
  tuple.of(0, 5),
  tuple.of(1, pow(10, 20)),
  tuple.of(-1, pow(10, 20)),
]) {
  print(
    a,
    b,
    floordiv(a, b),
    mod(a, b),
    divmod(a, b),
    add(mul(floordiv(a, b), b), mod(a, b)) === a,
  );
}

for (const [a, b] of [
  tuple.of(7.5, 2),
  tuple.of(-7.5, 2),
  tuple.of(7, -2.5),
  tuple.of(asFloat(-0.0), 3),
  tuple.of(asFloat(1e308), 0.1),
]) {
  print(a, b, floordiv(a, b), mod(a, b), divmod(a, b));
}

for (const operation of [
  () => floordiv(1, 0),
  () => mod(1, 0),
  () => divide(1, 0),
  () => Number(floordiv(asFloat(1.0), 0)),
  () => Number(mod(1.5, asFloat(0.0))),
  () => divmod(3, 0),
]) {
  try {
    operation();
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    print("ZeroDivisionError:", error);
  }
}

let minutes = -135;
const [hours, rest] = divmod(minutes, 60);
print(`${minutes} minutes are ${hours} hours and ${rest} minutes`);
minutes = Math.floor(minutes / 60);
print(minutes);
minutes = mod(minutes, 2);
print(minutes);
