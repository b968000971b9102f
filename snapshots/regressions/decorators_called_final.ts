/** A decorator of the program does what it says, even if `typing` has one of that name. */

import { print } from "py2ts-async/builtins";
import { invoke, method, nameOf } from "py2ts-async/language";

export function final<R>(function_: (...args: any[]) => R): (...args: any[]) => R {
  function wrapper(...args: (number | Shape)[]): R {
    print("calling", nameOf(function_));
    return invoke(function_, ...args);
  }

  return wrapper;
}

export function override(function_: (self: Shape) => string): (self: Shape) => string {
  print("overriding", nameOf(function_));
  return function_;
}

const double = final(function double(number: number): number {
  return number * 2;
});

export class Shape {
  declare area: any;
  declare name: any;

  static {
    this.prototype.area = method(
      final(function area(self: Shape): number {
        return 5;
      }),
    );
  }

  static {
    this.prototype.name = method(
      override(function name(self: Shape): string {
        return "shape";
      }),
    );
  }
}

print(double(4));
print(new Shape().area(), new Shape().name());
