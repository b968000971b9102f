/** Members of enumerations keep their names, and methods may be called like what JavaScript has there. */

import { Enum, Flag, IntEnum, StrEnum, auto, members } from "py2ts-async/enum";
import {
  Dict,
  getattr,
  iterable,
  len,
  list,
  print,
  repr,
  set,
  sorted,
  str,
} from "py2ts-async/builtins";
import { add, contains, getitem, lt, or_ } from "py2ts-async/operator";

export class Parcel extends Enum<number> {
  static readonly onItsWay = new Parcel(1);
  static readonly heldUp = new Parcel(2);
  static readonly LOST = new Parcel(3);
  static readonly member_ = new Parcel(4);
  static readonly at_ = new Parcel(5);

  toString_(): string {
    return `a parcel that is ${this.name}`;
  }

  __str__(): string {
    return str.replace(this.name, "_", " ");
  }

  static nextValue_(): number {
    return len(this) + 1;
  }

  static {
    members(this, { heldUp: "heldUp" });
  }
}

print(list(iterable(Parcel)));
print(
  Array.from(iterable(Parcel), (parcel) => parcel.name),
  Parcel.nextValue_(),
);
print(Parcel.onItsWay, Parcel.heldUp.name, Parcel.member_, Parcel.at_.value);
print(
  getitem(Parcel, "on_its_way") === Parcel.onItsWay,
  getitem(Parcel, "heldUp"),
  new Parcel(5).name,
);
print(getattr(getattr(Parcel, "on_its_way"), "to_string")(), `${str(Parcel.LOST)}`);

export class Weight extends IntEnum {
  static readonly LIGHT = new Weight(2);
  static readonly HEAVY = new Weight(20);

  valueOf_(): number {
    return this.value * 100;
  }

  mapKey_(): string {
    return `weight ${this.value}`;
  }

  static {
    members(this);
  }
}

print(Weight.LIGHT.valueOf_(), Weight.HEAVY.mapKey_());
print(
  getitem(new Dict([[Weight.LIGHT, "by hand"]]), 2),
  getitem(new Dict([[20, "by cart"]]), Weight.HEAVY),
  lt(Weight.LIGHT, 3),
  add(Weight.LIGHT, 1),
);
print(sorted([Weight.HEAVY, Weight.LIGHT]), contains(set([2, 20]), Weight.HEAVY));

export class Door extends StrEnum {
  static readonly frontDoor = new Door(auto());
  static readonly back = new Door(auto());

  static {
    members(this);
  }
}

export class Rights extends Flag {
  static readonly mayRead = new Rights(auto());
  static readonly mayWrite = new Rights(auto());

  static {
    members(this);
  }
}

print(Door.frontDoor, repr(Door.frontDoor), new Door("front_door").name);
print(or_(Rights.mayRead, Rights.mayWrite), Rights.mayWrite.name);
