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
