import { AsyncLocalStorage } from "node:async_hooks";

/** JavaScript has no tasks to ask for; this is what tells concurrent calls apart. */
const current = new AsyncLocalStorage();

async function main() {
  const me = current.getStore();
  const start = performance.now();
  let same = 0;
  for (let i = 0; i < 1_000_000; i++) {
    if (current.getStore() === me) same++;
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(same);
  console.log(seconds);
}

await current.run({}, main);
