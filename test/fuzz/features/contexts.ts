/** Context variables. */
import type { Features } from "../feature.ts";
import type { PythonWriter } from "../pythonWriter.ts";

export const CONTEXTS: Features = {
  context_set: {
    weight: 1.2,
    draw: () => ({}),
    write(step, python) {
      const colour = variable(python);
      python.line(`${colour}.set("set by ${step.id}")`);
      python.line(`asyncio.get_running_loop().call_soon(${shows(python)}, ${step.id})`);
      python.log(step, '"sets the colour"');
    },
  },
  context_get: {
    weight: 1,
    draw: () => ({}),
    write: (step, python) => python.log(step, `${variable(python)}.get()`),
  },
  context_block: {
    weight: 0.7,
    nests: true,
    draw: ({ body }) => ({ bodies: [body(1, 3)] }),
    write(step, python) {
      const colour = variable(python);
      python.line(`token_${step.id} = ${colour}.set("inside ${step.id}")`);
      python.block("try", () => python.steps(step.bodies[0]!));
      python.block("finally", () => python.line(`${colour}.reset(token_${step.id})`));
      python.log(step, `${colour}.get()`);
    },
  },
  context_given: {
    weight: 0.7,
    nests: true,
    draw: ({ body }) => ({ bodies: [body(1, 2)] }),
    write(step, python) {
      python.import("contextvars");
      const name = python.coroutine("painter", step, step.bodies[0]!);
      const context = `context_${step.id}`;
      python.line(`${context} = contextvars.copy_context()`);
      python.line(`${context}.run(${variable(python)}.set, "given by ${step.id}")`);
      python.line(`tasks.append(asyncio.create_task(${name}(), context=${context}))`);
      python.log(step, `${context}[${variable(python)}]`, `${variable(python)}.get()`);
    },
  },
  context_token: {
    weight: 0.6,
    draw: ({ random }) => ({ values: { how: random.pick(["twice", "other", "var"]) } }),
    write(step, python) {
      const { how } = step.values;
      const colour = variable(python);
      python.import("contextvars");
      const token = `token_${step.id}`;
      python.line(`${token} = ${colour}.set("tried by ${step.id}")`);
      python.log(
        step,
        `${token}.var is ${colour}`,
        `${token}.old_value == contextvars.Token.MISSING`,
      );
      const lines: Record<string, string> = {
        twice: `${colour}.reset(${token})`,
        other: `contextvars.copy_context().run(${colour}.reset, ${token})`,
        var: `contextvars.ContextVar("taste").reset(${token})`,
      };
      python.block("try", () => {
        python.line(lines[String(how)]!);
        python.line(lines[String(how)]!);
      });
      python.block("except (RuntimeError, ValueError) as error", () =>
        python.log(step, "type(error).__name__", `${colour}.get()`),
      );
    },
  },
  context_run: {
    weight: 0.7,
    draw: ({ random }) => ({ values: { later: random.pick(["soon", "later", "done"]) } }),
    write(step, python) {
      python.import("contextvars");
      const colour = variable(python);
      const context = `context_${step.id}`;
      const inside = `inside_${step.id}`;
      python.define(`def ${inside}(context, *done)`, () => {
        python.log(step, '"in"', `${colour}.get()`, "len(done)");
        python.line(`${colour}.set(${colour}.get() + "!")`);
        python.block("try", () => python.line(`context.run(${inside}, context)`));
        python.block("except RuntimeError as error", () =>
          python.log(step, "type(error).__name__"),
        );
      });
      python.line(`${context} = contextvars.copy_context()`);
      python.line(`${context}.run(${inside}, ${context})`);
      const calls: Record<string, string> = {
        soon: `asyncio.get_running_loop().call_soon(${inside}, ${context}, context=${context})`,
        later: `asyncio.get_running_loop().call_later(0.5, ${inside}, ${context}, context=${context})`,
        done:
          `asyncio.current_task().add_done_callback(` +
          `lambda task: ${inside}(${context}, task), context=${context})`,
      };
      python.line(calls[String(step.values["later"])]!);
      python.line("await asyncio.sleep(1)");
      python.log(step, `${context}.get(${colour})`, `${colour}.get()`, `${colour} in ${context}`);
    },
  },
};

function variable(python: PythonWriter): string {
  python.import("contextvars");
  return python.global("colour", 'contextvars.ContextVar("colour", default="none")');
}

function shows(python: PythonWriter): string {
  variable(python);
  return python.helper("colour_seen");
}
