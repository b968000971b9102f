async function double(x) {
  return 2 * x;
}

const start = performance.now();
const doubled = await Promise.all(Array.from({ length: 1_000_000 }, (_, i) => double(i)));
const seconds = (performance.now() - start) / 1000;
console.log(doubled.reduce((a, b) => a + b));
console.log(seconds);
