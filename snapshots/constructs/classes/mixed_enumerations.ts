/** Enumerations of strings and ints: class Colour(str, Enum). */

import * as json from "py2ts-async/json";
import * as enum_ from "py2ts-async/enum";
import { MixedIntEnum, MixedStrEnum, members } from "py2ts-async/enum";
import {
  Dict,
  ValueError,
  dict,
  dynamicSum,
  format,
  int,
  isinstance,
  iterable,
  len,
  max,
  print,
  repr,
  sorted,
  str,
  tuple,
} from "py2ts-async/builtins";
import { add, contains, eq, getitem, lt } from "py2ts-async/operator";

export class Colour extends MixedStrEnum {
  static readonly RED = new Colour("red");
  static readonly GREEN = new Colour("green");

  shout(): string {
    return this.value.toUpperCase() + "!";
  }

  get initial(): string {
    return getitem(this, 0);
  }

  static {
    members(this);
  }
}

export class Level extends MixedIntEnum {
  static readonly LOW = new Level(1);
  static readonly HIGH = new Level(10);

  static parse(text: string): Level {
    return getitem(this, text.toUpperCase());
  }

  static {
    members(this);
  }
}

export function handle(colour: Colour): string | null {
  if (colour === Colour.RED) {
    return "stop";
  } else if (colour === Colour.GREEN) {
    return "go";
  }
  return null;
}

print(
  Colour.RED,
  repr(Colour.RED),
  str(Colour.RED),
  `${str(Colour.RED)}`,
  `${format(Colour.RED, ">12")}|`,
);
print(
  Colour.RED.shout(),
  Colour.RED.initial,
  len(Colour.RED),
  add(Colour.RED, "x"),
  add("x", Colour.RED),
);
print(new Colour("green"), getitem(Colour, "RED"), eq(Colour.RED, "red"), eq("red", Colour.RED));
print(
  getitem(new Dict([[Colour.RED, 1]]), "red"),
  getitem(dict({ red: 2 }), Colour.RED),
  contains(tuple.of("red"), Colour.RED),
);
print(
  json.dumps(
    new Dict<string | Colour, Colour | Level>([
      ["colour", Colour.RED],
      [Colour.GREEN, Level.HIGH],
    ]),
  ),
);
print(isinstance(Colour.RED, str), isinstance(Level.LOW, int), isinstance(Level.LOW, str));
print(
  lt(Level.LOW, Level.HIGH),
  add(Level.LOW, 1),
  sorted([Level.HIGH, Level.LOW]),
  Level.parse("high"),
);
print(
  max(iterable(Level)),
  dynamicSum(iterable(Level)),
  int(Level.LOW),
  `${str(Level.LOW)}`,
  `${format(Level.HIGH.value, "03d")}`,
);
print(
  Array.from(iterable(Colour), (c) => c.value),
  Colour.RED.value.startsWith("r"),
  Colour.RED.value.toUpperCase(),
);
print(handle(Colour.GREEN), handle(new Colour("red")), getitem([10, 20], Level.LOW));
try {
  new Colour("blue");
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
