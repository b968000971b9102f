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
        raises: random.chance(0.15),
      },
      bodies: [body(1, 3), ...bodies(1, 3)],
    }),
    write(step, python) {
      const { caught, raises } = step.values;
      const write = () => {
        python.block(`async with asyncio.TaskGroup() as group_${step.id}`, () => {
          for (const [index, body] of step.bodies.slice(1).entries()) {
            const name = python.coroutine("member", step, body, index);
            python.line(`tasks.append(group_${step.id}.create_task(${name}()${naming(step)}))`);
          }
          python.steps(step.bodies[0]!);
          if (raises === true) python.line(`raise KeyError("inside group ${step.id}")`);
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
  group_misused: {
    weight: 0.4,
    nests: true,
    draw: ({ random, body }) => ({
      values: { how: random.pick(["early", "late", "twice"]) },
      bodies: [body(1, 2)],
    }),
    write(step, python) {
      const { how } = step.values;
      const name = python.coroutine("guest", step, step.bodies[0]!);
      const group = `group_${step.id}`;
      python.line(`${group} = asyncio.TaskGroup()`);
      python.block("try", () => {
        if (how === "early") python.line(`${group}.create_task(${name}())`);
        python.block(`async with ${group}`, () =>
          python.line(`tasks.append(${group}.create_task(${name}()))`),
        );
        if (how === "twice")
          python.block(`async with ${group}`, () => python.line("await asyncio.sleep(0)"));
        else python.line(`${group}.create_task(${name}())`);
      });
      python.block("except RuntimeError as error", () => python.log(step, "error"));
    },
  },
  group_survives: {
    weight: 0.6,
    nests: true,
    draw: ({ body }) => ({ bodies: [body(1, 2), body(1, 2)] }),
    write(step, python) {
      const keen = python.coroutine("keen", step, step.bodies[0]!);
      const stubborn = `stubborn_${step.id}`;
      python.define(`async def ${stubborn}()`, () => {
        python.block("while True", () => {
          python.block("try", () => {
            python.line("await asyncio.sleep(1)");
            python.line("break");
          });
          python.block("except asyncio.CancelledError as error", () => {
            python.log(step, '"carries on"', "asyncio.current_task().cancelling()", "error.args");
            python.steps(step.bodies[1]!);
          });
        });
        python.line(`return "${stubborn}"`);
      });
      python.block("try", () => {
        python.block("async with asyncio.TaskGroup() as group", () => {
          python.line(`tasks.append(group.create_task(${stubborn}()))`);
          python.line(`tasks.append(group.create_task(${keen}()))`);
          python.line("await asyncio.sleep(0)");
          python.line(`raise ValueError("of the block of ${step.id}")`);
        });
      });
      python.block("except* (ValueError, KeyError) as failures", () =>
        python.log(step, `${python.helper("describe")}(failures)`),
      );
      python.block("except* OSError", () => python.log(step, '"never"'));
      python.block("finally", () => python.log(step, "asyncio.current_task().cancelling()"));
    },
  },
};
