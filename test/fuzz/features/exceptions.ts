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
      // several handlers share a variable: the end of an inner one unbinds it
      const error = step.id % 3 === 0 ? "error" : `error_${step.id}`;
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
  handled: {
    weight: 0.7,
    draw: () => ({}),
    write(step, python) {
      python.import("sys");
      python.log(step, '"handles"', `${python.helper("story")}(sys.exception())`);
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
  note: {
    weight: 0.6,
    nests: true,
    draw: ({ random, body }) => ({ values: { none: random.chance(0.3) }, bodies: [body(1, 3)] }),
    write(step, python) {
      python.block("try", () => python.steps(step.bodies[0]!));
      python.block("except Exception as error", () => {
        python.line(`error.add_note("noted by ${step.id}")`);
        python.log(step, "error.__notes__", "error.__suppress_context__");
        python.line("await asyncio.sleep(0)");
        if (step.values["none"] === true)
          python.line(`raise ValueError("hides", *error.args) from None`);
        python.line("raise");
      });
    },
  },
  loop_finally: {
    weight: 1,
    nests: true,
    draw: ({ random, body }) => ({
      values: {
        how: random.pick(["continue", "break", `return "from the loop"`, "pass"]),
        last: random.pick(["pass", "pass", "pass", "break", "continue"]),
      },
      bodies: [body(1, 2), body(1, 2)],
    }),
    write(step, python) {
      const { how, last } = step.values;
      const turn = `turn_${step.id}`;
      python.loop(`for ${turn} in range(3)`, () => {
        python.block("try", () => {
          python.steps(step.bodies[0]!);
          const jump = python.inGenerator ? "break" : String(how);
          python.block(`if ${turn} > 0`, () => python.line(jump));
        });
        python.block("finally", () => {
          python.log(step, '"finally"', turn);
          python.steps(step.bodies[1]!);
          python.block(`if ${turn} > 0`, () => python.line(String(last)));
        });
        python.log(step, '"end of the turn"');
      });
      python.log(step, '"after the loop"');
    },
  },
  exit: {
    weight: 0.12,
    // out of the first step of an eager task it comes out of `create_task`
    lazyOnly: true,
    draw: ({ random }) => ({
      values: { type: random.pick(["KeyboardInterrupt", "SystemExit(3)"]) },
    }),
    write(step, python) {
      python.log(step, '"leaves the program"');
      python.block(`if len(tasks) > ${step.id % 3}`, () =>
        python.line(`raise ${step.values["type"]}`),
      );
    },
  },
};
