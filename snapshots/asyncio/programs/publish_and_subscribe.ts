/** A message bus with typed events, async handlers, slow subscribers and unsubscribing. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { defaultdict } from "py2ts-async/collections";
import { dataclass, freeze } from "py2ts-async/dataclasses";
import {
  Dict,
  type Float,
  type Int,
  TypeError,
  asFloat,
  int,
  isinstance,
  list,
  map,
  print,
  repr,
  str,
  tuple,
} from "py2ts-async/builtins";
import { eq, getitem } from "py2ts-async/operator";

export class Event {
  topic: string;
  body: Int | string | number | Float | number[] | null;

  constructor(topic: string, body: Int | string | number | Float | number[] | null = null) {
    this.topic = topic;
    this.body = body;
    freeze(this);
  }

  static {
    dataclass(this, ["topic", "body"], { frozen: true });
  }
}

export class Bus {
  _handlers: defaultdict<string, ((event: Event) => Promise<string | null>)[]>;
  _log: (readonly [string, string])[];

  constructor() {
    this._handlers = new defaultdict<string, ((event: Event) => Promise<string | null>)[]>(list);
    this._log = [];
  }

  subscribe(topic: string, handler: (event: Event) => Promise<string | null>): () => void {
    getitem(this._handlers, topic).push(handler);
    return () => list.remove(getitem(this._handlers, topic), handler);
  }

  async publish(event: Event): Promise<number> {
    const handlers = [...getitem(this._handlers, event.topic), ...getitem(this._handlers, "*")];
    const results = await asyncio.gather(...map((handler) => coro(handler, event), handlers), {
      returnExceptions: true,
    });
    this._log.push(
      ...results
        .filter((result) => result != null)
        .map((result) => tuple.of(event.topic, repr(result))),
    );
    return results.length;
  }
}

export async function main(): Promise<void> {
  const bus = new Bus();
  const received = new asyncio.Queue<
    readonly [string, Int | string | number | Float | number[] | null]
  >();

  async function slow(event: Event): Promise<string | null> {
    await asyncio.sleep(1);
    await received.put(tuple.of("slow", event.body));
    return null;
  }

  async function quick(event: Event): Promise<string | null> {
    received.putNowait(tuple.of("quick", event.body));
    return `quick ${str(event.body)}`;
  }

  async function picky(event: Event): Promise<string | null> {
    if (!isinstance(event.body, int)) {
      throw new TypeError(`picky about ${repr(event.body)}`);
    }
    return null;
  }

  bus.subscribe("news", slow);
  const stopQuick = bus.subscribe("news", quick);
  bus.subscribe("*", picky);
  print(
    await bus.publish(new Event("news", 1)),
    await bus.publish(new Event("news", "two")),
    await bus.publish(new Event("weather")),
  );
  stopQuick();
  print(await bus.publish(new Event("news", asFloat(3.0))));
  print(bus._log);
  while (!received.empty()) {
    print(await received.get());
  }
  print(
    new Event("a", [1]),
    eq(new Event("a"), new Event("a")),
    new Dict([[new Event("k", 1), "hashable"]]).at(new Event("k", 1)),
  );
}

await asyncio.run(main);
