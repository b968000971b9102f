/** Async context managers: classes, generators, exit stacks. */
import type { Features } from "../feature.ts";

export const MANAGERS: Features = {
  class_manager: {
    weight: 1,
    nests: true,
    draw: ({ random, body }) => ({
      values: { swallows: random.pick(["nothing", "nothing", "ValueError", "everything"]) },
      bodies: [body(1, 1), body(1, 1), body(1, 3)],
    }),
    write(step, python) {
      const [enter, leave, inside] = step.bodies;
      const opening = python.coroutine("opening", step, enter!);
      const closing = python.coroutine("closing", step, leave!);
      const results: Record<string, string> = {
        nothing: "return False",
        ValueError: "return kind is not None and issubclass(kind, ValueError)",
        everything: "return True",
      };
      python.declare(
        [
          `class Room${step.id}:`,
          `    async def __aenter__(self):`,
          `        await ${opening}()`,
          `        log(${step.id}, "enters")`,
          `        return self`,
          ``,
          `    async def __aexit__(self, kind, error, trace):`,
          `        log(${step.id}, "leaves", kind and kind.__name__)`,
          `        await ${closing}()`,
          `        ${results[String(step.values["swallows"])]}`,
        ].join("\n"),
      );
      python.block(`async with Room${step.id}()`, () => python.steps(inside!));
      python.log(step, '"outside"');
    },
  },
  generator_manager: {
    weight: 1,
    nests: true,
    draw: ({ random, body }) => ({
      values: { swallows: random.chance(0.3) },
      bodies: [body(1, 1), body(1, 1), body(1, 3)],
    }),
    write(step, python) {
      const [enter, leave, inside] = step.bodies;
      python.import("contextlib");
      const name = `visit_${step.id}`;
      const write = () => {
        python.steps(enter!);
        python.block("try", () => python.line(`yield "${name}"`));
        if (step.values["swallows"] === true)
          python.block("except ValueError as error", () =>
            python.log(step, '"swallows"', `${python.helper("story")}(error)`),
          );
        python.block("finally", () => {
          python.log(step, '"leaves"');
          python.steps(leave!);
        });
      };
      python.define(`@contextlib.asynccontextmanager\nasync def ${name}()`, write, true);
      python.block(`async with ${name}() as place_${step.id}`, () => {
        python.log(step, `place_${step.id}`);
        python.steps(inside!);
      });
    },
  },
  exit_stack: {
    weight: 0.8,
    nests: true,
    fewestBodies: 1,
    draw: ({ body, bodies }) => ({ bodies: [body(1, 3), ...bodies(1, 2)] }),
    write(step, python) {
      python.import("contextlib");
      const stack = `stack_${step.id}`;
      python.block(`async with contextlib.AsyncExitStack() as ${stack}`, () => {
        for (const [index, body] of step.bodies.slice(1).entries())
          python.line(
            `${stack}.push_async_callback(${python.coroutine("undo", step, body, index)})`,
          );
        python.line(`${stack}.callback(log, ${step.id}, "callback of the stack")`);
        const lock = python.global("door", "asyncio.Lock()");
        python.line(`await ${stack}.enter_async_context(${lock})`);
        python.steps(step.bodies[0]!);
      });
      python.log(step, '"stack unwound"');
    },
  },
  suppress: {
    weight: 0.6,
    nests: true,
    draw: ({ random, body }) => ({
      values: {
        what: random.pick(["ValueError", "asyncio.CancelledError", "TimeoutError, KeyError"]),
      },
      bodies: [body(1, 3)],
    }),
    write(step, python) {
      python.import("contextlib");
      python.block(`with contextlib.suppress(${step.values["what"]})`, () => {
        python.steps(step.bodies[0]!);
        python.log(step, '"nothing to suppress"');
      });
    },
  },
  two_managers: {
    weight: 0.7,
    nests: true,
    draw: ({ random, body }) => ({
      values: { fails: random.pick(["enter", "exit", "no", "no"]) },
      bodies: [body(1, 1), body(1, 1), body(1, 2)],
    }),
    write(step, python) {
      const { fails } = step.values;
      const [enter, leave, inside] = step.bodies;
      const opening = python.coroutine("entering", step, enter!);
      const closing = python.coroutine("leaving", step, leave!);
      const failing = (when: string) =>
        fails === when ? [`        raise KeyError("on ${when}", self.name)`] : [];
      python.declare(
        [
          `class Gate${step.id}:`,
          `    def __init__(self, name):`,
          `        self.name = name`,
          ``,
          `    async def __aenter__(self):`,
          `        log(${step.id}, "enters", self.name)`,
          `        await ${opening}()`,
          ...failing("enter"),
          `        return self.name`,
          ``,
          `    async def __aexit__(self, kind, error, trace):`,
          `        await ${closing}()`,
          `        log(${step.id}, "leaves", self.name, ${python.helper("story")}(error))`,
          ...failing("exit"),
        ].join("\n"),
      );
      const gate = `Gate${step.id}`;
      python.block("try", () =>
        python.block(`async with ${gate}("one") as one, ${gate}("two") as two`, () => {
          python.log(step, "one", "two");
          python.steps(inside!);
        }),
      );
      python.block("except KeyError as error", () =>
        python.log(step, `${python.helper("describe")}(error)`),
      );
    },
  },
  stack_moved: {
    weight: 0.5,
    nests: true,
    draw: ({ random, body }) => ({
      values: { fails: random.chance(0.3) },
      bodies: [body(1, 2), body(1, 1)],
    }),
    write(step, python) {
      python.import("contextlib");
      const undo = python.coroutine("undo", step, step.bodies[1]!);
      const judge = `judge_${step.id}`;
      python.define(`async def ${judge}(kind, error, trace)`, () => {
        python.line(`await asyncio.sleep(0)`);
        python.log(step, '"judges"', "kind and kind.__name__");
        python.line("return kind is KeyError");
      });
      const stack = `stack_${step.id}`;
      python.block(`async with contextlib.AsyncExitStack() as ${stack}`, () => {
        python.line(`${stack}.push_async_exit(${judge})`);
        python.line(`${stack}.push_async_callback(${undo})`);
        python.line(`${stack}.enter_context(contextlib.suppress(ValueError))`);
        python.steps(step.bodies[0]!);
        if (step.values["fails"] === true) python.line(`raise KeyError("in stack ${step.id}")`);
        python.line(`kept_${step.id} = ${stack}.pop_all()`);
        python.log(step, '"moved"');
        python.line(`await kept_${step.id}.aclose()`);
      });
      python.log(step, '"stack over"');
    },
  },
};
