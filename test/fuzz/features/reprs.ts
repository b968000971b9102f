/** What the things of asyncio look like, in all their states. */
import type { Features } from "../feature.ts";
import { LOCK_TYPES } from "./locks.ts";
import { QUEUE_TYPES } from "./queues.ts";
import { someTask } from "./tasks.ts";

const SHOWN: Record<string, string> = {
  ...LOCK_TYPES,
  ...QUEUE_TYPES,
  bell: "asyncio.Event()",
  condition: "asyncio.Condition()",
  barrier_of_2: "asyncio.Barrier(2)",
};

export const REPRS: Features = {
  repr: {
    weight: 1,
    draw: ({ random }) => ({ values: { thing: random.pick(Object.keys(SHOWN)) } }),
    write(step, python) {
      const name = String(step.values["thing"]);
      python.log(step, python.global(name, SHOWN[name]!));
    },
  },
  repr_of_task: {
    weight: 1,
    draw: ({ random }) => ({ values: { task: someTask(random) } }),
    write: (step, python) =>
      python.log(
        step,
        `${python.helper("pick")}(${step.values["task"]})`,
        "asyncio.current_task()",
      ),
  },
  repr_of_future: {
    weight: 0.5,
    draw: ({ random }) => ({ values: { future: random.pick(["letter", "parcel"]) } }),
    write: (step, python) =>
      python.log(step, `${python.helper("current")}("${step.values["future"]}")`),
  },
  repr_of_group: {
    weight: 0.5,
    nests: true,
    draw: ({ body }) => ({ bodies: [body(1, 2)] }),
    write(step, python) {
      const name = python.coroutine("shown", step, step.bodies[0]!);
      python.block("try", () => {
        python.block(`async with asyncio.TaskGroup() as group, asyncio.timeout(1) as limit`, () => {
          python.line(`tasks.append(group.create_task(${name}()))`);
          python.log(step, "group", "limit", "tasks[-1]");
          python.line("await asyncio.sleep(0)");
          python.log(step, "group", "tasks[-1]");
        });
      });
      python.block("finally", () => python.log(step, "group", "limit"));
    },
  },
};
