/** Loops over ranges: those that count, and those in which something else happens to the numbers. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { type Int, ValueError, print, range } from "py2ts-async/builtins";
import { add, sub } from "py2ts-async/operator";

const FLOORS = 3;

export async function climb(floors: number, height: number = 4): Promise<void> {
  for (let floor = 0; floor < floors; floor++) {
    print("floor", floor);
  }
  for (let floor = 1; floor <= floors; floor++) {
    print("counted from one:", floor);
  }
  for (let floor = height - 1; floor >= 0; floor--) {
    print("down", floor);
  }
  for (let step = 10; step > 0; step -= 3) {
    print("three at a time", step);
  }
  for (let depth = -2; depth < height; depth += 2) {
    print("from the cellar", -depth);
  }
  for (let floor = 5; floor > height - 3; floor -= 2) {
    print("down to one above", floor);
  }
  for (let floor = 0; floor < FLOORS; floor++) {
    print("of the building", floor);
  }
  for (let cents = 0; cents < 10 ** 2; cents += 30) {
    print("cents", cents);
  }
  for (let never = 5; never < 5; never++) {
    print("never", never);
  }
  for (let _ = 0; _ < 2; _++) {
    for (let _ = 0; _ < 2; _++) {
      print("tap");
    }
  }
}

export async function changeTheEnd(floors: number): Promise<void> {
  let floor!: Int;
  for (floor of range(floors)) {
    floors = 1;
    print("still climbing", floor);
  }
  for (floors of range(add(floors, 2))) {
    print("its own end", floors);
  }
  for (floor of range(3)) {
    floor = add(floor, 5);
    print("the number is new each time", floor);
  }
  let higher = 3;
  for (floor of range(higher)) {
    higher += 1;
  }
  print("ended at", floor, "of", higher);
}

export async function withClosures(count: number): Promise<void> {
  let bell!: Int;
  let rings!: (() => Int)[];
  for (bell of range(3)) {
    rings = Array.from(range(2), (_) => () => bell);
  }
  print(rings.map((ring) => ring()));
  const tasks: asyncio.Task<Int>[] = [];
  for (bell of range(count)) {
    const ringBell: Int = bell;
    async function ring(bell: Int = ringBell): Promise<Int> {
      await asyncio.sleep(0.1 * Number(sub(3, bell)));
      return bell;
    }
    tasks.push(asyncio.createTask(ring));
  }
  const items: Int[] = [];
  for (const first of asyncio.asCompleted(tasks)) {
    items.push(await first);
  }
  print(items);
}

export async function fromAMovingVariable(): Promise<void> {
  let end = 2;

  async function count(): Promise<void> {
    for (const turn of range(end)) {
      print("turn", turn, "of", end);
      await asyncio.sleep(0);
    }
  }

  const counting = asyncio.createTask(count);
  await asyncio.sleep(0);
  end = 5;
  await counting;
}

export function search(wanted: number): string {
  let number!: number;
  loop: {
    for (number of range(10)) {
      if (number % 2 !== 0) {
        continue;
      }
      if (number === wanted) {
        break loop;
      }
    }
    return `no ${wanted}`;
  }
  return `found ${number}`;
}

await asyncio.run(coro(climb, 2));
await asyncio.run(coro(changeTheEnd, 3));
await asyncio.run(coro(withClosures, 3));
await asyncio.run(fromAMovingVariable);
print(search(4), search(5));
try {
  for (const number of range(1, 5, 0)) {
    print(number);
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
