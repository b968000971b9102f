/** Callbacks of the loop and of tasks. */
import type { Features } from "../feature.ts";
import { DELAYS } from "../delays.ts";
import { someTask } from "./tasks.ts";

export const CALLBACKS: Features = {
  call_soon: {
    weight: 1.5,
    draw: ({ random }) => ({ values: { cancel: random.chance(0.2) } }),
    write(step, python) {
      const call = `asyncio.get_running_loop().call_soon(log, ${step.id}, "soon")`;
      if (step.values["cancel"] !== true) return python.line(call);
      python.line(`handle = ${call}`);
      python.line("handle.cancel()");
      python.log(step, "handle.cancelled()");
    },
  },
  call_later: {
    weight: 1.2,
    draw: ({ random }) => ({
      values: {
        delay: random.pick([0, ...DELAYS]),
        at: random.chance(0.3),
        cancel: random.chance(0.15),
      },
    }),
    write(step, python) {
      const { delay, at, cancel } = step.values;
      python.line("loop = asyncio.get_running_loop()");
      const call = at === true ? `call_at(loop.time() + ${delay}` : `call_later(${delay}`;
      python.line(`handle = loop.${call}, log, ${step.id}, "later")`);
      if (cancel === true) python.line("handle.cancel()");
      python.log(step, "handle.when()", "handle.cancelled()");
    },
  },
  call_failing: {
    weight: 0.4,
    draw: () => ({}),
    write(step, python) {
      python.line(`asyncio.get_running_loop().call_soon(${python.helper("fail")}, ${step.id})`);
    },
  },
  start_soon: {
    weight: 1,
    nests: true,
    // eagerly is refused: a callback cannot wait for the first step
    lazyOnly: true,
    draw: ({ random, body }) => ({
      values: { delay: random.pick([0, 0, 0.5, 1]) },
      bodies: [body(1, 3)],
    }),
    write(step, python) {
      const { delay } = step.values;
      const name = python.coroutine("started", step, step.bodies[0]!);
      const call = delay === 0 ? "call_soon(" : `call_later(${delay}, `;
      const start = python.helper("start");
      python.line(`asyncio.get_running_loop().${call}${start}, ${step.id}, ${name})`);
    },
  },
  done_callback: {
    weight: 1.5,
    draw: ({ random }) => ({ values: { task: someTask(random) } }),
    write(step, python) {
      const task = `${python.helper("pick")}(${step.values["task"]})`;
      python.line(`${task}.add_done_callback(${python.helper("finished")}(${step.id}))`);
    },
  },
  call_chain: {
    weight: 0.7,
    draw: ({ random }) => ({ values: { times: random.between(1, 3), safe: random.chance(0.5) } }),
    write(step, python) {
      const name = `chain_${step.id}`;
      const call = step.values["safe"] === true ? "call_soon_threadsafe" : "call_soon";
      python.define(`def ${name}(left, loop)`, () => {
        python.log(step, '"links left"', "left");
        python.block("if left > 0", () => python.line(`loop.${call}(${name}, left - 1, loop)`));
      });
      python.line("loop = asyncio.get_running_loop()");
      python.line(`loop.${call}(${name}, ${step.values["times"]}, loop)`);
    },
  },
  handle_kept: {
    weight: 0.7,
    draw: ({ random }) => ({
      values: { delay: random.pick([0, 0.5, 1]), cancel: random.pick([0, 0.5, 1]) },
    }),
    write(step, python) {
      const { delay, cancel } = step.values;
      const call = delay === 0 ? "call_soon(" : `call_later(${delay}, `;
      python.line("loop = asyncio.get_running_loop()");
      python.line(`handle_${step.id} = loop.${call}log, ${step.id}, "called")`);
      python.line(`loop.call_later(${cancel}, handle_${step.id}.cancel)`);
      python.line("await asyncio.sleep(0)");
      python.log(step, `handle_${step.id}`);
      python.line("await asyncio.sleep(1)");
      python.log(step, `handle_${step.id}.cancelled()`);
    },
  },
  complain: {
    weight: 0.3,
    draw: () => ({}),
    write(step, python) {
      python.line("loop = asyncio.get_running_loop()");
      const context = `{"message": "a callback complains", "exception": ValueError(${step.id})}`;
      python.line(`loop.call_exception_handler(${context})`);
      python.log(step, '"complained"');
    },
  },
  callback_removed: {
    weight: 0.5,
    draw: ({ random }) => ({ values: { task: someTask(random), twice: random.chance(0.5) } }),
    write(step, python) {
      python.import("functools");
      const task = `task_${step.id}`;
      const name = `noticed_${step.id}`;
      python.define(`def ${name}(word, task)`, () => {
        python.log(step, "word", "task.get_name()");
        python.line(`task.add_done_callback(functools.partial(log, ${step.id}, "added late"))`);
      });
      python.line(`${task} = ${python.helper("pick")}(${step.values["task"]})`);
      python.line(`${name}_1 = functools.partial(${name}, "one")`);
      python.line(`${task}.add_done_callback(${name}_1)`);
      if (step.values["twice"] === true) python.line(`${task}.add_done_callback(${name}_1)`);
      python.line(`${task}.add_done_callback(functools.partial(${name}, "two"))`);
      python.line("await asyncio.sleep(0)");
      python.log(step, `${task}.remove_done_callback(${name}_1)`);
    },
  },
};
