/** What other modules import: classes of all kinds, constants, exceptions. */

import { dataclass, field, freeze } from "py2ts-async/dataclasses";
import { Enum, IntEnum, members } from "py2ts-async/enum";
import { namedtuple } from "py2ts-async/collections";
import {
  Exception,
  type Float,
  type Int,
  asFloat,
  dict,
  dynamicSum,
  isinstance,
  range,
  repr,
  str,
} from "py2ts-async/builtins";
import { add as add_, eq, iadd, mul, sub } from "py2ts-async/operator";
import { inheritClassAttributes } from "py2ts-async/language";

export const FLOUR_PER_LOAF = 0.5;
export const PRICE_OF_FLOUR = 2.0;
export const OVEN_SIZES = [4, 6, 8];
export const OPENING = dict({ monday: 7, sunday: 9 });

export class Grain extends Enum<string> {
  static readonly RYE = new Grain("rye");
  static readonly WHEAT = new Grain("wheat");

  static {
    members(this);
  }
}

export class Size extends IntEnum {
  static readonly SMALL = new Size(1);
  static readonly LARGE = new Size(2);

  static {
    members(this);
  }
}

export class Price extends namedtuple<{
  amount: number | Float | Int;
  currency: string;
}>("Price", ["amount", "currency"], { defaults: ["EUR"] }) {
  doubled(): Price {
    return new Price(mul(this.amount, 2), this.currency);
  }
}

export class Loaf {
  name: string;
  weight: number | Float;
  grain: Grain;
  toppings: string[];

  flour(): number | Float {
    return asFloat(Number(this.weight) * FLOUR_PER_LOAF);
  }

  get label(): string {
    return `${this.name} (${this.grain.value})`;
  }

  constructor(
    name: string,
    weight: number | Float,
    grain: Grain = Grain.WHEAT,
    toppings: string[] = [],
  ) {
    this.name = name;
    this.weight = weight;
    this.grain = grain;
    this.toppings = toppings;
  }

  static {
    dataclass(this, ["name", "weight", "grain", "toppings"]);
  }
}

export class Order {
  customer: string;
  count: number;

  constructor(customer: string, count: number = 1) {
    this.customer = customer;
    this.count = count;
    freeze(this);
  }

  static {
    dataclass(this, ["customer", "count"], { frozen: true, order: true });
  }
}

/** Something went wrong in the oven. */
export class BakingError extends Exception {}

export class BurntError extends BakingError {
  minutes: any;

  constructor(loaf: any, minutes: any) {
    super(`${str(loaf)} burnt after ${str(minutes)} minutes`);
    this.minutes = minutes;
  }
}

export class Counter {
  value: any;
  declare limit: number;

  static limit = 3;

  constructor(start: any = 0) {
    this.value = start;
  }

  add(amount: number | Float = 1): Counter {
    this.value = iadd(this.value, amount);
    return this;
  }

  static startingAt(value: any): Counter {
    return new this(value);
  }

  static describe(value: any): string {
    return `<${str(value)}>`;
  }

  __repr__(): string {
    return `Counter(${repr(this.value)})`;
  }

  __eq__(other: any): boolean {
    return isinstance(other, Counter) && eq(this.value, other.value);
  }

  __add__(other: any): Counter {
    return new Counter(add_(this.value, other.value));
  }

  *[Symbol.iterator]() {
    yield* range(this.value);
  }

  __len__(): any {
    return this.value;
  }

  __getitem__(index: any): any {
    return mul(index, this.value);
  }

  static {
    inheritClassAttributes(this, "limit");
  }
}

export function total(
  prices: (number | Float)[],
  {
    discount = 0,
  }: {
    discount?: number | Float;
  } = {},
): number | Float {
  return sub(dynamicSum(prices), discount);
}

export function half(amount: number | Float): number | Float {
  return asFloat(Number(amount) / 2);
}

export function twice(amount: number | Float): number | Float {
  return mul(amount, 2);
}
