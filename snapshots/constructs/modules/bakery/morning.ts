/** Uses everything that two other modules offer, imported in several ways. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, call, coro } from "py2ts-async/asyncio";
import * as ovens from "./ovens.ts";
import { apron, bake, batches, heated, repeated, timed } from "./ovens.ts";
import * as book from "./recipes.ts";
import { Counter, Grain, Loaf, Order, Price, Size, half } from "./recipes.ts";
import { enterAsyncContext, enterContext } from "py2ts-async/contextlib";
import {
  Dict,
  ValueError,
  asFloat,
  dynamicSum,
  enumerate,
  getattr,
  isinstance,
  iterable,
  len,
  list,
  map,
  print,
  sorted,
  str,
  type,
} from "py2ts-async/builtins";
import { add, eq, getitem, gt, lt } from "py2ts-async/operator";
import { bindArguments, nameOf } from "py2ts-async/language";

print(
  book.FLOUR_PER_LOAF,
  asFloat(book.PRICE_OF_FLOUR),
  asFloat(book.PRICE_OF_FLOUR * 3),
  book.OVEN_SIZES,
  book.OPENING.at("monday"),
);
print(half(3), half(4), book.twice(3), book.twice(2.5), book.twice(asFloat(2.0)));
print(
  book.total([1, 2]),
  book.total([1.5, 2.5]),
  book.total([1, 2], { discount: 0.5 }),
  book.total([3, 4], { discount: 1 }),
);
print(
  new Loaf("rye", 2),
  new Loaf("rye", asFloat(2.0)).flour(),
  new Loaf("rye", 3).flour(),
  new Loaf("white", 1.5, undefined, ["salt"]),
);
print(
  new Loaf("oat", 1, Grain.RYE).label,
  new Grain("rye"),
  getitem(Grain, "WHEAT").value,
  Array.from(iterable(Grain), (g) => g.name),
);
print(gt(Size.LARGE, Size.SMALL), new Size(2), add(Size.SMALL, 1), Size.LARGE.name);
const value = new Price(2);
const value2 = new Price(2.5, "USD").doubled();
const value3 = new Price(3).doubled().amount;
const value4 = getitem(new Price(1), 1);
const callee = getattr(new Price(4), "_replace");
print(
  value,
  value2,
  value3,
  value4,
  call(callee, ...bindArguments(callee, [], { currency: "CHF" })),
);
print(
  lt(new Order("ann"), new Order("bob")),
  sorted([new Order("z", 2), new Order("a", 3), new Order("a")]),
  new Dict([[new Order("x"), 1]]).at(new Order("x")),
);

const counter = new Counter(2);
print(
  counter.add(),
  counter.add(0.5),
  counter.add(2),
  Counter.startingAt(4).add(2),
  Counter.describe(7),
);
print(
  counter.limit,
  Counter.limit,
  eq(new Counter(1), new Counter(1)),
  add(new Counter(1), new Counter(2)),
  list(new Counter(3)),
  len(new Counter(2)),
  getitem(new Counter(5), 2),
);
print(
  isinstance(counter, Counter),
  nameOf(type(counter)),
  ovens.plainLoaf(),
  ovens.plainLoaf("soft").weight,
);
print(
  list(ovens.countdown(3)),
  dynamicSum(ovens.countdown(4)),
  ovens.makeScaler(3)(2),
  ovens.makeScaler(asFloat(2.0))(2),
  ovens.knock("door"),
);

const double = ovens.makeScaler(2);
print(
  [1, 2.5].map((n) => double(n)),
  list(map(half, [1, 2])),
  list(map((start) => new Counter(start), [1, 2])),
);

{
  using apronContext = enterContext(apron("ann"));
  try {
    const owner = apronContext.value;
    print("working", owner);
  } catch (error) {
    apronContext.except(error);
  }
}

let oven!: ovens.Oven;
{
  using ovenContext = enterContext(new ovens.Oven("big", 6));
  try {
    oven = ovenContext.value;
    print(oven.size, oven.name);
    throw new book.BakingError("smoke");
  } catch (error) {
    ovenContext.except(error);
  }
}

try {
  {
    using ovenContext = enterContext(new ovens.Oven("small"));
    try {
      oven = ovenContext.value;
      throw new ValueError("no dough");
    } catch (error) {
      ovenContext.except(error);
    }
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print("caught", error, oven.size);
}

const sweep = timed(async function sweep(
  room: any,
  {
    broom = "old",
  }: {
    broom?: any;
  } = {},
): Promise<string> {
  await asyncio.sleep(0.5);
  return `${str(room)} with the ${str(broom)} broom`;
});

const shout = repeated(3)(function shout(word: any): any {
  return getattr(word, "upper")();
});

export async function main(): Promise<void> {
  const loaves = [new Loaf("rye", 1), new Loaf("white", 2), new Loaf("oat", 3)];
  print(
    await bake(getitem(loaves, 0)),
    await bake(getitem(loaves, 1), 1, { hot: true }),
    await ovens.bake(getitem(loaves, 2), 3),
  );
  for await (const batch of asyncFor(batches(loaves))) {
    print(Array.from(iterable(batch), (loaf: any) => loaf.name));
  }
  const items: number[] = [];
  for await (const batch of asyncFor(ovens.batches(loaves, 1))) {
    items.push(len(batch));
  }
  print(items);
  {
    await using heatedContext = await enterAsyncContext(heated(220));
    try {
      const degrees = heatedContext.value;
      await using ovenContext = await enterAsyncContext(new ovens.Oven("third"));
      try {
        const oven = ovenContext.value;
        print(degrees, await oven.bakeAll(loaves));
      } catch (error) {
        ovenContext.except(error);
      }
    } catch (error) {
      heatedContext.except(error);
    }
  }
  try {
    await bake(getitem(loaves, 0), 6);
  } catch (error) {
    if (!(error instanceof book.BurntError)) throw error;
    print(error, error.minutes);
  }
  try {
    await bake(getitem(loaves, 1), 7);
  } catch (error) {
    if (!(error instanceof book.BakingError)) throw error;
    print(nameOf(type(error)), error);
  }
  const task = asyncio.createTask(coro(bake, getitem(loaves, 2), 4));
  const coroutine = coro(bake, getitem(loaves, 0));
  print("not begun");
  print(await coroutine, await task);
  let tasks!: asyncio.Task<string>[];
  {
    await using group = new asyncio.TaskGroup();
    try {
      tasks = Array.from(enumerate(loaves), ([n, loaf]) =>
        group.createTask(coro(ovens.bake, loaf, n)),
      );
    } catch (error) {
      group.except(error);
    }
  }
  print(tasks.map((each) => each.result()));
  print(
    await sweep("kitchen"),
    await sweep("hall", { broom: "new" }),
    await ovens.clean(),
    await ovens.clean({ thoroughly: true }),
  );
  print(shout("bread"), ovens.baked);
}

await asyncio.run(main);
