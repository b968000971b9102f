/** Locks and semaphores. */
import type { Features } from "../feature.ts";
import type { PythonWriter } from "../pythonWriter.ts";
import type { Random } from "../random.ts";
import type { Step } from "../tree.ts";

export const LOCK_TYPES: Record<string, string> = {
  door: "asyncio.Lock()",
  gate: "asyncio.Lock()",
  single: "asyncio.Semaphore(1)",
  pair: "asyncio.Semaphore(2)",
  bounded: "asyncio.BoundedSemaphore(1)",
};

export const LOCKS: Features = {
  lock: {
    weight: 3.5,
    nests: true,
    draw: ({ random, body }) => ({ ...someLock({ random }), bodies: [body(1, 4)] }),
    write(step, python) {
      const lock = lockOf(step, python);
      python.block(`async with ${lock}`, () => {
        python.log(step, '"holds"', `${lock}.locked()`);
        python.steps(step.bodies[0]!);
      });
      python.log(step, '"released"', `${lock}.locked()`);
    },
  },
  acquire: {
    weight: 1.2,
    nests: true,
    draw: ({ random, body }) => ({
      values: { ...someLock({ random }).values, limit: random.pick(["never", 0, 0.5, 1, 2]) },
      bodies: [body(1, 2)],
    }),
    write(step, python) {
      const lock = lockOf(step, python);
      const { limit } = step.values;
      const held = () => {
        python.block("try", () => {
          python.log(step, '"acquired"');
          python.steps(step.bodies[0]!);
        });
        python.block("finally", () => python.line(`${lock}.release()`));
      };
      if (limit === "never") {
        python.log(step, `await ${lock}.acquire()`);
        return held();
      }
      python.block("try", () => python.line(`await asyncio.wait_for(${lock}.acquire(), ${limit})`));
      python.block("except TimeoutError", () => python.log(step, '"did not get it"'));
      python.block("else", held);
    },
  },
  release: {
    weight: 0.5,
    draw: someLock,
    write(step, python) {
      const lock = lockOf(step, python);
      python.block("try", () => python.line(`${lock}.release()`));
      python.block("except (RuntimeError, ValueError) as error", () => python.log(step, "error"));
      python.log(step, `${lock}.locked()`);
    },
  },
  lend: {
    weight: 0.5,
    draw: ({ random }) => ({
      values: { ...someLock({ random }).values, delay: random.pick([0, 0.5, 1]) },
    }),
    write(step, python) {
      const lock = lockOf(step, python);
      const name = `give_back_${step.id}`;
      python.define(`def ${name}()`, () => {
        python.block("try", () => python.line(`${lock}.release()`));
        python.block("except (RuntimeError, ValueError) as error", () => python.log(step, "error"));
      });
      python.line(`await ${lock}.acquire()`);
      python.line(`asyncio.get_running_loop().call_later(${step.values["delay"]}, ${name})`);
      python.log(step, '"lent"', lock);
    },
  },
};

function someLock({ random }: { random: Random }) {
  return { values: { lock: random.pick(Object.keys(LOCK_TYPES)) } };
}

function lockOf(step: Step, python: PythonWriter): string {
  const name = String(step.values["lock"]);
  return python.global(name, LOCK_TYPES[name]!);
}
