/** Queue[int]: a queue like any other, and an alias that can be looked at. */

import * as asyncio from "py2ts-async/asyncio";
import { GenericAlias } from "py2ts-async/types";
import {
  Ellipsis,
  dict,
  float,
  int,
  isinstance,
  list,
  print,
  repr,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { genericAlias, nameOf } from "py2ts-async/language";

const Words = asyncio.Queue;

export class Numbers extends asyncio.PriorityQueue<number> {
  smallest(): number {
    return this.getNowait();
  }
}

export function firstOf(queue: asyncio.Queue<number | string>): number | string {
  return queue.getNowait();
}

// covers test_queues: QueueBasicTests.test_generic_alias
export function lookAtThem(): void {
  print(
    genericAlias(asyncio.Queue, int),
    repr(genericAlias(asyncio.LifoQueue, str)),
    `${str(genericAlias(asyncio.PriorityQueue, float))}`,
  );
  print(genericAlias(asyncio.Queue, int).__args__, genericAlias(asyncio.Queue, int).__origin__);
  print(
    isinstance(genericAlias(asyncio.Queue, int), GenericAlias),
    type(genericAlias(asyncio.Queue, int)),
  );
  print(
    genericAlias(list, int),
    genericAlias(dict, str, genericAlias(list, genericAlias(tuple, int, Ellipsis))),
  );
  print(
    genericAlias(asyncio.Queue, genericAlias(asyncio.Future, int)),
    genericAlias(asyncio.Task, null).__args__,
  );
}

export async function useThem(): Promise<void> {
  const [numbers, words] = [new asyncio.Queue<number | string>(2), new Words<number | string>()];
  await numbers.put(3);
  await words.put("three");
  print(numbers, words, firstOf(numbers), firstOf(words));
  const mine = new Numbers();
  for (const number of [3, 1, 2]) {
    mine.putNowait(number);
  }
  print(mine.smallest(), nameOf(type(mine)), isinstance(numbers, asyncio.Queue));
}

lookAtThem();
await asyncio.run(useThem);
