/** Builtins may be shadowed, locally, globally and as parameters. */

import {
  Dict,
  TypeError,
  any as any_,
  getattr,
  list as list_,
  max as max_,
  min as min_,
  print as print_,
  range as range_,
  str as str_,
  tuple,
} from "py2ts-async/builtins";
import { mul } from "py2ts-async/operator";
import { definedGlobal, invoke } from "py2ts-async/language";

const list = ["not", "the", "type"];
let print!: any;
definedGlobal(print, "print", print_)(list, list.length);
let [id, type, max, sum, input, filter, next] = ["id", "type", 5, 6, "in", "f", "n"];
definedGlobal(print, "print", print_)(id, type, max + sum, input, filter, next);
max = undefined!;
definedGlobal(print, "print", print_)(invoke(definedGlobal(max, "max", max_), 1, 2));

export function area(
  str: string | number,
  len: number = 3,
  dict: Dict<any, any> | null = null,
): readonly [string | number, Dict<any, any> | null] {
  return tuple.of(mul(str, len), dict);
}

definedGlobal(print, "print", print_)(
  area("ab"),
  area(2, undefined, new Dict<any, any>()),
  str_(5),
);

export function localPrint(print: any): void {
  print("through a parameter");
}

export function helper(...args: number[]): number[] {
  args = tuple(args) as number[]; // still there
  return list_(args);
}

const collected: string[] = [];
localPrint(getattr(collected, "append"));
definedGlobal(print, "print", print_)(collected, helper(1));

export function late(): number[] {
  const range = (n: number) => mul([n], n);
  return range(2);
}

definedGlobal(print, "print", print_)(late(), range_(2));
let set!: string;
for (set of "ab") {
}
definedGlobal(print, "print", print_)(set, [...[3, 1]], min_(3, 1));

export class Calendar {
  declare any: number;
  declare none: number;

  min(): string {
    return "method";
  }

  list(): (string | number)[] {
    return [this.min(), min_(2, 1)];
  }

  static any = 5;
  static none = Calendar.any + 1;
}

definedGlobal(print, "print", print_)(new Calendar().list(), Calendar.none, any_([true]));
try {
  invoke(list, "abc");
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  definedGlobal(print, "print", print_)(error);
}
print = definedGlobal(print, "print", print_);
print("same print");
