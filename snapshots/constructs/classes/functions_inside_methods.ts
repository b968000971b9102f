/** self and cls inside of functions, generators, lambdas and classes that stand in a method. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import { type Int, abs, enumerate, getattr, list, print, str, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import {
  bindArguments,
  bound,
  inheritClassAttributes,
  keywordDict,
  keywords,
  nameOf,
  qualnameOf,
  splitOptions,
  withDocstring,
  withName,
} from "py2ts-async/language";

export class Ledger {
  owner: string;
  lines: (readonly [string, number] | string | Int)[];
  note: (text: string) => void;
  declare count: number;

  static count = 0;

  constructor(owner: string) {
    this.owner = owner;
    this.lines = [];

    const note = (text: string): void => {
      this.lines.push(text);
    };

    this.note = note;
  }

  adder(kind: string): (amount: number) => number {
    /** Adds a line. */
    const add = (amount: number): number => {
      this.lines.push(tuple.of(kind, amount));
      return this.lines.length;
    };
    withDocstring(add, "Adds a line.");

    return add;
  }

  countdown(number: number): (readonly [string, number] | string | Int)[] {
    const down = (n: number): void => {
      if (n !== 0) {
        this.lines.push(n);
        down(n - 1);
      }
    };

    down(number);
    return this.lines.slice(-number);
  }

  pairs(): (readonly [number, readonly [string, number] | string | Int, string])[] {
    const self = this;
    function* walk(): Generator<
      readonly [number, readonly [string, number] | string | Int, string]
    > {
      for (const [index, line] of enumerate(self.lines)) {
        yield tuple.of(index, line, self.owner);
      }
    }

    return list(walk());
  }

  async later(): Promise<(readonly [string, number])[]> {
    const one = async (n: number): Promise<readonly [string, number]> => {
      await asyncio.sleep(n);
      this.lines.push(`later ${n}`);
      return tuple.of(this.owner, n);
    };

    async function* stream(): AsyncGenerator<readonly [string, number]> {
      for (let n = 0; n < 2; n++) {
        yield await one(n);
      }
    }

    const items: (readonly [string, number])[] = [];
    for await (const item of asyncFor(stream())) {
      items.push(item);
    }
    print(items);
    return await asyncio.gather(coro(one, 2), coro(one, 1));
  }

  view(): string {
    const self = this;
    class View {
      declare size: number;

      static size = self.lines.length;

      show(suffix: string): string {
        return `${self.owner}${suffix} ${this.size}`;
      }

      static readonly __doc__: string | null = null;

      static {
        inheritClassAttributes(this, "size");
      }
    }

    return new View().show("!");
  }

  static shared(): (name: string) => Ledger {
    const make = (name: string): Ledger => {
      this.count += 1;
      return new this(name);
    };

    return make;
  }

  get describe(): (prefix?: string) => string {
    const text = (prefix: string = ""): string => {
      return `${prefix}${this.owner} of ${Ledger.count}`;
    };

    return text;
  }

  traced(fn: any): (...args: any[]) => number {
    const wrapper = functools.wraps(fn)(
      withName((...argsAndOptions: unknown[]): number => {
        let [args, { ...kwargsOptions }]: [
          readonly number[],
          {
            [name: string]: any;
          },
        ] = splitOptions(argsAndOptions);
        let kwargs = keywordDict(kwargsOptions);
        this.note(`${nameOf(fn)}${str(args)}`);
        return fn(...bindArguments(fn, [...args], keywords(kwargs)));
      }, "wrapper"),
    );

    return wrapper;
  }

  swapped(other: Ledger | null): readonly [string, string, string] {
    let self: Ledger = this;
    const owner = self.owner;
    if (other != null) {
      self = other;
    }
    return tuple.of(owner, self.owner, (() => self.owner)());
  }

  static readonly __doc__: string | null = null;
}

const make = Ledger.shared();
const [ledger, second] = [make("ann"), make("ben")];
ledger.note("first");
const add = ledger.adder("income");
print(add(5), add(7), nameOf(add), getattr(add, "__doc__"), qualnameOf(add));
print(ledger.countdown(2), ledger.pairs(), ledger.view());
print(ledger.describe("the "), second.describe());
print(ledger.traced(abs)(-3), getitem(ledger.lines, -1));
print(ledger.swapped(second), ledger.swapped(null));
print(await asyncio.run(coro(bound(second, "later"))), second.lines);
