let total = 0;

async function add(x) {
  total += x;
}

const start = performance.now();
const running = [];
for (let i = 0; i < 1_000_000; i++) {
  running.push(add(i));
}
await Promise.all(running);
const seconds = (performance.now() - start) / 1000;
console.log(total);
console.log(seconds);
