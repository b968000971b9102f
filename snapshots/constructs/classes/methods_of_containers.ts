/** Methods of a class that inherits from dict, under names that JavaScript's Map has. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import {
  Dict,
  KeyError,
  TypeError,
  callable,
  getattr,
  map,
  print,
  repr,
  str,
  tuple,
} from "py2ts-async/builtins";
import { add, delitem, getitem, setitem } from "py2ts-async/operator";
import { bound, fittingArguments, nameOf, qualnameOf, unbound } from "py2ts-async/language";

export class Cache extends Dict<any, any> {
  set_(key: string, value: any): void {
    setitem(this, key, value);
  }

  async delete_(key: any): Promise<void> {
    await asyncio.sleep(1);
    delitem(this, key);
  }

  async at_(key: any): Promise<any> {
    await asyncio.sleep(0);
    return getitem(this, key);
  }

  static entries_(): number {
    return 1;
  }

  static has_(x: number): readonly [any, number] {
    return tuple.of(nameOf(this), x);
  }

  async __aenter__(): Promise<Cache | Sub> {
    return this;
  }

  async __aexit__(...exc: any[]): Promise<void> {
    this.clear();
  }
}

export class Sub extends Cache {
  set_(key: string, value: number | string): void {
    super.set_(key, add(value, 1));
  }

  async delete_(key: any): Promise<void> {
    print("deleting", key);
    await super.delete_(key);
  }
}

export async function main(): Promise<void> {
  const cache = new Sub();
  cache.set_("a", 1);
  print(
    nameOf(bound(cache, "set_")),
    qualnameOf(unbound(Cache.prototype.set_)),
    nameOf(bound(cache, "delete_")),
    nameOf(Sub.entries_),
  );
  const task = asyncio.createTask(coro(bound(cache, "delete_"), "a"), { name: "t" });
  await asyncio.sleep(0);
  print(getitem(str.split(repr(task), " at "), 0));
  print(await cache.at_("a"));
  await task;
  print(cache, (cache.constructor as typeof Sub).has_(3), Sub.has_(2));
  const setter = bound(cache, "set_");
  setter("b", 5);
  Cache.prototype.set_.call(cache, "c", 7);
  print(cache, callable(bound(cache, "at_")));
  const results = await asyncio.gather(...map((k) => coro(bound(cache, "at_"), k), "bc"));
  print(results);
  const method = getattr(cache, "delete");
  await awaited(method(...fittingArguments(method, ["b"])));
  print(cache);
  {
    await using cacheContext = await enterAsyncContext(cache);
    try {
      const c = cacheContext.value;
      print(c === cache);
    } catch (error) {
      cacheContext.except(error);
    }
  }
  print(cache);
  try {
    await cache.at_("zz");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print(repr(error));
  }
  try {
    cache.set_("x", "y");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  cache.set_("k", 3);
  print(cache);
}

await asyncio.run(main);
