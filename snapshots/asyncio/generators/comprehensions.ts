/** Asynchronous comprehensions: order of evaluation, nesting, conditions, laziness. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, asyncForNamed, coro } from "py2ts-async/asyncio";
import {
  Dict,
  type Int,
  PySet,
  aiter,
  max,
  print,
  range,
  sum,
  tuple,
  type,
} from "py2ts-async/builtins";
import { mod, mul, neg } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export async function* count(limit: number, label: string = "n"): AsyncGenerator<Int> {
  for (let number = 0; number < limit; number++) {
    print(`${label}${number}`, { end: " " });
    await asyncio.sleep(0);
    yield number;
  }
}

export async function check(number: Int): Promise<boolean> {
  await asyncio.sleep(0);
  return number !== 1;
}

export async function main(): Promise<void> {
  const items: Int[] = [];
  for await (const n of asyncFor(count(3))) {
    items.push(n);
  }
  print(items);
  const unique: PySet<number> = new PySet();
  for await (const n of asyncFor(count(3))) {
    unique.add(mod(n, 2));
  }
  const entries: Dict<Int, Int> = new Dict();
  for await (const n of asyncFor(count(3))) {
    if (await check(n)) {
      entries.set(n, mul(n, n));
    }
  }
  print(unique, entries);
  const items2: (readonly [Int, Int])[] = [];
  for await (const a of asyncFor(count(2, "a"))) {
    for await (const b of asyncFor(count(2, "b"))) {
      items2.push(tuple.of(a, b));
    }
  }
  print(items2);
  const items3: Int[][] = [];
  for (const a of range(3)) {
    const items4: Int[] = [];
    for await (const b of asyncFor(count(a))) {
      items4.push(b);
    }
    items3.push(items4);
  }
  print(items3);
  const items5: boolean[] = [];
  for (const n of range(3)) {
    items5.push(await check(n));
  }
  const items6: number[] = [];
  for (const n of range(4)) {
    if (await check(n)) {
      items6.push(n);
    }
  }
  print(items5, items6);
  const items7: Int[] = [];
  for await (const n of asyncFor(count(6))) {
    if (mod(n, 2) !== 0) {
      if (n > 2) {
        items7.push(n);
      }
    }
  }
  const items8: Int[] = [];
  for await (const n of asyncFor(count(4))) {
    items8.push(n);
  }
  print(items7, sum(items8));
  const lazy = (async function* () {
    for await (const n of asyncFor(count(3, "lazy"))) {
      yield mul(n, 10);
    }
  })();
  print(nameOf(type(lazy)));
  const value2 = await anext(lazy);
  const items9: Int[] = [];
  for await (const value of asyncForNamed(lazy)) {
    items9.push(value);
  }
  print(value2, items9);
  const items10: asyncio.Coroutine<boolean>[] = [];
  for await (const n of asyncFor(count(3))) {
    items10.push(coro(check, n));
  }
  const gathered = await asyncio.gather(...items10);
  const value3 = gathered;
  const items11: Int[] = [];
  for await (const x of asyncFor(aiter(count(2)))) {
    items11.push(x);
  }
  const value4 = value3;
  const items12: Int[] = [];
  for await (const n of asyncFor(count(2))) {
    for (const y of [n, neg(n)]) {
      items12.push(y);
    }
  }
  print(value4, items11, items12);
  const items13: Int[] = [];
  for await (const last of asyncFor(count(2))) {
    items13.push(last);
  }
  const last = items13;
  const value5 = last;
  const items14: Int[] = [];
  for await (const n of asyncFor(count(3))) {
    items14.push(n);
  }
  print(value5, max(items14, { default: null }));
}

await asyncio.run(main);
