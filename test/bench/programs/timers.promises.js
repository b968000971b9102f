import { setTimeout as sleep } from "node:timers/promises";

async function doze(seconds) {
  await sleep(seconds * 1000);
  return 1;
}

const start = performance.now();
const done = await Promise.all(
  Array.from({ length: 100_000 }, (_, i) => doze(((i * 7919) % 1000) / 10_000)),
);
const seconds = (performance.now() - start) / 1000;
console.log(done.reduce((a, b) => a + b));
console.log(seconds);
