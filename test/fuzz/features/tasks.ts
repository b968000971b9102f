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
  ask: {
    weight: 0.7,
    draw: ({ random }) => ({
      values: { task: someTask(random), what: random.pick(["result", "exception"]) },
    }),
    write(step, python) {
      const { task, what } = step.values;
      python.block("try", () =>
        python.log(step, `${python.helper("show")}(${python.helper("pick")}(${task}).${what}())`),
      );
      python.block("except (Exception, asyncio.CancelledError) as error", () =>
        python.log(step, `${python.helper("describe")}(error)`),
      );
    },
  },
  set_done: {
    weight: 0.3,
    draw: ({ random }) => ({ values: { task: someTask(random) } }),
    write(step, python) {
      python.block("try", () =>
        python.line(`${python.helper("pick")}(${step.values["task"]}).set_result(${step.id})`),
      );
      python.block("except RuntimeError as error", () => python.log(step, "error"));
    },
  },
  await_self: {
    weight: 0.3,
    draw: () => ({}),
    write(step, python) {
      python.block("try", () => python.line("await asyncio.current_task()"));
      python.block("except RuntimeError as error", () => python.log(step, "error"));
    },
  },
  await_younger: {
    weight: 1.2,
    // an eager task may be younger than those that it starts in its first step: they could wait for each other
    lazyOnly: true,
    draw: ({ random }) => ({ values: { task: someTask(random) } }),
    write(step, python) {
      python.block("try", () =>
        python.block(`for task in ${python.helper("younger")}(${step.values["task"]})`, () =>
          python.log(step, '"got"', `${python.helper("show")}(await task)`),
        ),
      );
      python.block("except (Exception, asyncio.CancelledError) as error", () =>
        python.log(step, '"got"', `${python.helper("describe")}(error)`),
      );
    },
  },
  coroutine_kept: {
    weight: 0.6,
    nests: true,
    draw: ({ random, body }) => ({
      values: { how: random.pick(["late", "twice", "closed"]) },
      bodies: [body(1, 2), body(1, 2)],
    }),
    write(step, python) {
      const kept = `kept_${step.id}`;
      python.line(`${kept} = ${python.coroutine("keeper", step, step.bodies[0]!)}()`);
      if (step.values["how"] === "closed") python.line(`${kept}.close()`);
      python.steps(step.bodies[1]!);
      python.block("try", () => {
        python.log(step, `await ${kept}`);
        if (step.values["how"] === "twice") python.line(`await ${kept}`);
      });
      python.block("except RuntimeError as error", () => python.log(step, "error"));
    },
  },
  eager_start: {
    weight: 2,
    nests: true,
    eagerOnly: true,
    draw: ({ random, body }) => ({ values: { named: random.chance(0.4) }, bodies: [body(1, 3)] }),
    write(step, python) {
      const name = python.coroutine("eager", step, step.bodies[0]!);
      const options = `loop=asyncio.get_running_loop(), eager_start=True${naming(step)}`;
      python.line(`task_${step.id} = asyncio.Task(${name}(), ${options})`);
      python.line(`tasks.append(task_${step.id})`);
      python.log(step, `outcome(task_${step.id})`);
    },
  },
  eager_factory: {
    weight: 1.5,
    eagerOnly: true,
    draw: ({ random }) => ({ values: { lazy: random.chance(0.6) } }),
    write(step, python) {
      const factory = step.values["lazy"] === true ? "None" : "asyncio.eager_task_factory";
      python.line(`asyncio.get_running_loop().set_task_factory(${factory})`);
      python.log(step, '"other factory"');
    },
  },
  factory: {
    weight: 0.4,
    draw: ({ random }) => ({ values: { none: random.chance(0.4) } }),
    write(step, python) {
      const factory = step.values["none"] === true ? "None" : python.helper("make_task");
      python.line(`asyncio.get_running_loop().set_task_factory(${factory})`);
      python.log(step, '"other factory"');
    },
    lazyOnly: true,
  },
};

export function naming(step: Step): string {
  return step.values["named"] === true ? `, name="named by ${step.id}"` : "";
}
