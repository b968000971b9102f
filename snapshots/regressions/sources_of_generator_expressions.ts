/** The first iterable of a generator expression is evaluated on the spot. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, asyncForNamed } from "py2ts-async/asyncio";
import { TypeError, iterable, list, map, print, tuple } from "py2ts-async/builtins";

export function source(name: string, items: number[]): number[] {
  print("source", name);
  return items;
}

export async function main(): Promise<void> {
  const pairs = (function* (source2) {
    for (const x of source2) {
      for (const y of source("b", [10, 20])) {
        yield x * y;
      }
    }
  })(source("a", [1, 2]));
  print("made");
  print(list(pairs));
  let xs = [1, 2];
  const both = (function* (source3) {
    for (const x of source3) {
      for (const y of [1, 2]) {
        if (x !== y) {
          yield tuple.of(x, y);
        }
      }
    }
  })(xs);
  xs = [5];
  print(list(both), xs);
  const simple = map((x) => x + 1, source("c", [1]));
  print("made", list(simple));
  const broken = null;
  try {
    const bad = (function* (source4) {
      for (const x of source4) {
        for (const y of [1]) {
          yield x;
        }
      }
    })(iterable(broken)); // type: ignore
    print("not reached", bad);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  const closures = (function* (source5) {
    {
      let x!: number;
      for (x of source5) {
        yield () => x;
      }
    }
  })(source("d", [1, 2]));
  print("closures");
  print(Array.from(closures, (f) => f()));
}

await asyncio.run(main);

export class Store {
  rows: number[][];

  constructor() {
    this.rows = [[1, 2], [3]];
  }

  cells(): Generator<number> {
    const found = function* (this: any, source2: any) {
      for (const row of source2) {
        for (const cell of row) {
          yield cell * this.factor();
        }
      }
    }.call(this, this.rows);
    this.rows = [];
    return found;
  }

  factor(): number {
    return 10;
  }

  keys(): number[] {
    return [1, 2];
  }

  callbacks(): readonly [number[], number[]] {
    const items2: (() => number)[] = [];
    {
      let k!: number;
      for (k of this.keys()) {
        items2.push(() => k + this.factor());
      }
    }
    return tuple.of(
      items2.map((c) => c()),
      list(
        function* (this: any, source2: any) {
          for (const k of source2) {
            for (const n of [1, this.factor()]) {
              yield k + n;
            }
          }
        }.call(this, this.keys()),
      ),
    );
  }
}

print(list(new Store().cells()), new Store().callbacks());

export async function* arriving(name: string): AsyncGenerator<number> {
  print("arriving", name);
  for (const item of [1, 2]) {
    await asyncio.sleep(0.1);
    yield item;
  }
}

export async function opened(name: string): Promise<AsyncGenerator<number>> {
  print("opened", name);
  return arriving(name);
}

export async function asynchronous(): Promise<void> {
  const late = (async function* (source2) {
    for await (const n of source2) {
      yield n + 1;
    }
  })(asyncFor(await opened("x")));
  print("made");
  const items2: number[] = [];
  for await (const n of asyncForNamed(late)) {
    items2.push(n);
  }
  print(items2);
  const seen = (async function* () {
    for await (const n of asyncFor(arriving("y"))) {
      if (n > 1) {
        yield n;
      }
    }
  })();
  print("made");
  const items3: number[] = [];
  for await (const n of asyncForNamed(seen)) {
    items3.push(n);
  }
  print(items3);
}

await asyncio.run(asynchronous);
