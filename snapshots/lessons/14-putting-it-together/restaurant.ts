/** An evening in a small restaurant: data classes, a queue, a semaphore and a task group. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { dataclass, field } from "py2ts-async/dataclasses";
import { enterAsyncContext } from "py2ts-async/contextlib";
import {
  type Dict,
  type Float,
  asFloat,
  dict,
  enumerate,
  format,
  isMain,
  print,
  tuple,
} from "py2ts-async/builtins";
import { eq, lt } from "py2ts-async/operator";
import { bound, inheritClassAttributes } from "py2ts-async/language";

export class Order {
  priority: number;
  number: number;
  dish: string;
  extras: string[];

  label(): string {
    const extras = this.extras.length > 0 ? ` with ${this.extras.join(" and ")}` : "";
    return `#${this.number} ${this.dish}${extras}`;
  }

  constructor(priority: number, number: number, dish: string, extras: string[] = []) {
    this.priority = priority;
    this.number = number;
    this.dish = dish;
    this.extras = extras;
  }

  static {
    dataclass(
      this,
      [
        "priority",
        "number",
        field("dish", { compare: false }),
        field("extras", { compare: false }),
      ],
      { order: true },
    );
  }
}

export class Kitchen {
  stoves: asyncio.Semaphore;
  orders: asyncio.PriorityQueue<Order>;
  served: (readonly [number | Float, string])[];
  declare COOKING_TIME: Dict<string, number | Float>;

  static COOKING_TIME: Dict<string, number | Float> = dict({
    soup: asFloat(3.0),
    steak: asFloat(8.0),
    salad: asFloat(2.0),
  });

  constructor(stoves: number) {
    this.stoves = new asyncio.Semaphore(stoves);
    this.orders = new asyncio.PriorityQueue<Order>();
    this.served = [];
  }

  async cook(name: string): Promise<void> {
    const loop = asyncio.getRunningLoop();
    while (true) {
      const order = await this.orders.get();
      {
        await using stovesContext = await enterAsyncContext(this.stoves);
        await asyncio.sleep(Number(this.COOKING_TIME.get(order.dish, 5)));
      }
      this.served.push(tuple.of(asFloat(loop.time()), `${order.label()} by ${name}`));
      this.orders.taskDone();
    }
  }

  static {
    inheritClassAttributes(this, "COOKING_TIME");
  }
}

export async function main(): Promise<void> {
  const kitchen = new Kitchen(2);
  const dishes = [
    tuple.of("soup", 2),
    tuple.of("steak", 1),
    tuple.of("salad", 2),
    tuple.of("pie", 3),
    tuple.of("soup", 1),
  ];
  for (const [number, [dish, priority]] of enumerate(dishes, 1)) {
    const order = new Order(priority, number, dish);
    if (number % 2 === 0) {
      order.extras.push(...["bread", "butter"].slice(0, Math.floor(number / 2)));
    }
    kitchen.orders.putNowait(order);
  }

  const start = asyncio.getRunningLoop().time();
  const cooks = ["Remy", "Linguini", "Colette"].map((name) =>
    asyncio.createTask(coro(bound(kitchen, "cook"), name)),
  );
  await kitchen.orders.join();
  for (const cook of cooks) {
    cook.cancel();
  }

  for (const [moment, text] of kitchen.served) {
    print(`${format(Number(moment) - start, "5.1f")}  ${text}`);
  }
  print(
    lt(new Order(1, 9, "cake"), new Order(2, 1, "tea")),
    eq(new Order(1, 1, "a"), new Order(1, 1, "b")),
  );
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
