/** Fields of dataclasses that are given by name alone, and those that are the only attributes. */

import { dataclass, field, fields, replace } from "py2ts-async/dataclasses";
import {
  AttributeError,
  type Float,
  TypeError,
  asFloat,
  hasattr,
  isinstance,
  print,
  setattr,
  str,
  tuple,
} from "py2ts-async/builtins";
import { bindArguments, keywordDict, keywords, matched, splitOptions } from "py2ts-async/language";

export class Order {
  number: number;
  note: string;

  constructor({
    number = 0,
    note = "-",
  }: {
    number?: number;
    note?: string;
  } = {}) {
    this.number = number;
    this.note = note;
  }

  static {
    dataclass(this, ["number", "note"], { kwOnly: true });
  }
}

export class Delivery extends Order {
  street: string;
  floors: number;

  constructor(
    street: string,
    floors: number = 1,
    {
      number = 0,
      note = "-",
    }: {
      number?: number;
      note?: string;
    } = {},
  ) {
    super({ number, note });
    this.street = street;
    this.floors = floors;
  }

  static {
    dataclass(this, ["street", "floors"]);
  }
}

print(new Delivery("Mill Lane"));
print(
  new Delivery("Mill Lane", 3, { number: 7 }),
  new Delivery("High Street", undefined, { note: "ring twice" }),
);
print(Array.from(fields(Delivery), (each) => tuple.of(each.name, each.kwOnly)));
print(replace(new Delivery("Mill Lane", undefined, { number: 7 }), { floors: 2, note: "none" }));

export class Parcel {
  name: string;
  contents: any[];
  weight: number | Float;
  stamps: number;
  declare label: string;

  __post_init__(): void {
    this.label = `${this.name}, ${str(this.weight)} kg`;
  }

  constructor(
    name: string,
    stamps: number = 2,
    {
      contents = [],
      weight,
    }: {
      contents?: any[];
      weight: number | Float;
    },
  ) {
    this.name = name;
    this.contents = contents;
    this.weight = weight;
    this.stamps = stamps;
    this.__post_init__();
  }

  static {
    dataclass(this, [
      "name",
      field("contents", { kwOnly: true }),
      field("weight", { kwOnly: true }),
      "stamps",
    ]);
  }
}

export function made(cls: typeof Parcel, ...argsAndOptions: unknown[]): TypeError | Parcel {
  let [args, { ...optionsOptions }]: [
    readonly (string | number)[],
    {
      [name: string]: number | string;
    },
  ] = splitOptions(argsAndOptions);
  let options = keywordDict(optionsOptions);
  try {
    return new cls(...bindArguments(cls, [...args], keywords(options)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return error;
  }
}

print(
  new Parcel("books", undefined, { weight: asFloat(2.0) }),
  new Parcel("tea", 1, { weight: 0.5, contents: ["green"] }).label,
);
print(made(Parcel, "books", 5, { weight: 1.5 }), made(Parcel, { name: "tea", weight: 3 }));
print(made(Parcel, "books"));
print(made(Parcel, "books", 1, 2, 3));
try {
  new Parcel(...bindArguments(Parcel, ["books", 1], {}));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
try {
  new Order(...bindArguments(Order, [4], {}));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}

let name!: string;
let stamps!: number;
let weight!: number | Float;
const subject = new Parcel("salt", undefined, { weight: 1.5 });
if (
  isinstance(subject, Parcel) &&
  matched((name = (subject as any).name)) &&
  matched((stamps = (subject as any).stamps)) &&
  hasattr(subject, "weight") &&
  matched((weight = (subject as any).weight))
) {
  print("matched", name, stamps, weight);
}

/** Declares a field of its base anew: it keeps its place. */
export class Heavy extends Parcel {
  lift: boolean;

  constructor(
    name: string = "stones",
    stamps: number = 2,
    lift: boolean = true,
    {
      contents = [],
      weight,
    }: {
      contents?: any[];
      weight: number | Float;
    },
  ) {
    super(name, stamps, { contents, weight });
    this.name = name;
    this.lift = lift;
  }

  static {
    dataclass(this, ["name", "lift"]);
  }
}

print(
  new Heavy(undefined, undefined, undefined, { weight: asFloat(30.0) }),
  new Heavy("iron", 4, false, { weight: asFloat(50.0) }),
);

export class Point {
  x: number;
  y: number;
  declare z: number;

  constructor(x: number, y: number = 0) {
    this.x = x;
    this.y = y;
  }

  static {
    dataclass(this, ["x", "y"], { slots: true });
  }
}

const point = new Point(1);
point.y = 5;
try {
  setattr(point, "z", 3);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
print(point);
