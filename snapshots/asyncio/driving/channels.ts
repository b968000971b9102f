/** Channels between coroutines that a few functions run; async iteration and managers among them. */

import * as types from "py2ts-async/types";
import { deque } from "py2ts-async/collections";
import { asynccontextmanager, enterAsyncContext } from "py2ts-async/contextlib";
import { type Coroutine, asyncFor, awaited, coro as coro_ } from "py2ts-async/asyncio";
import { send } from "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  type Int,
  StopAsyncIteration,
  StopIteration,
  len,
  print,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { add, mul } from "py2ts-async/operator";
import { nameOf, nextResultAsync, unpack } from "py2ts-async/language";

const tasks = new deque<readonly [any, null, any]>();
let current: readonly [any, null, any] | null = null;

export function spawn(c: Coroutine<string | Int | Int[]>, name: string | null = null): void {
  tasks.append(tuple.of(c, null, name || nameOf(c)));
}

const park = types.coroutine(function* park(
  where: deque<readonly [any, null, any] | null>,
): Generator<string> {
  const me = current;
  where.append(me);
  return yield "park";
});

const reschedule = types.coroutine(function* reschedule(): Generator<string> {
  spawnAgain(current);
  yield "again";
});

export function spawnAgain(entry: readonly [any, null, any] | null, value: null = null): void {
  const [c, _, name] = unpack(entry, 3);
  tasks.append(tuple.of(c, value, name));
}

export class Channel {
  size: number;
  items: deque<Int | null>;
  getters: deque<readonly [any, null, any] | null>;
  putters: deque<readonly [any, null, any] | null>;
  closed: boolean;

  constructor(size: number) {
    this.size = size;
    this.items = new deque<Int | null>();
    this.getters = new deque<readonly [any, null, any] | null>();
    this.putters = new deque<readonly [any, null, any] | null>();
    this.closed = false;
  }

  async put(item: Int | null): Promise<void> {
    while (len(this.items) >= this.size) {
      await awaited(park(this.putters));
    }
    this.items.append(item);
    if (truth(this.getters)) {
      spawnAgain(this.getters.popleft());
    }
  }

  async get(): Promise<Int | null> {
    while (!truth(this.items)) {
      await awaited(park(this.getters));
    }
    const item = this.items.popleft();
    if (truth(this.putters)) {
      spawnAgain(this.putters.popleft());
    }
    return item;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async __anext__(): Promise<Int> {
    const item = await this.get();
    if (item == null) {
      throw new StopAsyncIteration();
    }
    return item;
  }

  next() {
    return nextResultAsync(this);
  }
}

export async function run(): Promise<void> {
  while (truth(tasks)) {
    current = tasks.popleft();
    const [coro, value, name] = unpack(current, 3);
    try {
      const what = await send(coro, value);
      print("  ", name, what);
    } catch (stop) {
      if (!(stop instanceof StopIteration)) throw stop;
      print("  ", name, "done", stop.value);
    }
  }
}

export async function producer(ch: Channel, n: number): Promise<string | Int | Int[]> {
  for (let i = 0; i < n; i++) {
    print("put", i);
    await ch.put(i);
  }
  await ch.put(null);
  return "produced";
}

export async function consumer(ch: Channel): Promise<string | Int | Int[]> {
  let total: Int = 0;
  for await (const item of asyncFor(ch)) {
    print("got", item);
    total = add(total, item);
    await awaited(reschedule());
  }
  return total;
}

const span = asynccontextmanager(async function* span(name: string): AsyncGenerator<string> {
  print("begin", name);
  try {
    yield name;
  } finally {
    await awaited(reschedule());
    print("end", name);
  }
});

export async function traced(): Promise<string | Int | Int[]> {
  {
    await using spanContext = await enterAsyncContext(span("one"));
    try {
      const s = spanContext.value;
      await awaited(reschedule());
      print("inside", s);
    } catch (error) {
      spanContext.except(error);
    }
  }
  const items: Int[] = [];
  for await (const x of asyncFor(agen(3))) {
    items.push(x);
  }
  return items;
}

export async function* agen(n: number): AsyncGenerator<Int> {
  for (let i = 0; i < n; i++) {
    await awaited(reschedule());
    yield mul(i, i);
  }
}

const ch = new Channel(1);
spawn(coro_(producer, ch, 3), "p");
spawn(coro_(consumer, ch), "c");
spawn(coro_(traced), "t");
await run();
