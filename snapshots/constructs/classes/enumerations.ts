/** Enum, IntEnum, auto, methods and lookups. */

import { Enum, IntEnum, auto, members } from "py2ts-async/enum";
import {
  AttributeError,
  Dict,
  KeyError,
  ValueError,
  filter,
  isinstance,
  iter,
  iterable,
  len,
  list,
  map,
  max,
  next,
  print,
  repr,
  setattr,
  sorted,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { add, contains, eq, getitem, lt } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export class Season extends Enum<string> {
  static readonly SPRING = new Season("green");
  static readonly SUMMER = new Season("yellow");
  static readonly AUTUMN = new Season("brown");
  static readonly FALL = new Season("brown");

  get warm(): boolean {
    return contains(tuple.of(Season.SPRING, Season.SUMMER), this);
  }

  static first(): Season {
    return next(iter(iterable(this)));
  }

  static {
    members(this);
  }
}

export class Level extends IntEnum {
  static readonly LOW = new Level(auto());
  static readonly MIDDLE = new Level(auto());
  static readonly HIGH = new Level(10);

  static {
    members(this);
  }
}

export class Direction extends Enum<readonly [number, number]> {
  declare dx: number;
  declare dy: number;

  static readonly UP = new Direction(tuple.of(0, 1));
  static readonly RIGHT = new Direction(tuple.of(1, 0));

  __init__(dx: number, dy: number): void {
    this.dx = dx;
    this.dy = dy;
  }

  __str__(): string {
    return `${this.name.toLowerCase()}(${this.dx},${this.dy})`;
  }

  static {
    members(this);
  }
}

print(
  Season.SPRING,
  repr(Season.SUMMER),
  Season.AUTUMN.name,
  Season.FALL.name,
  Season.SPRING.value,
  new Season("brown"),
  getitem(Season, "SUMMER"),
);
print(
  list(iterable(Season)),
  len(Season),
  Season.FALL === Season.AUTUMN,
  eq(Season.SPRING, "green"),
  Season.SPRING.warm,
  Season.first(),
  list(
    map(
      (s) => s.name,
      filter((s) => !s.warm, iterable(Season)),
    ),
  ),
);
print(
  Level.LOW,
  add(Level.HIGH, 1),
  lt(Level.LOW, Level.HIGH),
  sorted([Level.HIGH, Level.LOW]),
  new Level(2),
  eq(Level.MIDDLE, 2),
  `${str(Level.HIGH)}`,
  max(iterable(Level)).name,
);
print(
  Direction.UP,
  [Direction.RIGHT],
  new Direction(tuple.of(1, 0)).dx,
  new Dict([[Direction.UP, "north"]]).at(Direction.UP),
  isinstance(Direction.UP, Direction),
  contains(Season, Season.SPRING),
);
for (const call of [
  () => new Season("blue"),
  () => getitem(Season, "WINTER"),
  () => setattr(Season, "SPRING", 1),
]) {
  try {
    call();
  } catch (error) {
    if (!(
      error instanceof ValueError ||
      error instanceof KeyError ||
      error instanceof AttributeError
    ))
      throw error;
    print(nameOf(type(error)), error);
  }
}
const subject = new Level(10);
if (subject === Level.LOW) {
  print("low");
} else if (subject === Level.HIGH) {
  print("high");
}
