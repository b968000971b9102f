/**
 * Measures translations beside CPython 3.13 and beside the same programs written by hand with promises.
 *
 *     node test/bench/run.js [--filter TEXT] [--repeat N] [--python PYTHON]
 *
 * Each program of test/bench/programs times its own work and prints the seconds as its last line. The
 * three versions of a program run right after each other, in processes of their own, and the whole is
 * repeated: other work on the machine then slows all of them, and the ratios stand. Of the repetitions
 * the fastest counts, for disturbances only ever add time. Versions that differ in what they print
 * besides the seconds are an error.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findPython, REFERENCE_VERSION } from "../../dist/src/verify/findPython.js";
import { measure } from "./measure.js";
import { memoryTable, speedTable } from "./tables.js";
import { translatePrograms } from "./translatePrograms.js";

const { values: options } = parseArgs({
  options: {
    filter: { type: "string", default: "" },
    repeat: { type: "string", default: "3" },
    python: { type: "string" },
  },
});

const programs = join(import.meta.dirname, "programs");
const names = readdirSync(programs)
  .filter((file) => file.endsWith(".py") && file.includes(options.filter))
  .map((file) => file.slice(0, -".py".length));

const { python } = await findPython(options.python);
if (python === undefined)
  console.log(`(no CPython ${REFERENCE_VERSION} here: its column is empty)\n`);

const translations = translatePrograms(programs);
try {
  const rows = names.map((name) => ({ name, python: [], translation: [], promises: [] }));
  for (let round = 1; round <= Number(options.repeat); round++) {
    for (const row of rows) {
      process.stderr.write(`\rround ${round} of ${options.repeat}: ${row.name}\x1b[K`);
      const commands = commandsOf(row.name);
      const runs = Object.entries(commands).map(([version, command]) => {
        const run = measure(command);
        row[version].push(run);
        return run;
      });
      const [first] = runs;
      if (runs.some(({ output }) => output !== first.output)) {
        throw new Error(`the versions of ${row.name} print different things`);
      }
    }
  }
  process.stderr.write("\r\x1b[K");
  console.log(`CPython ${python?.version ?? "-"}, Node ${process.versions.node}\n`);
  console.log(speedTable(rows));
  console.log(memoryTable(rows.filter(({ name }) => name.endsWith("_tasks"))));
} finally {
  rmSync(translations, { recursive: true });
}

/** What runs each version of a program: an executable and its arguments. */
function commandsOf(name) {
  const node = [process.execPath, "--import", join(import.meta.dirname, "reportMemory.js")];
  const byHand = join(programs, `${name}.promises.js`);
  return {
    ...(python && {
      python: [
        python.executable,
        join(import.meta.dirname, "report_memory.py"),
        join(programs, `${name}.py`),
      ],
    }),
    translation: [...node, join(translations, `${name}.mjs`)],
    ...(existsSync(byHand) && { promises: [...node, byHand] }),
  };
}
