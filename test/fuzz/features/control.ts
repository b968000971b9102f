/** Plain control flow: calls that never suspend, turns of the loop, timers, loops and returns. */
import type { Features } from "../feature.ts";
import { DELAYS } from "../delays.ts";

export const CONTROL: Features = {
  say: {
    weight: 1.5,
    draw: () => ({}),
    write: (step, python) => python.log(step, '"here"'),
  },
  echo: {
    weight: 1.5,
    draw: () => ({}),
    write(step, python) {
      python.log(step, `await ${python.helper("echo")}(${step.id})`);
    },
  },
  turns: {
    weight: 7,
    draw: ({ random }) => ({ values: { turns: random.pick([1, 1, 1, 2, 3, 4]) } }),
    write(step, python) {
      const { turns } = step.values;
      if (turns === 1) python.line("await asyncio.sleep(0)");
      else python.block(`for _ in range(${turns})`, () => python.line("await asyncio.sleep(0)"));
      python.log(step, '"goes on"');
    },
  },
  sleep: {
    weight: 5,
    draw: ({ random }) => ({
      values: { delay: random.pick(DELAYS), result: random.chance(0.3) },
    }),
    write(step, python) {
      const { delay, result } = step.values;
      if (result === true) python.log(step, `await asyncio.sleep(${delay}, "slept")`);
      else {
        python.line(`await asyncio.sleep(${delay})`);
        python.log(step, '"wakes"');
      }
    },
  },
  depth: {
    weight: 2,
    nests: true,
    draw: ({ random, body }) => ({
      values: { depth: random.between(1, 5), fails: random.chance(0.15) },
      bodies: [body()],
    }),
    write(step, python) {
      const { depth, fails } = step.values;
      const name = `descend_${step.id}`;
      python.define(`async def ${name}(depth)`, () => {
        python.block("if depth > 0", () => python.line(`return await ${name}(depth - 1) + 1`));
        python.steps(step.bodies[0]!);
        python.line(fails === true ? `raise ValueError("bottom", depth)` : "return depth");
      });
      python.log(step, '"came up"', `await ${name}(${depth})`);
    },
  },
  loop: {
    weight: 2,
    nests: true,
    draw: ({ random, body }) => ({
      values: { times: random.between(2, 3), else: random.chance(0.3) },
      bodies: [body(1, 4)],
    }),
    write(step, python) {
      const turn = `turn_${step.id}`;
      python.loop(`for ${turn} in range(${step.values["times"]})`, () => {
        python.log(step, '"turn"', turn);
        python.steps(step.bodies[0]!);
      });
      if (step.values["else"] === true) python.block("else", () => python.log(step, '"no break"'));
    },
  },
  jump: {
    weight: 1,
    draw: ({ random }) => ({ values: { jump: random.pick(["break", "continue"]) } }),
    write(step, python) {
      const jump = python.inLoop ? String(step.values["jump"]) : "pass";
      python.log(step, `"${jump}"`);
      if (python.inLoop) python.block(`if len(tasks) > ${step.id % 4}`, () => python.line(jump));
    },
  },
  leave: {
    weight: 0.5,
    draw: () => ({}),
    write(step, python) {
      python.log(step, '"returns"');
      const result = python.inGenerator ? "" : ` "early ${step.id}"`;
      python.block(`if len(tasks) > ${step.id % 4}`, () => python.line(`return${result}`));
    },
  },
};
