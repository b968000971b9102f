/** Chained, augmented, annotated, subscripted, and deleting. */

import {
  type Float,
  type Int,
  asFloat,
  delattr,
  dict,
  print,
  range,
  slice,
  tuple,
} from "py2ts-async/builtins";
import {
  add,
  and_,
  delitem,
  getitem,
  iadd,
  imul,
  isub,
  lshift,
  mul,
  or_,
  rshift,
  setitem,
  xor,
} from "py2ts-async/operator";
import { inheritClassAttributes, unpack } from "py2ts-async/language";

const a: number[] = [];
const b = a;
const c = a;
b.push(1);
print(a, b === c);
let count: Int | number | Float = 10;
count += 5;
count -= 1;
count *= 2;
count = Math.floor(count / 3);
count **= 2;
count %= 50;
print(count);
count = asFloat(count / 4);
print(count);
let flags: Int = 10;
flags = or_(flags, 1);
flags = and_(flags, 3);
flags = xor(flags, 7);
flags = lshift(flags, 3);
flags = rshift(flags, 1);
print(flags);
let text = "ab";
text += "c";
text = text.repeat(2);
print(text);

export class Box {
  declare size: number;
  declare total: number;

  static total = 100;

  static {
    inheritClassAttributes(this, "total");
  }
}

const [box, data] = [new Box(), dict({ n: 1, l: [1, 2] })];
box.total += 1;
data.set("n", isub(data.at("n"), 5));
data.set("l", iadd(data.at("l"), [3]));
const container = data.at("l");
setitem(container, 0, imul(getitem(container, 0), 10));
data.set("new", add(data.get("new", 0), 1));
print(box.total, Box.total, data);

export function key(): string {
  print("key evaluated", { end: " " });
  return "n";
}

const key2 = key();
data.set(key2, iadd(data.at(key2), 1));
print(data.at("n"));
const numbers = [5, 6, 7, 8];
const key3 = slice(1, 3);
setitem(numbers, key3, iadd(getitem(numbers, key3), ["x"]));
const key4 = -1;
setitem(numbers, key4, getitem(numbers, key4) - 1);
delitem(numbers, 0);
data.delete("new");
delattr(box, "total");
print(numbers, data, box.total);
let x!: number;
let y: number[] | number = [];
box.size = 3;
print(y, box.size);
const [first2, second2] = tuple.of(1, [2]);
x = first2;
const [first3] = unpack(second2, 1);
y = first3;
[x, y] = [y, x];
print(x, y);
let tup: readonly [number, number] | readonly [number, number, number] = tuple.of(1, 2);
tup = add(tup, tuple.of(3));
const matrix = Array.from(range(2), (_) => mul([0], 3));
const container2 = getitem(matrix, 1);
setitem(container2, 2, add(getitem(container2, 2), 7));
const [first4, second3] = [getitem(matrix, 1), getitem(matrix, 0)];
setitem(matrix, 0, first4);
setitem(matrix, 1, second3);
print(tup, matrix);
let first = 0;
const second = 0;
const third = 0;
first += 1;
print(first, second, third);
