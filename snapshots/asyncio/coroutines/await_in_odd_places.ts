/** await in default values of calls, slices, conditions, nested functions, lambdas' arguments and finally. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor } from "py2ts-async/asyncio";
import { enterContext } from "py2ts-async/contextlib";
import {
  AssertionError,
  Dict,
  ValueError,
  dict,
  format,
  iterable,
  max,
  print,
  slice,
  str,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { add, eq, getitem, iadd, lt, mod, neg, sub } from "py2ts-async/operator";
import { unpack } from "py2ts-async/language";

export async function value(v: any, pause: number = 0): Promise<any> {
  await asyncio.sleep(pause);
  print("value", v);
  return v;
}

export async function flow(kind: string): Promise<any> {
  try {
    let succeeded = false;
    try {
      if (eq(kind, await value("raise"))) {
        throw new ValueError(await value("error text"));
      }
      if (kind === "return") {
        return await value("returned");
      }
      loop: {
        for (const n of iterable(await value([1, 2, 3]))) {
          if (eq(n, await value(2))) {
            if (kind === "break") {
              break loop;
            }
            continue;
          }
          print("n", n);
        }
        print(await value("else"));
      }
      succeeded = true;
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      print("except", error, await value("in except"));
    }
    if (succeeded) {
      print(await value("in else"));
    }
  } finally {
    print(await value("in finally"));
  }
  return "end";
}

export async function conditional(n: any): Promise<any[]> {
  while (truth((n = await value(sub(n, 1))))) {
    if ((truth(mod(await value(n), 2)) && !truth(await value(false))) || truth(await value(true))) {
      print("loop", n);
    }
  }
  if (!truth(await value("assert"))) {
    throw new AssertionError();
  }
  const items: any[] = [];
  for await (const x of asyncFor(stream(3))) {
    if (truth(await value(x))) {
      items.push(x);
    }
  }
  return [...items, ...(eq(n, 0) ? [await value("list")] : [])];
}

export async function* stream(limit: number): AsyncGenerator<any> {
  for (let n = 0; n < limit; n++) {
    yield asyncio.box(await value(n));
  }
}

export async function main(): Promise<void> {
  for (const kind of ["raise", "return", "break", "none"]) {
    print(kind, "->", await flow(kind));
  }
  print(await conditional(3));
  const text = await value("abcdef");
  print(
    getitem(text, slice(await value(1), await value(4))),
    `${format(await value(3.14159), `.${str(await value(2))}f`)}`,
    getitem(await value(dict({ k: 1 })), "k"),
  );
  {
    using openBoxContext = enterContext(new openBox(await value("box")));
    try {
      const box = openBoxContext.value;
      print(box, await value("inside"));
    } catch (error) {
      openBoxContext.except(error);
    }
  }
  print(
    max(await value(3), await value(7), { key: (n: any) => neg(n) }),
    ((a: any, b: number = 2) => add(a, b))(await value(1)),
    neg(await value(5)),
    !truth(await value(0)),
  );
  const x = await value("chained");
  const y = x;
  const data = dict({ n: 1 });
  data.set("n", iadd(data.at("n"), await value(1)));
  const [first, second] = unpack(await value(tuple.of(8, 9)), 2);
  data.set(await value("key"), first);
  const z = second;
  const value2 = x;
  const value3 = y;
  const value4 = z;
  const value5 = data;
  const value6 = truth(await value(0)) ? await value(1) : await value(2);
  let middle: any;
  print(
    value2,
    value3,
    value4,
    value5,
    value6,
    lt(await value(1), (middle = await value(2))) && lt(middle, await value(0)),
  );
  data.delete(await value("key"));
  print(
    data,
    ...iterable(await value([1, 2])),
    new Dict([...dict(await value(dict({ a: 1 }))).items()]),
    { sep: await value("|") },
  );
}

export class openBox {
  static readonly __name__: string = "open_box";
  name: any;

  constructor(name: any) {
    this.name = name;
  }

  __enter__(): string {
    return `<${str(this.name)}>`;
  }

  __exit__(...exc: any[]): void {
    print("closed", this.name);
  }
}

await asyncio.run(main);
