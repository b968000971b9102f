/** A loop that is left early leaves its iterator open, as long as somebody refers to it. */

import {
  LookupError,
  any,
  dict,
  enumerate,
  getattr,
  iter,
  list,
  map,
  next,
  print,
  range,
  str,
  truth,
  tuple,
  zip,
} from "py2ts-async/builtins";
import { contains, eq } from "py2ts-async/operator";
import { closeUnreferenced, leftOpen } from "py2ts-async/language";

export function* counted(name: string, limit: number = 100): Generator<number> {
  try {
    for (let number = 0; number < limit; number++) {
      yield number;
    }
  } finally {
    print(name, "closes");
  }
}

export function* sections(
  lines: IterableIterator<any> | string[],
): Generator<readonly [any, any[]]> {
  lines = iter(lines);
  for (const line of leftOpen(lines)) {
    if (!truth(getattr(line, "startswith")("["))) {
      continue;
    }
    const body: any[] = [];
    for (const inner of leftOpen(lines)) {
      if (eq(inner, "")) {
        break;
      }
      body.push(inner);
    }
    yield tuple.of(getattr(line, "strip")("[]"), body);
  }
}

export function taken(source: Generator<number>, count: number): number[] {
  const items: number[] = [];
  for (const item of leftOpen(source)) {
    items.push(item);
    if (items.length === count) {
      return items;
    }
  }
  return items;
}

export function* doubled(source: Generator<number>): Generator<number> {
  for (const number of source) {
    yield number * 2;
  }
}

export function firstOf(source: Generator<number>): number | null {
  for (const item of source) {
    return item;
  }
  return null;
}

export function closedWithItsFunction(): void {
  const numbers = counted("local");
  for (const number of leftOpen(numbers)) {
    if (number === 1) {
      break;
    }
  }
  print("still open");
  closeUnreferenced(numbers);
}

export function closedBeforeItsFunctionEnds(): void {
  let numbers = counted("rebound");
  next(numbers);
  const previous = numbers;
  numbers = counted("deleted");
  closeUnreferenced(previous);
  next(numbers);
  print("two of them");
  closeUnreferenced(numbers);
  print("none of them");
}

export class Feed {
  numbers: Generator<number>;

  constructor() {
    this.numbers = counted("feed", 6);
  }

  *until(last: number): Generator<number> {
    for (const number of leftOpen(this.numbers)) {
      yield number;
      if (number === last) {
        return;
      }
    }
  }

  after(number: number): readonly any[] | null {
    try {
      for (const found of leftOpen(this.numbers)) {
        if (found > number) {
          throw new LookupError(found);
        }
      }
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      return error.args;
    }
    return null;
  }
}

const numbers = counted("module", 20);
for (const number of leftOpen(numbers)) {
  if (number === 2) {
    break;
  }
}
print(next(numbers), taken(numbers, 2), taken(numbers, 2));
for (const [index, number] of enumerate(leftOpen(numbers))) {
  if (index === 1) {
    break;
  }
}
print(
  next(numbers),
  contains(leftOpen(numbers), 13),
  any(map((number) => number > 14, leftOpen(numbers))),
  list(numbers),
);
print(dict(sections(["# comment", "[a]", "1", "2", "", "[b]", "3"])));

const squares = map((number) => number * number, range(10));
for (const square of leftOpen(squares)) {
  if (square > 8) {
    break;
  }
}
print(list(squares));
const pairs = enumerate("abc");
for (const pair of leftOpen(pairs)) {
  break;
}
print(list(pairs));
const texts = map(str, range(5));
for (const text of leftOpen(texts)) {
  if (text === "1") {
    break;
  }
}
print(list(texts));

for (const number of doubled(counted("temporary"))) {
  if (number > 2) {
    break;
  }
}
for (const [index, number] of enumerate(counted("enumerated"))) {
  break;
}
for (const [left, right] of zip(counted("left"), counted("right"))) {
  break;
}
for (const text of map(str, counted("mapped"))) {
  break;
}
print(firstOf(counted("argument")));
closedWithItsFunction();
closedBeforeItsFunctionEnds();
const feed = new Feed();
print(list(feed.until(1)), feed.after(2), list(feed.until(9)));
