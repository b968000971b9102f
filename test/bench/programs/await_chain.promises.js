async function descend(depth) {
  if (depth === 0) return 0;
  return 1 + (await descend(depth - 1));
}

const start = performance.now();
let frames = 0;
for (let i = 0; i < 10_000; i++) {
  frames += await descend(100);
}
const seconds = (performance.now() - start) / 1000;
console.log(frames);
console.log(seconds);
