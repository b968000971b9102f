import { expect, test } from "vitest";
import { ReadyQueue } from "../../../runtime/loop/readyQueue.ts";

test("first in, first out, while it grows and wraps around", () => {
  const queue = new ReadyQueue<number>();
  let pushed = 0;
  let shifted = 0;
  for (let round = 0; round < 40; round++) {
    for (let i = 0; i < 150; i++) queue.push(pushed++);
    for (let i = 0; i < 90; i++) expect(queue.shift()).toBe(shifted++);
  }
  expect(queue.length).toBe(pushed - shifted);
  while (queue.length > 0) expect(queue.shift()).toBe(shifted++);
});

test("clear empties it", () => {
  const queue = new ReadyQueue<number>();
  queue.push(1);
  queue.clear();
  queue.push(2);
  expect([queue.length, queue.shift(), queue.length]).toEqual([1, 2, 0]);
});
