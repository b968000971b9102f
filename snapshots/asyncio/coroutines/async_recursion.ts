/** Recursive coroutines: trees, fan-out with gather, divide and conquer. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import {
  Dict,
  type Int,
  dict,
  dynamicSum,
  format,
  isinstance,
  list,
  map,
  print,
  str,
  tuple,
} from "py2ts-async/builtins";
import { add, getitem, sub } from "py2ts-async/operator";
import { unpack } from "py2ts-async/language";

export async function fibonacci(n: Int): Promise<Int> {
  if (n < 2) {
    return n;
  }
  return add(await fibonacci(sub(n, 1)), await fibonacci(sub(n, 2)));
}

export async function mergeSort(values: number[], depth: number = 0): Promise<number[]> {
  if (values.length < 2) {
    return values;
  }
  await asyncio.sleep(0.1);
  const middle = Math.floor(values.length / 2);
  const [left, right] = unpack(
    await asyncio.gather(
      coro(mergeSort, values.slice(0, middle), depth + 1),
      coro(mergeSort, values.slice(middle), depth + 1),
    ),
    2,
  );
  const merged: number[] = [];
  while (left.length > 0 && right.length > 0) {
    merged.push(list.pop(getitem(left, 0) <= getitem(right, 0) ? left : right, 0));
  }
  return [...[...merged, ...left], ...right];
}

const walkPath: readonly [] | readonly string[] = tuple.of();
export async function* walk(
  tree: Dict<
    string,
    Dict<string, Dict<string, Dict<string, Dict<any, any> | Int> | Int> | Int> | Int
  >,
  path: readonly [] | readonly string[] = walkPath,
): AsyncGenerator<readonly [string, Int]> {
  for (const [name, child] of tree.items()) {
    if (isinstance(child, dict)) {
      for await (const item of walk(child, tuple.of(...path, name))) {
        yield item;
      }
    } else {
      await asyncio.sleep(0);
      yield tuple.of(str.join("/", tuple.of(...path, name)), child);
    }
  }
}

export async function size(
  tree:
    | Dict<string, Dict<string, Dict<string, Dict<string, Dict<any, any> | Int> | Int> | Int> | Int>
    | Int,
): Promise<
  | Int
  | Dict<string, Dict<string, Dict<string, Dict<string, Dict<any, any> | Int> | Int> | Int> | Int>
> {
  if (!isinstance(tree, dict)) {
    return tree;
  }
  return dynamicSum(await asyncio.gather(...map((child) => coro(size, child), tree.values())));
}

export async function main(): Promise<void> {
  print(await fibonacci(15));
  print(
    await mergeSort([5, 2, 9, 1, 5, 6, -3, 0]),
    `${format(asyncio.getRunningLoop().time() - 1000, ".1f")}`,
  );
  const tree: Dict<
    string,
    Dict<string, Dict<string, Dict<string, Dict<any, any> | Int> | Int> | Int> | Int
  > = dict({
    etc: dict({ hosts: 3, ssh: dict({ config: 7 }) }),
    home: new Dict<
      string,
      | Dict<
          string,
          Dict<string, Dict<string, Dict<string, Dict<any, any> | Int> | Int> | Int> | Int
        >
      | Int
    >(),
    tmp: 1,
  });
  const items: (readonly [string, Int])[] = [];
  for await (const item of asyncFor(walk(tree))) {
    items.push(item);
  }
  print(items, await size(tree));
}

await asyncio.run(main);
