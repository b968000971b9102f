/** Asynchronous comprehensions inside conditional expressions, `and` and `or`. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import { dataclass } from "py2ts-async/dataclasses";
import { type Int, PySet, print, range, truth } from "py2ts-async/builtins";
import { ne } from "py2ts-async/operator";
import { or } from "py2ts-async/language";

export class Source {
  count: number;

  async *items(): AsyncGenerator<Int> {
    for (const item of range(this.count)) {
      yield item;
    }
  }

  constructor(count: number) {
    this.count = count;
  }

  static {
    dataclass(this, ["count"]);
  }
}

export async function* numbers(count: number): AsyncGenerator<Int> {
  for (let number = 0; number < count; number++) {
    await asyncio.sleep(0);
    yield number;
  }
}

export function two(): number {
  print("two");
  return 2;
}

export async function main(ready: boolean, source: Source | null): Promise<Int[] | PySet<Int>> {
  let chosen: Int[];
  if (ready) {
    const items2: Int[] = [];
    for await (const n of asyncFor(numbers(3))) {
      items2.push(n);
    }
    chosen = items2;
  } else {
    chosen = [];
  }
  print(chosen);
  let outcome: boolean | Int[] = ready;
  if (ready) {
    const items3: Int[] = [];
    for await (const n of asyncFor(numbers(2))) {
      items3.push(n);
    }
    outcome = items3;
  }
  print(outcome);
  let outcome2: Source | Int[] | null = source;
  if (source) {
    const items4: Int[] = [];
    for await (const item of asyncFor(source.items())) {
      items4.push(item);
    }
    outcome2 = items4;
  }
  print(outcome2);
  let chosen2: Int[] | null;
  if (source != null) {
    const items5: Int[] = [];
    for await (const item of asyncFor(source.items())) {
      items5.push(item);
    }
    chosen2 = items5;
  } else {
    chosen2 = null;
  }
  print(chosen2);
  const items6: Int[] = [];
  for await (const n of asyncFor(numbers(0))) {
    items6.push(n);
  }
  let outcome3: Int[] = items6;
  if (!truth(items6)) {
    const items7: Int[] = [];
    for await (const n of asyncFor(numbers(1))) {
      items7.push(n);
    }
    outcome3 = items7;
  }
  print(or(outcome3, () => "none"));
  let chosen3: Int[];
  if (ready) {
    const items8: Int[] = [];
    for await (const n of asyncFor(numbers(2))) {
      items8.push(n);
    }
    chosen3 = items8;
  } else {
    chosen3 = [7];
  }
  for (const number of chosen3) {
    print(number);
  }
  let holds = truth(ready);
  if (holds) {
    const items9: Int[] = [];
    for await (const n of asyncFor(numbers(2))) {
      items9.push(n);
    }
    holds = truth(items9.length > 0);
  }
  if (holds) {
    print("both");
  } else {
    let holds2 = truth(!ready);
    if (!holds2) {
      const items10: Int[] = [];
      for await (const n of asyncFor(numbers(0))) {
        items10.push(n);
      }
      holds2 = truth(items10.length > 0);
    }
    if (holds2) {
      print("not ready");
    }
  }
  let count = 0;
  while (true) {
    let holds3 = truth(count < 3);
    if (holds3) {
      const items11: Int[] = [];
      for await (const n of asyncFor(numbers(count))) {
        items11.push(n);
      }
      holds3 = truth(ne(items11, [0, 1]));
    }
    if (!holds3) {
      break;
    }
    count += 1;
  }
  const value = count;
  const value2 = two();
  let chosen4: Int[] | number;
  if (two() !== 0) {
    const items12: Int[] = [];
    for await (const n of asyncFor(numbers(2))) {
      items12.push(n);
    }
    chosen4 = items12;
  } else {
    chosen4 = 0;
  }
  print(value, value2, chosen4);
  let chosen5: number;
  if (ready) {
    const items13: Int[] = [];
    for await (const n of asyncFor(numbers(2))) {
      items13.push(n);
    }
    chosen5 = items13.length;
  } else {
    chosen5 = -1.5;
  }
  let middle: number;
  print(chosen5, ready && 1 < (middle = two()) && middle < 3);
  let chosen6: Int[] | PySet<Int>;
  if (ready) {
    const items14: Int[] = [];
    for await (const n of asyncFor(numbers(2))) {
      items14.push(n);
    }
    chosen6 = items14;
  } else {
    const unique: PySet<Int> = new PySet();
    for await (const n of asyncFor(numbers(1))) {
      unique.add(n);
    }
    chosen6 = unique;
  }
  return chosen6;
}

print(await asyncio.run(coro(main, true, null)));
print(await asyncio.run(coro(main, false, new Source(2))));
