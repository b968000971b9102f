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
};

function variable(python: PythonWriter): string {
  python.import("contextvars");
  return python.global("colour", 'contextvars.ContextVar("colour", default="none")');
}

function shows(python: PythonWriter): string {
  variable(python);
  return python.helper("colour_seen");
}
