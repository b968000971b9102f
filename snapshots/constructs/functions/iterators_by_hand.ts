/** The iterator protocol: classes with __iter__ and __next__, iter with a sentinel. */

import {
  IndexError,
  type Int,
  StopIteration,
  TypeError,
  dict,
  iter,
  iterable,
  list,
  max,
  next,
  print,
  range,
  sorted,
  str,
  sum,
  tuple,
  zip,
} from "py2ts-async/builtins";
import { contains, gt, pow } from "py2ts-async/operator";
import { leftOpen, nextResult, unpackStarred } from "py2ts-async/language";

export class Countdown {
  start: number;

  constructor(start: number) {
    this.start = start;
  }

  *[Symbol.iterator]() {
    let n = this.start;
    while (n > 0) {
      yield n;
      n -= 1;
    }
  }
}

export class Squares {
  declare limit: number;
  declare n: number;

  constructor(limit: number) {
    this.limit = limit;
    this.n = 0;
  }

  [Symbol.iterator]() {
    return this;
  }

  __next__(): Int {
    if (this.n >= this.limit) {
      throw new StopIteration();
    }
    this.n += 1;
    return pow(this.n, 2);
  }

  next() {
    return nextResult(this);
  }
}

export class Pages {
  __getitem__(index: any): string {
    if (gt(index, 2)) {
      throw new IndexError(index);
    }
    return `page ${str(index)}`;
  }
}

print(
  list(new Countdown(3)),
  sum(new Countdown(4)),
  contains(new Countdown(3), 2),
  [...new Countdown(2), ...new Squares(3)],
  dict(zip("ab", new Countdown(2))),
  max(new Squares(4)),
);
const squares = new Squares(3);
for (const square of squares) {
  print(square, { end: " " });
}
print(list(squares), list(iterable(new Pages())), contains(new Pages(), "page 1"));
const [first, second, ...others] = unpackStarred(new Countdown(5), 2, 0);
print(
  first,
  second,
  others,
  sorted(new Countdown(3)),
  tuple(new Squares(2)),
  str.join(", ", iterable(new Pages())),
);

const values = iter([3, 0, 5]);
print(list(iter(() => next(values), 0)), list(values));
const shared = iter(range(6));
print(list(zip(leftOpen(shared), leftOpen(shared))), next(shared, null));
try {
  iter(5 as never);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
for (const nothing of new Countdown(0)) {
  print("never");
}
print("done");
