/**
 * The command: random programs under CPython and translated, until one differs.
 *
 *     npm run fuzz -- [--count N] [--seed N] [--eager | --lazy] [--keep-going] [--as-it-is]
 *     npm run fuzz -- --seed N --show          the Python of one seed
 */
import { parseArgs } from "node:util";
import { Comparer, type Comparison } from "./compare.ts";
import { generate } from "./generate.ts";
import { shrink } from "./shrink.ts";
import type { Program } from "./tree.ts";
import { writeProgram } from "./writeProgram.ts";

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    eager: { type: "boolean" },
    lazy: { type: "boolean" },
    "keep-going": { type: "boolean", default: false },
    // where they differ, but not a smaller program that does
    "as-it-is": { type: "boolean", default: false },
    show: { type: "boolean", default: false },
  },
});
const first = Number(options.seed);
const count = Number(options.count);

if (options.show) console.log(writeProgram(draw(first)));
else await fuzz();

function draw(seed: number): Program {
  const eager = options.eager === true ? true : options.lazy === true ? false : undefined;
  return generate(seed, eager === undefined ? {} : { eager });
}

async function fuzz(): Promise<void> {
  const comparer = await Comparer.start();
  const totals = { programs: 0, lines: 0, differences: 0, endless: 0 };
  const begun = performance.now();
  for (let seed = first; seed < first + count; seed++) {
    const program = draw(seed);
    const comparison = await comparer.compare(program);
    totals.programs++;
    totals.lines += comparison.python.stdout.split("\n").length - 1;
    if (comparison.python.status === null) totals.endless++;
    if (comparison.difference !== undefined) {
      totals.differences++;
      await show(program, comparison, comparer);
      if (!options["keep-going"]) break;
    }
    if (totals.programs % 500 === 0) {
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      console.log(`seed ${seed}: ${totals.programs} programs in ${seconds} s`);
    }
  }
  await comparer.stop();
  const { programs, lines, differences, endless } = totals;
  const left = endless > 0 ? `, ${endless} without an end under CPython` : "";
  console.log(`${programs} programs, ${lines} lines, ${differences} differences${left}`);
  if (differences > 0) process.exitCode = 1;
}

async function show(program: Program, found: Comparison, comparer: Comparer): Promise<void> {
  console.log(`seed ${program.seed} differs in its ${found.difference!.what}`);
  if (options["as-it-is"]) return console.log(found.difference!.explanation);
  const { what } = found.difference!;
  const refused = found.translation.exception;
  let smallest = found;
  await shrink(program, async (smaller) => {
    const comparison = await comparer.compare(smaller);
    const { difference, translation } = comparison;
    // the same kind of difference: a program that is refused is another matter than one that differs
    const alike =
      difference?.what === what &&
      (translation.stdout === "") === (found.translation.stdout === "") &&
      (translation.stdout !== "" || translation.exception.length > 0 === refused.length > 0);
    if (alike) smallest = comparison;
    return alike;
  });
  console.log(smallest.source);
  console.log(`--- CPython\n${smallest.python.stdout}${smallest.python.exception}`);
  console.log(`--- translation\n${smallest.translation.stdout}${smallest.translation.exception}`);
  console.log(`--- seed ${program.seed}\n${smallest.difference!.explanation}`);
}
