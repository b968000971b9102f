/** super, overriding, mixins, the method resolution order, abstract methods. */

import { ABC, abstractMethods } from "py2ts-async/abc";
import {
  AttributeError,
  TypeError,
  callable,
  delattr,
  getattr,
  hasattr,
  isinstance,
  issubclass,
  iterable,
  print,
  setattr,
  str,
  tuple,
  type,
  vars,
} from "py2ts-async/builtins";
import { add, eq, getitem, mul, pow } from "py2ts-async/operator";
import {
  Cooperative,
  basesOf,
  bound as bound_,
  inherit,
  inheritClassAttributes,
  mro,
  nameOf,
  or,
  superOf,
} from "py2ts-async/language";

export class Animal extends Cooperative {
  declare name: string;
  declare kingdom: string;
  declare count: number;

  static kingdom = "animalia";
  static count = 0;

  __init__(name: string): void {
    this.name = name;
    Animal.count += 1;
  }

  speak(): string {
    return "...";
  }

  introduce(): string {
    return `${this.name} says ${str(this.speak())}`;
  }

  static readonly __doc__: string | null = null;

  static {
    inheritClassAttributes(this, "kingdom");
  }
}

export class Dog extends Animal {
  declare tricks: string[];

  __init__(...args: any[]): void;
  __init__(name: string, tricks: string[] | null = null): void {
    superOf(Dog, this).__init__(name);
    this.tricks = or(tricks, () => []);
  }

  speak(): string {
    return "woof";
  }

  static readonly __doc__: string | null = null;
}

export class Puppy extends Dog {
  static kingdom = "small animalia";

  speak(): any {
    return add(superOf(Puppy, this).speak(), " (squeaky)");
  }

  introduce(): string {
    return Animal.prototype.introduce.call(this) + "!";
  }

  static readonly __doc__: string | null = null;

  static {
    inheritClassAttributes(this, "kingdom");
  }
}

export class Swims extends Cooperative {
  move(): string {
    return "swims";
  }

  static readonly __doc__: string | null = null;
}

export class Walks extends Cooperative {
  move(): string {
    return "walks";
  }

  pace(): number {
    return 4;
  }

  static readonly __doc__: string | null = null;
}

export class Duck extends inherit(Swims, Walks, Animal) {
  move(): any {
    return add(add(superOf(Duck, this).move(), " and "), Walks.prototype.move.call(this));
  }

  static readonly __doc__: string | null = null;
}

for (const animal of [
  new Animal("Generic"),
  new Dog("Rex", ["sit"]),
  new Puppy("Bit"),
  new Duck("Don"),
]) {
  print(animal.introduce(), nameOf(type(animal)), isinstance(animal, Dog), animal.kingdom);
}
print(
  Animal.count,
  new Duck("x").move(),
  new Duck("y").pace(),
  issubclass(Puppy, Animal),
  Array.from(iterable(tuple(mro(Duck))), (c: any) => nameOf(c)),
  nameOf(getitem(tuple(basesOf(Puppy)), 0)),
);
const rex = new Dog("Rex");
rex.kingdom = "my own";
print(
  rex.kingdom,
  Dog.kingdom,
  hasattr(rex, "tricks"),
  hasattr(rex, "wings"),
  getattr(rex, "wings", 0),
  vars(rex),
  eq(vars(rex), vars(rex)),
);
setattr(rex, "age", 3);
delattr(rex, "kingdom");
print(
  getattr(rex, "age"),
  rex.kingdom,
  callable(bound_(rex, "speak")),
  nameOf(bound_(rex, "speak")),
  type(rex) === Dog,
  type(rex) === Animal,
);
const bound = bound_(rex, "introduce");
rex.name = "Max";
print(bound(), Dog.prototype.speak.call(rex), nameOf(Dog), getattr(Dog, "__doc__"));
try {
  getattr(rex, "fly")();
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}

export class Shape extends ABC {
  area(): any {}

  double(): any {
    return mul(this.area(), 2);
  }

  static readonly __doc__: string | null = null;

  static {
    abstractMethods(this, "area");
  }
}

export class Square extends Shape {
  side: number;

  constructor(side: number) {
    super();
    this.side = side;
  }

  area(): number {
    return Number(pow(this.side, 2));
  }

  static readonly __doc__: string | null = null;
}

print(new Square(1.5).double());
try {
  new Shape();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
