/** Coroutines made inside lists and tuples that somebody takes apart and awaits. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import { iter, len, list, map, next, print, range, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { method, unbound, unpack } from "py2ts-async/language";

export async function number(n: number): Promise<number> {
  return n;
}

export function passedOn<R>(
  function_: (...args: any[]) => Promise<R>,
): (...args: any[]) => Promise<R> {
  async function wrapper(...args: any[]): Promise<R> {
    return await awaited(function_(...args));
  }

  return wrapper;
}

export class Worker {
  n: number;
  declare wrapped: any;

  constructor(n: number) {
    this.n = n;
  }

  async work(times: number = 1): Promise<number> {
    await asyncio.sleep(0);
    return this.n * times;
  }

  static {
    this.prototype.wrapped = method(
      passedOn(async function wrapped(self: Worker): Promise<number> {
        await asyncio.sleep(0);
        return -self.n;
      }),
    );
  }
}

export async function main(): Promise<void> {
  for (const coroutine of [coro(number, 1), coro(number, 2)]) {
    print(await coroutine);
  }
  for (const [name, coroutine] of [
    tuple.of("a", coro(number, 3)),
    tuple.of("b", coro(number, 4)),
  ]) {
    print(name, await coroutine);
  }
  const [first, second] = [coro(number, 5), coro(number, 6)];
  const [[third, fourth], fifth] = tuple.of(
    tuple.of(coro(number, 7), coro(number, 8)),
    coro(number, 9),
  );
  print(await first, await second, await third, await fourth, await fifth);
  print(await getitem([coro(number, 10)], 0), await next(iter([coro(number, 11)])));
  print(await asyncio.gather(...list(tuple.of(coro(number, 12), coro(number, 13)))));
  const items: number[] = [];
  for (const coroutine of Array.from(range(2), (n) => coro(number, n))) {
    items.push(await coroutine);
  }
  print(items);
  const [ready, other] = unpack(
    len("ab") === 2
      ? [coro(number, 14), coro(number, 15)]
      : tuple.of(coro(number, 16), coro(number, 17)),
    2,
  );
  print(await ready, await other);
  const workers = [new Worker(1), new Worker(2)];
  const later = workers.map((worker) => coro(unbound(Worker.prototype.work), worker));
  print(
    await asyncio.gather(...later, coro(unbound(Worker.prototype.work), getitem(workers, 1), 5)),
  );
  print(
    await asyncio.gather(
      ...workers.map((worker) => coro(unbound(Worker.prototype.wrapped), worker)),
    ),
  );
  print(
    await asyncio.gather(...map((self) => coro(unbound(Worker.prototype.wrapped), self), workers)),
  );
}

await asyncio.run(main);
