/** Dies of a ValueError: exit status 1, what was printed before stays. */

import { type Int, int, print, str } from "py2ts-async/builtins";

export function parse(numbers: string): Int[] {
  return str.split(numbers).map((number) => int(number));
}

print(parse("1 2 3"));
print("before");
print(parse("4 five 6"));
print("never printed");
