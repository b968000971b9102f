/** Futures made by hand. */
import type { Features } from "../feature.ts";
import type { PythonWriter } from "../pythonWriter.ts";
import type { Random } from "../random.ts";
import type { Step } from "../tree.ts";

export const FUTURES: Features = {
  future_wait: {
    weight: 1.7,
    draw: someFuture,
    write(step, python) {
      python.helper("current");
      python.block("try", () => python.log(step, '"got"', `await current(${nameOf(step)})`));
      python.block("except ValueError as error", () =>
        python.log(step, '"got"', `${python.helper("describe")}(error)`),
      );
    },
  },
  future_set: {
    weight: 1.8,
    draw: ({ random }) => ({
      values: {
        ...someFuture({ random }).values,
        how: random.pick(["result", "result", "exception", "cancel"]),
        later: random.chance(0.25),
      },
    }),
    write(step, python) {
      const { how, later } = step.values;
      python.helper("fresh");
      if (later === true) {
        const name = `settle_${step.id}`;
        python.define(`def ${name}()`, () => settle(step, python, String(how)));
        python.line(`asyncio.get_running_loop().call_later(1, ${name})`);
      } else settle(step, python, String(how));
    },
  },
  future_callback: {
    weight: 0.8,
    draw: ({ random }) => ({
      values: { ...someFuture({ random }).values, remove: random.chance(0.25) },
    }),
    write(step, python) {
      python.helper("current");
      const name = `seen_${step.id}`;
      python.define(`def ${name}(future)`, () =>
        python.log(step, "future.cancelled()", "future.done()"),
      );
      python.line(`current(${nameOf(step)}).add_done_callback(${name})`);
      if (step.values["remove"] === true)
        python.log(step, `current(${nameOf(step)}).remove_done_callback(${name})`);
    },
  },
};

function settle(step: Step, python: PythonWriter, how: string): void {
  const calls: Record<string, string> = {
    result: `set_result(${step.id})`,
    exception: `set_exception(ValueError("set by ${step.id}"))`,
    cancel: `cancel("cancelled by ${step.id}")`,
  };
  python.line(`fresh(${nameOf(step)}).${calls[how]}`);
  python.log(step, `"sets ${how}"`);
}

function someFuture({ random }: { random: Random }) {
  return { values: { future: random.pick(["letter", "parcel"]) } };
}

function nameOf(step: Step): string {
  return JSON.stringify(step.values["future"]);
}
