import { BoundedQueue } from "./BoundedQueue.js";

const ITEMS = 1_000_000;

async function produce(queue) {
  for (let i = 0; i < ITEMS; i++) {
    await queue.put(i);
  }
}

async function consume(queue) {
  let total = 0;
  for (let i = 0; i < ITEMS; i++) {
    total += await queue.get();
  }
  return total;
}

const queue = new BoundedQueue(1000);
const start = performance.now();
const producer = produce(queue);
const total = await consume(queue);
await producer;
const seconds = (performance.now() - start) / 1000;
console.log(total);
console.log(seconds);
