/** yield, send, throw, close, yield from and the value that return gives. */

import {
  GeneratorExit,
  type Int,
  KeyError,
  StopIteration,
  ValueError,
  list,
  map,
  next,
  print,
  range,
  sum,
  truth,
  type,
} from "py2ts-async/builtins";
import { add, iadd, truediv } from "py2ts-async/operator";
import { close, nameOf, send, throwInto } from "py2ts-async/language";

export function* numbers(limit: number): Generator<Int> {
  print("started");
  for (let n = 0; n < limit; n++) {
    const received = yield n;
    if (truth(received)) {
      print("received", received);
    }
  }
  return "exhausted";
}

const generator = numbers(3);
print(nameOf(type(generator)), next(generator), send(generator, "tea"), next(generator));
try {
  next(generator);
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print("value", stop.value);
}
print(list(generator), next(generator, "default"));

export function* averager(): Generator<any> {
  let [total, count, average]: readonly [any, number, any] = [0, 0, null];
  while (true) {
    let value!: any;
    try {
      value = yield average;
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      print("reset:", error);
      total = 0;
      count = 0;
      average = null;
      continue;
    }
    total = iadd(total, value);
    count += 1;
    average = truediv(total, count);
  }
}

const mean = averager();
next(mean);
print(send(mean, 10), send(mean, 20), throwInto(mean, new ValueError("again")), send(mean, 5));
close(mean);

export function* inner(): Generator<string> {
  try {
    const got = yield "inner 1";
    print("inner got", got);
    yield "inner 2";
  } finally {
    print("inner closed");
  }
  return "inner result";
}

export function* outer(): Generator<any> {
  const result = yield* inner();
  print("outer got", result);
  yield* [result, ..."xy"];
  return yield* range(2);
}

print(list(outer()));
const delegating = outer();
print(next(delegating), send(delegating, "through"));
close(delegating);

export function* fibonacci(): Generator<Int> {
  let [a, b]: readonly [Int, Int] = [0, 1];
  while (true) {
    yield a;
    [a, b] = [b, add(a, b)];
  }
}

for (const n of fibonacci()) {
  if (n > 50) {
    break;
  }
  print(n, { end: " " });
}
print();

export function* careful(): Generator<number> {
  try {
    yield 1;
    yield 2;
  } catch (error) {
    if (!(error instanceof GeneratorExit)) throw error;
    print("asked to leave");
    throw error;
  } finally {
    print("cleaned up");
  }
}

const c = careful();
next(c);
close(c);
print(
  next(c, "closed"),
  sum(
    map(
      (x) => x * x,
      map((y) => y + 1, range(3)),
    ),
  ),
);

export function* bad(): Generator<number> {
  yield 1;
  throw new KeyError("inside");
}

try {
  for (const item of bad()) {
    print(item);
  }
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  print("KeyError", error);
}
