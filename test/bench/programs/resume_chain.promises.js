async function descend(depth) {
  if (depth > 0) return await descend(depth - 1);
  let turns = 0;
  for (let i = 0; i < 100_000; i++) {
    await Promise.resolve();
    turns++;
  }
  return turns;
}

const start = performance.now();
const turns = await descend(100);
const seconds = (performance.now() - start) / 1000;
console.log(turns);
console.log(seconds);
