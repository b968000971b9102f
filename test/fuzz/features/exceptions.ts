/** Exceptions: raised, caught, raised again, in groups, with awaits on the way. */
import type { Features } from "../feature.ts";

const CAUGHT: Record<string, string> = {
  all: "(Exception, asyncio.CancelledError)",
  exceptions: "Exception",
  values: "ValueError",
  groups: "BaseExceptionGroup",
};

export const EXCEPTIONS: Features = {
  raise: {
    weight: 0.8,
    draw: ({ random }) => ({
      values: {
        type: random.pick(["ValueError", "ValueError", "KeyError", "asyncio.CancelledError"]),
        from: random.chance(0.15),
      },
    }),
    write(step, python) {
      const { type, from } = step.values;
      python.log(step, '"raises"');
      const cause = from === true ? ` from OSError("of ${step.id}")` : "";
      python.block(`if len(tasks) > ${step.id % 3}`, () =>
        python.line(`raise ${type}("of ${step.id}")${cause}`),
      );
    },
  },
  try: {
    weight: 3,
    nests: true,
    draw: ({ random, body }) => ({
      values: {
        caught: random.pick(["all", "all", "exceptions", "values", "groups"]),
        then: random.pick(["go on", "go on", "reraise", "convert"]),
        else: random.chance(0.25),
        story: random.chance(0.3),
      },
      bodies: [body(1, 4), body(1, 2)],
    }),
    write(step, python) {
      const { caught, then, story } = step.values;
      const [tried, handler] = step.bodies as [(typeof step.bodies)[0], (typeof step.bodies)[0]];
      python.block("try", () => python.steps(tried!));
      // a name of its own: the end of an inner handler deletes the variable
      const error = `error_${step.id}`;
      python.block(`except ${CAUGHT[String(caught)]} as ${error}`, () => {
        python.log(step, '"caught"', `${python.helper("describe")}(${error})`);
        if (story === true) python.log(step, '"after"', `${python.helper("story")}(${error})`);
        python.steps(handler!);
        if (then === "reraise") python.line("raise");
        if (then === "convert")
          python.line(`raise KeyError("converted by ${step.id}") from ${error}`);
      });
      if (step.values["else"] === true)
        python.block("else", () => python.log(step, '"nothing raised"'));
    },
  },
  finally: {
    weight: 2,
    nests: true,
    draw: ({ body }) => ({ bodies: [body(1, 4), body(1, 2)] }),
    write(step, python) {
      python.block("try", () => python.steps(step.bodies[0]!));
      python.block("finally", () => {
        python.log(step, '"finally"');
        python.steps(step.bodies[1]!);
      });
    },
  },
  try_star: {
    weight: 1,
    nests: true,
    draw: ({ random, body }) => ({
      values: { both: random.chance(0.5), raises: random.chance(0.2) },
      bodies: [body(1, 3)],
    }),
    write(step, python) {
      const { both, raises } = step.values;
      python.block("try", () => python.steps(step.bodies[0]!));
      python.block("except* ValueError as problems", () => {
        python.log(step, '"values"', `${python.helper("describe")}(problems)`);
        python.line("await asyncio.sleep(0)");
        if (raises === true) python.line(`raise KeyError("star of ${step.id}")`);
      });
      if (both === true)
        python.block("except* (KeyError, asyncio.CancelledError) as problems", () =>
          python.log(step, '"others"', `${python.helper("describe")}(problems)`),
        );
    },
  },
};
