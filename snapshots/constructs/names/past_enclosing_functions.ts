/** Where a name skips the functions around it: global declarations, and class bodies. */

import { type Int, int as int_, print, range, str as str_, tuple } from "py2ts-async/builtins";
import { inheritClassAttributes } from "py2ts-async/language";

let state = "global";
let size = 1;

export function outer(): readonly [
  string,
  string,
  string,
  string,
  number,
  number[],
  readonly [string, number],
] {
  const state_ = "enclosing";

  function inner(): string {
    state += "!";
    return state;
  }

  class Holder {
    declare before: string;
    declare state: string;
    declare after: string;
    declare size: number;
    declare sizes: number[];

    static before = state;
    static state = "held";
    static after = Holder.state;
    static size = size + 1;
    static sizes = Array.from(range(Holder.size), (_) => size);

    read(): readonly [string, number] {
      return tuple.of(state_, size);
    }
  }

  return tuple.of(
    inner(),
    state_,
    Holder.before,
    Holder.after,
    Holder.size,
    Holder.sizes,
    new Holder().read(),
  );
}

print(outer());
print(outer(), state);

export function countdown(size_: number): readonly [number[], number] {
  function shrink(): number {
    function count(): number {
      size += 1;
      return size;
    }

    return count() + size_;
  }

  return tuple.of(
    Array.from(range(2), (state) => shrink()),
    size_,
  );
}

print(countdown(10), size);

export class Converter {
  declare int: any;
  declare str: any;

  static int = int_;
  static str = str_;

  convert(text: string): readonly [Int, Int, string] {
    return tuple.of(this.int(text), int_(text), this.str(1));
  }

  static {
    inheritClassAttributes(this, "int", "str");
  }
}

print(new Converter().convert("7"));
