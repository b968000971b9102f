/** Enumerations and objects that have only `__getitem__` can be walked. */

import { Enum, members } from "py2ts-async/enum";
import {
  AttributeError,
  IndexError,
  dict,
  dynamicSum,
  enumerate,
  iterable,
  list,
  max,
  print,
  setattr,
  sorted,
  tuple,
  zip,
} from "py2ts-async/builtins";
import { contains, getitem, gt, mul } from "py2ts-async/operator";
import { unpack } from "py2ts-async/language";

export class Colour extends Enum<number> {
  static readonly RED = new Colour(1);
  static readonly BLUE = new Colour(2);

  shout(): string {
    return this.name + "!";
  }

  static {
    members(this);
  }
}

print(
  Array.from(iterable(Colour), (c) => c.shout()),
  getitem(sorted(iterable(Colour), { key: (c: Colour) => -c.value }), 0).shout(),
  getitem(list(iterable(Colour)), 0).shout(),
  ...iterable(Colour),
);
const [first, second] = unpack(iterable(Colour), 2);
print(first.shout());
try {
  setattr(Colour, "RED", 5);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}

export class Deck {
  __getitem__(i: any): any {
    if (gt(i, 3)) {
      throw new IndexError(i);
    }
    return mul(i, 10);
  }
}

const deck = new Deck();
print(
  [...iterable(deck)],
  list(iterable(deck)),
  dynamicSum(iterable(deck)),
  max(iterable(deck)),
  tuple(enumerate(iterable(deck))),
  dict(zip(iterable(deck), "abcd")),
  list(iterable(deck)),
  contains(deck, 20),
);
