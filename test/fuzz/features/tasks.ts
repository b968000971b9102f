/** Tasks: made, named, awaited, looked at. */
import type { Features } from "../feature.ts";
import type { Random } from "../random.ts";
import type { Step } from "../tree.ts";

/** Which task a step is about; the program takes it modulo the number of those that there are. */
export function someTask(random: Random): number {
  return random.between(0, 15);
}

export const TASKS: Features = {
  spawn: {
    weight: 2.5,
    nests: true,
    draw: ({ random, body }) => ({ values: { named: random.chance(0.4) }, bodies: [body(1, 4)] }),
    write(step, python) {
      const name = python.coroutine("worker", step, step.bodies[0]!);
      python.line(`tasks.append(asyncio.create_task(${name}()${naming(step)}))`);
      python.log(step, "tasks[-1].get_name()");
    },
  },
  child: {
    weight: 2.5,
    nests: true,
    draw: ({ random, body }) => ({
      values: { named: random.chance(0.4), cancel: random.chance(0.3) },
      bodies: [body(1, 3), body(1, 2)],
    }),
    write(step, python) {
      const name = python.coroutine("child", step, step.bodies[0]!);
      const task = `child_task_${step.id}`;
      python.line(`${task} = asyncio.create_task(${name}()${naming(step)})`);
      python.line(`tasks.append(${task})`);
      python.steps(step.bodies[1]!);
      if (step.values["cancel"] === true)
        python.log(step, '"cancels"', `${task}.cancel("by its parent")`);
      python.log(step, '"got"', `await ${task}`);
    },
  },
  await_shielded: {
    weight: 2,
    draw: ({ random }) => ({ values: { task: someTask(random) } }),
    write(step, python) {
      const task = `asyncio.shield(${python.helper("pick")}(${step.values["task"]}))`;
      python.block("try", () =>
        python.log(step, '"got"', `${python.helper("show")}(await ${task})`),
      );
      python.block("except (Exception, asyncio.CancelledError) as error", () =>
        python.log(step, '"got"', `${python.helper("describe")}(error)`),
      );
    },
  },
  join: {
    weight: 1,
    draw: ({ random }) => ({
      values: { task: someTask(random), timeout: random.pick([0.5, 1, "None"]) },
    }),
    write(step, python) {
      const { task, timeout } = step.values;
      python.line(
        `done, left = await asyncio.wait([${python.helper("pick")}(${task})], timeout=${timeout})`,
      );
      python.log(step, `${python.helper("names")}(done)`, "len(left)");
    },
  },
  who: {
    weight: 1,
    draw: () => ({}),
    write(step, python) {
      python.line("me = asyncio.current_task()");
      python.log(step, "me.get_name()", "me.cancelling()", "me.done()");
    },
  },
  rename: {
    weight: 0.5,
    draw: () => ({}),
    write(step, python) {
      python.line(`asyncio.current_task().set_name("renamed by ${step.id}")`);
      python.log(step, '"renamed"');
    },
  },
  census: {
    weight: 0.5,
    draw: () => ({}),
    write: (step, python) => python.log(step, "len(asyncio.all_tasks())"),
  },
  look: {
    weight: 0.7,
    draw: ({ random }) => ({ values: { task: someTask(random) } }),
    write(step, python) {
      const task = `${python.helper("pick")}(${step.values["task"]})`;
      python.log(step, `${task}.get_name()`, `outcome(${task})`);
    },
  },
  collect: {
    weight: 1,
    nests: true,
    draw: ({ body, random }) => ({ values: { times: random.between(1, 3) }, bodies: [body(1, 2)] }),
    write(step, python) {
      const name = `make_${step.id}`;
      python.define(`async def ${name}(number)`, () => {
        python.log(step, '"makes"', "number");
        python.steps(step.bodies[0]!);
        python.line("return number * 10");
      });
      python.log(step, `[await ${name}(n) for n in range(${step.values["times"]})]`);
    },
  },
};

export function naming(step: Step): string {
  return step.values["named"] === true ? `, name="named by ${step.id}"` : "";
}
