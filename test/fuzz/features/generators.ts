/** Async generators: walked to the end or not, closed, driven by hand. */
import type { Draw, Features } from "../feature.ts";
import type { PythonWriter } from "../pythonWriter.ts";
import type { Step } from "../tree.ts";

export const GENERATORS: Features = {
  async_for: {
    weight: 1.8,
    nests: true,
    draw: ({ random, ...draw }) => ({
      values: {
        items: random.between(1, 3),
        until: random.pick([-1, -1, 0, 1, 2]),
        closing: random.chance(0.4),
      },
      bodies: [...generatorBodies({ random, ...draw }), draw.body(1, 2)],
    }),
    write(step, python) {
      const name = generator(step, python);
      const { until, closing } = step.values;
      const walk = (source: string) =>
        python.loop(`async for item_${step.id} in ${source}`, () => {
          python.log(step, '"item"', `item_${step.id}`);
          python.block(`if item_${step.id} == ${until}`, () => python.line("break"));
          python.steps(step.bodies[2]!);
        });
      if (closing === true) {
        python.import("contextlib");
        python.block(`async with contextlib.aclosing(${name}()) as items_${step.id}`, () =>
          walk(`items_${step.id}`),
        );
      } else walk(`${name}()`);
      python.log(step, '"no more items"');
    },
  },
  async_list: {
    weight: 0.8,
    nests: true,
    draw: ({ random, ...draw }) => ({
      values: { items: random.between(1, 3), lazy: random.chance(0.3) },
      bodies: generatorBodies({ random, ...draw }),
    }),
    write(step, python) {
      const name = generator(step, python);
      const source =
        step.values["lazy"] === true ? `(item + 1 async for item in ${name}())` : `${name}()`;
      python.log(step, `[item * 2 async for item in ${source}]`);
    },
  },
  by_hand: {
    weight: 1,
    nests: true,
    draw: ({ random, ...draw }) => ({
      values: {
        items: random.between(1, 2),
        end: random.pick(["aclose", "aclose", "athrow"]),
      },
      bodies: [...generatorBodies({ random, ...draw }), draw.body(1, 2)],
    }),
    write(step, python) {
      const name = generator(step, python);
      const items = `items_${step.id}`;
      python.line(`${items} = ${name}()`);
      python.block("try", () => {
        python.log(step, `await anext(${items}, "none")`);
        python.steps(step.bodies[2]!);
        python.log(step, `await ${items}.asend("sent")`);
        if (step.values["end"] === "athrow")
          python.log(step, `await ${items}.athrow(KeyError("thrown"))`);
      });
      python.block("except (KeyError, StopAsyncIteration) as error", () =>
        python.log(step, `${python.helper("describe")}(error)`),
      );
      python.block("finally", () => python.line(`await ${items}.aclose()`));
    },
  },
  advance: {
    weight: 0.8,
    nests: true,
    draw: ({ random, ...draw }) => ({
      values: { items: random.between(1, 3), times: random.between(2, 3) },
      bodies: generatorBodies({ random, ...draw }),
    }),
    write(step, python) {
      const items = `items_${step.id}`;
      python.line(`${items} = ${generator(step, python)}()`);
      // cancelled in the middle, it would be closed once no variable refers to it
      python.line(`${python.global("held", "[]")}.append(${items})`);
      const turns = Array(Number(step.values["times"])).fill(
        `${python.helper("advance")}(${items})`,
      );
      python.line(`parts = await asyncio.gather(${turns.join(", ")}, return_exceptions=True)`);
      python.log(step, `${python.helper("show")}(parts)`);
      python.block("try", () => python.line(`await ${items}.aclose()`));
      python.block("except RuntimeError as error", () => python.log(step, "error"));
    },
  },
  stubborn: {
    weight: 0.6,
    nests: true,
    draw: ({ random, body }) => ({
      values: { end: random.pick(["aclose", "athrow", "athrow", "break"]) },
      bodies: [body(1, 1)],
    }),
    write(step, python) {
      const name = `stubborn_${step.id}`;
      const items = `items_${step.id}`;
      python.define(
        `async def ${name}()`,
        () =>
          python.block("for number in range(3)", () => {
            python.block("try", () => {
              python.line("yield number");
              python.steps(step.bodies[0]!);
            });
            python.block("except (KeyError, GeneratorExit) as error", () => {
              python.log(step, '"will not stop"', `${python.helper("describe")}(error)`);
              python.line("await asyncio.sleep(0)");
              python.line('yield "not yet"');
            });
          }),
        true,
      );
      const { end } = step.values;
      if (end === "break") {
        python.block(`async for item in ${name}()`, () => {
          python.log(step, "item");
          python.line("break");
        });
        return python.log(step, '"left it"');
      }
      python.line(`${items} = ${name}()`);
      // what no variable refers to any more, CPython closes at once
      python.line(`${python.global("held", "[]")}.append(${items})`);
      python.block("try", () => {
        python.log(step, `await ${items}.__anext__()`);
        const call = end === "aclose" ? "aclose()" : 'athrow(KeyError("thrown"))';
        python.log(step, `await ${items}.${call}`);
        python.log(step, `await anext(${items})`);
      });
      python.block("except (KeyError, RuntimeError, StopAsyncIteration) as error", () =>
        python.log(step, `${python.helper("describe")}(error)`),
      );
    },
  },
  held: {
    weight: 0.5,
    nests: true,
    draw: (draw) => ({ values: { items: 2 }, bodies: generatorBodies(draw) }),
    write(step, python) {
      const held = python.global("held", "[]");
      python.line(`${held}.append(${generator(step, python)}())`);
      python.log(step, `await anext(${held}[-1], "none")`);
    },
  },
};

function generatorBodies({ body }: Draw) {
  return [body(1, 2), body(1, 1)];
}

/** A generator function that yields some numbers; its name. */
function generator(step: Step, python: PythonWriter): string {
  const name = `numbers_${step.id}`;
  const write = () => {
    python.block("try", () =>
      python.loop(`for number in range(${step.values["items"]})`, () => {
        python.steps(step.bodies[0]!);
        python.line("sent = yield number");
        python.block("if sent", () => python.log(step, '"was sent"', "sent"));
      }),
    );
    python.block("finally", () => {
      python.log(step, '"closes"');
      python.steps(step.bodies[1]!);
    });
  };
  python.define(`async def ${name}()`, write, true);
  return name;
}
