import assert from "node:assert/strict";

class Lock {
  #last = Promise.resolve();

  /** Waits for its turn; gives the function that releases the lock. */
  acquire() {
    const previous = this.#last;
    let release;
    this.#last = new Promise((resolve) => (release = resolve));
    return previous.then(() => release);
  }
}

let inside = 0;
let rounds = 0;

async function worker(lock) {
  for (let i = 0; i < 10; i++) {
    const release = await lock.acquire();
    try {
      inside++;
      await Promise.resolve();
      assert.equal(inside, 1);
      inside--;
      rounds++;
    } finally {
      release();
    }
  }
}

const lock = new Lock();
const start = performance.now();
await Promise.all(Array.from({ length: 10_000 }, () => worker(lock)));
const seconds = (performance.now() - start) / 1000;
console.log(rounds);
console.log(seconds);
