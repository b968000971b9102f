async function increment(x) {
  return x + 1;
}

const start = performance.now();
let value = 0;
for (let i = 0; i < 1_000_000; i++) {
  value = await increment(value);
}
const seconds = (performance.now() - start) / 1000;
console.log(value);
console.log(seconds);
