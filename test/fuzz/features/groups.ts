/** Task groups: nested, failing, cancelled, with tasks that come late. */
import type { Features } from "../feature.ts";
import { naming } from "./tasks.ts";

export const GROUPS: Features = {
  group: {
    weight: 3,
    nests: true,
    fewestBodies: 1,
    draw: ({ random, body, bodies }) => ({
      values: {
        named: random.chance(0.3),
        caught: random.pick(["no", "no", "star", "group"]),
      },
      bodies: [body(1, 3), ...bodies(1, 3)],
    }),
    write(step, python) {
      const { caught } = step.values;
      const write = () => {
        python.block(`async with asyncio.TaskGroup() as group_${step.id}`, () => {
          for (const [index, body] of step.bodies.slice(1).entries()) {
            const name = python.coroutine("member", step, body, index);
            python.line(`tasks.append(group_${step.id}.create_task(${name}()${naming(step)}))`);
          }
          python.steps(step.bodies[0]!);
        });
        python.log(step, '"group over"');
      };
      if (caught === "no") return write();
      python.block("try", write);
      const header = caught === "star" ? "except* ValueError" : "except BaseExceptionGroup";
      python.block(`${header} as failures`, () =>
        python.log(step, '"failures"', `${python.helper("describe")}(failures)`),
      );
    },
  },
  late_member: {
    weight: 1,
    nests: true,
    draw: ({ body }) => ({ bodies: [body(1, 2), body(1, 2)] }),
    write(step, python) {
      const late = python.coroutine("late", step, step.bodies[0]!);
      const early = `early_${step.id}`;
      python.define(`async def ${early}(group)`, () => {
        python.steps(step.bodies[1]!);
        python.line(`tasks.append(group.create_task(${late}()))`);
        python.log(step, '"one more"', "tasks[-1].get_name()");
      });
      python.block(`async with asyncio.TaskGroup() as group_${step.id}`, () =>
        python.line(`tasks.append(group_${step.id}.create_task(${early}(group_${step.id})))`),
      );
      python.log(step, '"group over"');
    },
  },
};
