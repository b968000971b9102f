import { expect, test } from "vitest";
import { TimerQueue, type Timer } from "../../../runtime/loop/timerQueue.ts";

interface Named extends Timer {
  name: string;
}

function timer(name: string, when: number): Named {
  return { name, _when: when, _sequence: 0, _scheduled: false, _cancelled: false };
}

function drain(queue: TimerQueue<Named>): string[] {
  const names: string[] = [];
  for (let each = queue.shift(); each !== undefined; each = queue.shift()) names.push(each.name);
  return names;
}

test("timers of the same instant fire in scheduling order", () => {
  const queue = new TimerQueue<Named>();
  const timers = ["b0", "a0", "b1", "c0", "a1", "b2", "a2", "c1"];
  for (const name of timers) queue.push(timer(name, name.charCodeAt(0)));
  expect(drain(queue)).toEqual(["a0", "a1", "a2", "b0", "b1", "b2", "c0", "c1"]);
});

test("cancelled timers leave the head", () => {
  const queue = new TimerQueue<Named>();
  const timers = [1, 2, 3, 4].map((when) => timer(`t${when}`, when));
  for (const each of timers) queue.push(each);
  for (const index of [0, 2]) {
    timers[index]!._cancelled = true;
    queue.noteCancelled();
  }
  queue.dropCancelled();
  expect([queue.length, queue.first?.name, timers[0]!._scheduled]).toEqual([3, "t2", false]);
});

test("a queue that is mostly cancelled is cleaned, and keeps its order", () => {
  const queue = new TimerQueue<Named>();
  const timers = Array.from({ length: 150 }, (_, i) => timer(`t${i}`, (i * 7919) % 40));
  for (const each of timers) queue.push(each);
  timers.forEach((each, i) => {
    if (i % 3 === 0) return;
    each._cancelled = true;
    queue.noteCancelled();
  });
  queue.dropCancelled();
  expect(queue.length).toBe(50);
  const kept = timers.filter((each) => !each._cancelled);
  const sorted = kept.toSorted((a, b) => a._when - b._when || a._sequence - b._sequence);
  expect(drain(queue)).toEqual(sorted.map((each) => each.name));
});
