/** Cancellation: by tasks, by callbacks, of oneself, with and without a message, taken back. */
import type { Features } from "../feature.ts";
import { DELAYS } from "../delays.ts";
import { someTask } from "./tasks.ts";

export const CANCELLING: Features = {
  cancel: {
    weight: 2,
    draw: ({ random }) => ({ values: { task: someTask(random), message: random.chance(0.5) } }),
    write(step, python) {
      const { task, message } = step.values;
      const said = message === true ? `, "message of ${step.id}"` : "";
      python.line(`${python.helper("cancel")}(${step.id}, ${task}${said})`);
    },
  },
  cancel_soon: {
    weight: 1,
    draw: ({ random }) => ({ values: { task: someTask(random) } }),
    write(step, python) {
      const cancel = python.helper("cancel");
      const { task } = step.values;
      python.line(`asyncio.get_running_loop().call_soon(${cancel}, ${step.id}, ${task}, "soon")`);
    },
  },
  cancel_later: {
    weight: 1.5,
    draw: ({ random }) => ({ values: { task: someTask(random), delay: random.pick(DELAYS) } }),
    write(step, python) {
      const cancel = python.helper("cancel");
      const { task, delay } = step.values;
      python.line(`loop = asyncio.get_running_loop()`);
      python.line(`loop.call_later(${delay}, ${cancel}, ${step.id}, ${task})`);
    },
  },
  cancel_self: {
    weight: 0.7,
    draw: ({ random }) => ({ values: { uncancel: random.chance(0.4) } }),
    write(step, python) {
      python.line(`me = asyncio.current_task()`);
      python.log(step, `me.cancel("own wish")`, "me.cancelling()");
      if (step.values["uncancel"] === true) python.log(step, "me.uncancel()", "me.cancelling()");
    },
  },
  uncancel: {
    weight: 0.5,
    draw: () => ({}),
    write: (step, python) => python.log(step, "asyncio.current_task().uncancel()"),
  },
  swallow: {
    weight: 1.5,
    nests: true,
    draw: ({ random, body }) => ({
      values: { uncancel: random.chance(0.5) },
      bodies: [body(1, 3), body(1, 2)],
    }),
    write(step, python) {
      python.block("try", () => python.steps(step.bodies[0]!));
      python.block("except asyncio.CancelledError as error", () => {
        python.log(step, '"swallows"', "error.args");
        if (step.values["uncancel"] === true) python.log(step, "asyncio.current_task().uncancel()");
        python.steps(step.bodies[1]!);
      });
    },
  },
};
