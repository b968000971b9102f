import { hash, max } from "../../../runtime/python/builtins.ts";
import { eq, ge, gt, lt } from "../../../runtime/python/comparison.ts";
import { Dict } from "../../../runtime/python/dict.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { format } from "../../../runtime/python/format.ts";
import { len, sorted } from "../../../runtime/python/iteration.ts";
import { str } from "../../../runtime/python/str.ts";
import { truth } from "../../../runtime/python/truth.ts";
import { tupleOf } from "../../../runtime/python/tuple.ts";
import * as dataclasses from "../../../runtime/stdlib/dataclasses.ts";
import {
  Enum,
  Flag,
  IntEnum,
  StrEnum,
  auto,
  members,
  unique,
} from "../../../runtime/stdlib/enum.ts";
import { add, mul } from "../../../runtime/stdlib/operator.ts";
import { compareWithCPython } from "./recorded.ts";

const { asdict, astuple, dataclass, field, fields, freeze, isDataclass, replace } = dataclasses;

class Point {
  x: unknown;
  y: unknown;
  constructor(x: unknown, y: unknown = 0) {
    this.x = x;
    this.y = y;
  }
  static {
    dataclass(this, ["x", "y"], { order: true });
  }
}

class Named extends Point {
  name: string;
  tags: unknown[];
  constructor(x: unknown, y: unknown = 0, name = "n", tags: unknown[] = []) {
    super(x, y);
    this.name = name;
    this.tags = tags;
  }
  static {
    dataclass(this, ["name", field("tags", { repr: false, compare: false })]);
  }
}

class Fixed {
  firstName: string;
  parts: readonly unknown[];
  constructor(firstName: string, parts: readonly unknown[] = tupleOf()) {
    this.firstName = firstName;
    this.parts = parts;
    freeze(this);
  }
  static {
    dataclass(this, ["firstName", "parts"], { frozen: true });
  }
}

class Color extends Enum<number> {
  static readonly RED = new Color(1);
  static readonly GREEN = new Color(auto());
  static readonly CRIMSON = new Color(1);
  static {
    members(this);
  }
}

class Level extends IntEnum {
  static readonly LOW = new Level(1);
  static readonly HIGH = new Level(10);
  static {
    members(this);
  }
}

class Mode extends StrEnum {
  static readonly READ = new Mode(auto());
  static readonly WRITE = new Mode("w");
  static {
    members(this);
  }
}

class Perm extends Flag {
  static readonly R = new Perm(auto());
  static readonly W = new Perm(auto());
  static readonly X = new Perm(auto());
  static {
    members(this);
  }
}

const RW = Perm.R.__or__(Perm.W) as Perm;

compareWithCPython("dataclasses", {
  "repr and eq": () => [
    new Point(1, asFloat(2)),
    new Point(1),
    new Named(1, 2),
    new Fixed("a", tupleOf(1)),
    eq(new Point(1, 2), new Point(1, 2)),
    eq(new Point(1, 2), tupleOf(1, 2)),
    eq(new Point(1), new Named(1)),
  ],
  order: () => [
    lt(new Point(1, 2), new Point(1, 3)),
    ge(new Point(1, 2), new Point(1, 2)),
    sorted([new Point(2), new Point(1, 5), new Point(1, 1)]),
    max(new Point(1) as never, new Point(2) as never),
  ],
  "order with another class": () => lt(new Point(1), 1),
  hash: () => [
    hash(new Fixed("a")) === hash(new Fixed("a")),
    new Dict([[new Fixed("a"), 1]]).at(new Fixed("a")),
  ],
  unhashable: () => hash(new Point(1)),
  frozen: () => {
    new Fixed("a").firstName = "b";
  },
  "asdict and astuple": () => [
    asdict(new Point(1, [new Point(2)])),
    astuple(new Named(1, tupleOf(new Point(3)))),
    asdict(new Fixed("a", tupleOf(1, 2))),
  ],
  replace: () => [replace(new Point(1, 2), { y: 5 }), replace(new Fixed("a"), { firstName: "z" })],
  "replace unknown": () => replace(new Point(1), { zZ: 1 }),
  fields: () => [
    fields(Named).map((f) => f.name),
    fields(new Named(1)).map((f) => f.repr),
    isDataclass(Point),
    isDataclass(new Point(1)),
    isDataclass(1),
  ],
  "fields of something else": () => fields(1),
  "asdict of something else": () => asdict(1 as never),
  enum: () => [
    Color.RED,
    str(Color.RED),
    Color.GREEN.value,
    Color.GREEN.name,
    new Color(2),
    Color.at("RED"),
    [...Color],
    len(Color),
    Color.CRIMSON === Color.RED,
    Color.CRIMSON,
    eq(Color.RED, 1),
    Color.__contains__(Color.RED),
    Color.__contains__(2),
    format(Color.RED, ">12"),
    new Dict([[Color.RED, 1]]).at(Color.RED),
    [...Color.__members__],
  ],
  "enum bad value": () => new Color(7),
  "enum bad name": () => Color.at("BLUE"),
  unique: () => unique(Color),
  IntEnum: () => [
    Level.LOW,
    str(Level.LOW),
    add(Level.LOW, 1),
    gt(Level.HIGH, Level.LOW),
    eq(Level.LOW, 1),
    format(Level.HIGH, "03d"),
    sorted(Level, { reverse: true }),
    mul(Level.HIGH, 2),
    new Dict<unknown, string>([[1, "a"]]).at(Level.LOW),
  ],
  StrEnum: () => [
    Mode.READ,
    str(Mode.READ),
    eq(Mode.WRITE, "w"),
    new Mode("read"),
    format(Mode.WRITE),
    new Dict<unknown, number>([["w", 1]]).at(Mode.WRITE),
  ],
  Flag: () => [
    Perm.R,
    RW,
    str(Perm.R.__or__(Perm.X)),
    RW.value,
    RW.__contains__(Perm.R),
    RW.__contains__(Perm.X),
    Perm.R.__and__(Perm.W),
    truth(Perm.R.__and__(Perm.W)),
    Perm.R.__invert__(),
    [...(Perm.R.__or__(Perm.X) as Perm)],
    new Perm(3),
    new Perm(7).__xor__(Perm.R),
    new Perm(3) === RW,
  ],
});
