/**
 * Runs all tests, or those whose path contains an argument; the last line says how they went.
 *
 *     node test/run.js [--record] [FILTER...]
 *
 * --record asks CPython 3.13 for the output of every program in the tests and keeps the answers in
 * snapshots/programs, for machines without it.
 */
import { rmSync } from "node:fs";
import { startVitest } from "vitest/node";

const answers = new URL("../snapshots/programs", import.meta.url);

const filters = process.argv.slice(2).filter((argument) => argument !== "--record");
if (process.argv.includes("--record")) {
  process.env.PY2TS_RECORD = "1";
  // Of programs that are in no test any more nothing is kept; with a filter the other answers are.
  if (filters.length === 0) rmSync(answers, { recursive: true, force: true });
}

const vitest = await startVitest("test", filters, { watch: false });
let passed = 0;
let failed = vitest.state.getUnhandledErrors().length;
for (const module of vitest.state.getTestModules()) {
  // A file that could not be loaded has no tests, only errors.
  if (module.errors().length > 0) failed++;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === "passed") passed++;
    else if (state === "failed") failed++;
  }
}
await vitest.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
