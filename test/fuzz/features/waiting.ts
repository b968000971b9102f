/** gather, wait, wait_for, shield, as_completed. */
import type { Features } from "../feature.ts";
import { DELAYS, LIMITS } from "../delays.ts";
import type { PythonWriter } from "../pythonWriter.ts";
import type { Step } from "../tree.ts";
import { someTask } from "./tasks.ts";

export const WAITING: Features = {
  gather: {
    weight: 2.5,
    nests: true,
    fewestBodies: 0,
    draw: ({ random, bodies }) => ({
      values: { returnExceptions: random.chance(0.5), twice: random.chance(0.15) },
      bodies: bodies(1, 3),
    }),
    write(step, python) {
      const { returnExceptions, twice } = step.values;
      const coroutines = calls(step, python, "part");
      // the same future twice
      if (twice === true) {
        python.line(`task = asyncio.create_task(${python.helper("echo")}(${step.id}))`);
        coroutines.push("task", "task");
      }
      if (returnExceptions === true) coroutines.push("return_exceptions=True");
      python.line(`parts = await asyncio.gather(${coroutines.join(", ")})`);
      python.log(step, `${python.helper("show")}(parts)`);
    },
  },
  gather_cancelled: {
    weight: 1,
    nests: true,
    fewestBodies: 1,
    draw: ({ random, bodies, body }) => ({
      values: { returnExceptions: random.chance(0.5), message: random.chance(0.5) },
      bodies: [body(1, 2), ...bodies(1, 2)],
    }),
    write(step, python) {
      const { returnExceptions, message } = step.values;
      const all = `all_${step.id}`;
      const coroutines = calls(step, python, "part", 1);
      if (returnExceptions === true) coroutines.push("return_exceptions=True");
      python.line(`${all} = asyncio.gather(${coroutines.join(", ")})`);
      python.steps(step.bodies[0]!);
      python.log(step, `${all}.cancel(${message === true ? '"all of it"' : ""})`, `${all}.done()`);
      python.block("try", () => python.log(step, `${python.helper("show")}(await ${all})`));
      python.block("except (Exception, asyncio.CancelledError) as error", () =>
        python.log(step, `${python.helper("describe")}(error)`),
      );
    },
  },
  wait: {
    weight: 2,
    nests: true,
    fewestBodies: 1,
    draw: ({ random, bodies }) => ({
      values: {
        when: random.pick(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"]),
        timeout: random.pick(["None", "None", 0, ...DELAYS]),
      },
      bodies: bodies(1, 3),
    }),
    write(step, python) {
      const { when, timeout } = step.values;
      const waited = started(step, python);
      const limit = timeout === "None" ? "" : `, timeout=${timeout}`;
      python.line(`done, left = await asyncio.wait(`);
      python.line(`    ${waited}${limit}, return_when=asyncio.${when}`);
      python.line(")");
      python.log(step, `${python.helper("names")}(done)`, `${python.helper("names")}(left)`);
    },
  },
  wait_for: {
    weight: 2,
    nests: true,
    draw: ({ random, body }) => ({
      values: { limit: random.pick(LIMITS), task: random.chance(0.3) },
      bodies: [body(1, 3)],
    }),
    write(step, python) {
      const { limit, task } = step.values;
      const name = python.coroutine("slow", step, step.bodies[0]!);
      const waited = task === true ? `asyncio.create_task(${name}())` : `${name}()`;
      python.block("try", () =>
        python.log(step, '"in time"', `await asyncio.wait_for(${waited}, ${limit})`),
      );
      python.block("except TimeoutError", () => python.log(step, '"too late"'));
    },
  },
  wait_for_task: {
    weight: 0.7,
    draw: ({ random }) => ({ values: { limit: random.pick(LIMITS), task: someTask(random) } }),
    write(step, python) {
      const { limit, task } = step.values;
      const waited = `asyncio.shield(${python.helper("pick")}(${task}))`;
      python.block("try", () => {
        const result = `await asyncio.wait_for(${waited}, ${limit})`;
        python.log(step, '"in time"', `${python.helper("show")}(${result})`);
      });
      python.block("except Exception as error", () =>
        python.log(step, `${python.helper("describe")}(error)`),
      );
    },
  },
  shield: {
    weight: 1.2,
    nests: true,
    draw: ({ body }) => ({ bodies: [body(1, 3)] }),
    write(step, python) {
      const name = python.coroutine("safe", step, step.bodies[0]!);
      python.line(`tasks.append(asyncio.create_task(${name}()))`);
      python.log(step, '"behind the shield"', "await asyncio.shield(tasks[-1])");
    },
  },
  as_completed: {
    weight: 1.5,
    nests: true,
    // tasks that are done already come in the order of a set
    lazyOnly: true,
    fewestBodies: 1,
    draw: ({ random, bodies }) => ({
      values: { async: random.chance(0.5), timeout: random.pick(["None", "None", 0.5, 1, 2]) },
      bodies: bodies(1, 3),
    }),
    write(step, python) {
      const { timeout } = step.values;
      const waited = started(step, python);
      const limit = timeout === "None" ? "" : `, timeout=${timeout}`;
      const all = `asyncio.as_completed(${waited}${limit})`;
      const item = `next_${step.id}`;
      const header =
        step.values["async"] === true ? `async for ${item} in ${all}` : `for ${item} in ${all}`;
      python.block("try", () =>
        python.loop(header, () => {
          python.block("try", () => python.log(step, '"next"', `await ${item}`));
          python.block("except (ValueError, KeyError, ExceptionGroup) as error", () =>
            python.log(step, '"next"', `${python.helper("describe")}(error)`),
          );
        }),
      );
      python.block("except TimeoutError", () => python.log(step, '"too late"'));
    },
  },
  wait_many: {
    weight: 1,
    draw: ({ random }) => ({
      values: {
        from: random.between(0, 4),
        when: random.pick(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"]),
        timeout: random.pick([0, ...DELAYS]),
      },
    }),
    write(step, python) {
      const { from, when, timeout } = step.values;
      const waited = `tasks[${from}:${Number(from) + 3}]`;
      python.block(`if ${waited}`, () => {
        python.line(`done, left = await asyncio.wait(`);
        python.line(`    ${waited}, timeout=${timeout}, return_when=asyncio.${when}`);
        python.line(")");
        python.log(step, `${python.helper("names")}(done)`, `${python.helper("names")}(left)`);
      });
    },
  },
  wait_for_younger: {
    weight: 0.8,
    lazyOnly: true,
    draw: ({ random }) => ({ values: { limit: random.pick(LIMITS), task: someTask(random) } }),
    write(step, python) {
      python.block(`for task in ${python.helper("younger")}(${step.values["task"]})`, () => {
        python.block("try", () => {
          const result = `await asyncio.wait_for(task, ${step.values["limit"]})`;
          python.log(step, '"in time"', `${python.helper("show")}(${result})`);
        });
        python.block("except Exception as error", () =>
          python.log(step, `${python.helper("describe")}(error)`, "task"),
        );
      });
    },
  },
  gather_gathered: {
    weight: 1,
    nests: true,
    fewestBodies: 2,
    draw: ({ random, bodies, body }) => ({
      values: {
        outer: random.chance(0.5),
        inner: random.chance(0.5),
        shielded: random.chance(0.3),
      },
      bodies: [body(1, 2), body(1, 2), ...bodies(0, 2)],
    }),
    write(step, python) {
      const { outer, inner, shielded } = step.values;
      const [first, ...others] = calls(step, python, "part");
      if (inner === true) others.push("return_exceptions=True");
      const gathered = `asyncio.gather(${others.join(", ")})`;
      const parts = [first, shielded === true ? `asyncio.shield(${gathered})` : gathered];
      if (outer === true) parts.push("return_exceptions=True");
      python.line(`parts = await asyncio.gather(${parts.join(", ")})`);
      python.log(step, `${python.helper("show")}(parts)`);
    },
  },
  gather_futures: {
    weight: 0.7,
    draw: ({ random }) => ({
      values: { returnExceptions: random.chance(0.5), task: someTask(random) },
    }),
    write(step, python) {
      python.helper("current");
      const shielded = `asyncio.shield(${python.helper("pick")}(${step.values["task"]}))`;
      const futures = [`current("letter")`, `current("parcel")`, shielded, `current("letter")`];
      if (step.values["returnExceptions"] === true) futures.push("return_exceptions=True");
      python.block("try", () =>
        python.log(step, `${python.helper("show")}(await asyncio.gather(${futures.join(", ")}))`),
      );
      python.block("except Exception as error", () =>
        python.log(step, `${python.helper("describe")}(error)`),
      );
      python.log(step, "await asyncio.gather()");
    },
  },
  shield_chain: {
    weight: 0.8,
    nests: true,
    draw: ({ random, body }) => ({
      values: { cancel: random.pick(["inner", "middle", "outer", "no"]) },
      bodies: [body(1, 2), body(1, 2)],
    }),
    write(step, python) {
      const name = python.coroutine("core", step, step.bodies[0]!);
      python.line(`inner_${step.id} = asyncio.create_task(${name}())`);
      python.line(`tasks.append(inner_${step.id})`);
      python.line(`middle_${step.id} = asyncio.shield(inner_${step.id})`);
      python.line(`outer_${step.id} = asyncio.shield(middle_${step.id})`);
      python.steps(step.bodies[1]!);
      const { cancel } = step.values;
      if (cancel !== "no") python.log(step, `${cancel}_${step.id}.cancel("the ${cancel} one")`);
      python.block("try", () => python.log(step, `await outer_${step.id}`));
      python.block("except (Exception, asyncio.CancelledError) as error", () =>
        python.log(step, `${python.helper("describe")}(error)`),
      );
      python.log(step, `middle_${step.id}.done()`, `inner_${step.id}.cancelling()`);
    },
  },
};

/** The calls of a new coroutine function per body. */
function calls(step: Step, python: PythonWriter, stem: string, from = 0): string[] {
  return step.bodies
    .slice(from)
    .map((body, index) => `${python.coroutine(stem, step, body, index)}()`);
}

/** Tasks that have not begun, in a list. CPython keeps them in a set, whose order must not show. */
function started(step: Step, python: PythonWriter): string {
  const list = `started_${step.id}`;
  const made = calls(step, python, "runner").map((made) => `asyncio.create_task(${made})`);
  python.line(`${list} = [${made.join(", ")}]`);
  python.line(`tasks.extend(${list})`);
  return list;
}
