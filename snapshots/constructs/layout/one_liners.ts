/** Statements on one line, in every combination that is legal. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import { pi } from "py2ts-async/math";
import { enterContext, nullcontext } from "py2ts-async/contextlib";
import {
  AssertionError,
  type Float,
  ZeroDivisionError,
  filter,
  list,
  print,
  tuple,
} from "py2ts-async/builtins";
import { mul } from "py2ts-async/operator";
import { definedGlobal, divide } from "py2ts-async/language";

export function f(x: number | Float): number | Float {
  return mul(x, 2);
  print("never");
}
export async function g(x: number): Promise<number | Float> {
  await asyncio.sleep(0);
  return f(x);
}
export async function h(xs: number[]): Promise<(number | Float)[]> {
  const items: (number | Float)[] = [];
  for (const x of xs) {
    items.push(await g(x));
  }
  return items;
}
export class A {
  declare x: number;
  declare y: number;

  static x = 1;
  static y = A.x + 1;
}
export class B extends A {}
if (A.x !== 0) {
  print("a");
  print("b");
}
let j!: number;
for (let i = 0; i < 3; i++) {
  print(i, { end: " " });
  j = i;
}
print("else", j);
while (j !== 0) {
  j -= 1;
  print("j", j);
}
let k!: number;
try {
  let succeeded = false;
  try {
    divide(1, 0);
    succeeded = true;
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    print("zero");
    k = 1;
  }
  if (succeeded) {
    k = 2;
  }
} finally {
  print("finally", definedGlobal(k, "k"));
}
{
  using nullcontextContext = enterContext(new nullcontext(3));
  const n = nullcontextContext.value;
  print(n);
}
let [x, y] = (() => tuple.of(1, 2))();
[x, y] = [y, x];
print(x, y);
print(
  await asyncio.run(coro(h, [1, 2])),
  Number(f(pi)) > 6,
  sys.argv.slice(1),
  list(filter((a) => a !== "a", "ab")),
  B.y,
);
if (!(k === 1)) {
  throw new AssertionError("k");
}
const globalName = null;
if (k === 1) {
  print("one");
  print("really");
} else {
}
