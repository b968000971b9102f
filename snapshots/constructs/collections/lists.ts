/** Methods and operators of lists. */

import {
  Exception,
  type Int,
  asFloat,
  dict,
  list,
  print,
  range,
  reversed,
  sorted,
  str,
  sum,
  tuple,
  type,
} from "py2ts-async/builtins";
import { add, eq, getitem, imul, lt, mul } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

let birds = ["wren", "owl"];
birds.push("jay");
list.extend(birds, ["tit", "owl"]);
list.insert(birds, 1, "kite");
list.insert(birds, -1, "rook");
list.insert(birds, 100, "last");
print(
  birds,
  birds.length,
  list.count(birds, "owl"),
  list.index(birds, "owl"),
  list.index(birds, "owl", 3),
  birds.includes("jay"),
  !birds.includes("emu"),
);
print(list.pop(birds), list.pop(birds, 0), list.pop(birds, -2), birds);
list.remove(birds, "owl");
birds.reverse();
print(
  birds,
  [...birds, ...["x"]],
  mul(birds, 2),
  mul([0], 3),
  mul([[]], 2),
  birds.slice() === birds,
  eq(birds.slice(), birds),
);

birds.push(...tuple.of("tuple", "items"));
let alias = birds;
alias.push(..."ab");
print(birds === alias, birds);
birds = [...birds, ...["new"]];
print(birds === alias, alias.length);
birds = imul(birds, 2);
print(birds.length, list.clear(birds), birds, !(birds.length > 0));

const nested = mul([[1, 2]], 2);
getitem(nested, 0).push(3);
print(
  nested,
  [1, [2, [3, null]], tuple.of("t"), dict({ k: [true] })],
  lt([1, 2], [1, 3]),
  lt([1], [1, 0]),
  lt([], [0]),
  eq([1, 2], [asFloat(1.0), asFloat(2.0)]),
);
const recursive: (number | (number | (number | (number | any[])[])[])[])[] = [1];
recursive.push(recursive);
print(recursive, recursive.length);

for (const attempt of [
  () => list.pop([]),
  () => list.remove([1], 2),
  () => list.index([1], 2),
  () => add([1], tuple.of(2)),
  () => lt([1, "a"], [1, 2]),
]) {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(`${nameOf(type(error))}: ${str(error)}`);
  }
}

const numbers = [3, 1, 2];
print(
  list.sort(numbers),
  numbers,
  sorted(numbers, { reverse: true }),
  list(reversed(numbers)),
  sum(numbers),
  list(range(5, 0, -2)),
  [...range(3), ..."ab"],
);
for (const number of numbers.slice()) {
  if (number % 2 !== 0) {
    list.remove(numbers, number);
  }
}
print(numbers);
const growing: Int[] = [1];
for (const item of growing) {
  if (growing.length < 5) {
    growing.push(mul(item, 2));
  }
}
print(growing);
