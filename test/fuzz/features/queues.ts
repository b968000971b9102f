/** Queues of all kinds: filled, emptied, joined, shut down. */
import type { Features } from "../feature.ts";
import type { PythonWriter } from "../pythonWriter.ts";
import type { Random } from "../random.ts";
import type { Step } from "../tree.ts";

const QUEUE_TYPES: Record<string, string> = {
  orders: "asyncio.Queue()",
  narrow: "asyncio.Queue(1)",
  urgent: "asyncio.PriorityQueue(2)",
  pile: "asyncio.LifoQueue(2)",
};

export const QUEUES: Features = {
  put: {
    weight: 2.5,
    draw: someQueue,
    write(step, python) {
      const queue = queueOf(step, python);
      python.line(`await ${queue}.put(${step.id})`);
      python.log(step, '"put"', `${queue}.qsize()`);
    },
  },
  get: {
    weight: 2.5,
    draw: someQueue,
    write(step, python) {
      python.block("try", () => python.log(step, '"got"', `await ${queueOf(step, python)}.get()`));
      python.block("except asyncio.CancelledError", () => {
        python.log(step, '"got nothing"');
        python.line("raise");
      });
    },
  },
  put_nowait: {
    weight: 1,
    draw: someQueue,
    write(step, python) {
      python.block("try", () => python.line(`${queueOf(step, python)}.put_nowait(${step.id})`));
      python.block("except asyncio.QueueFull", () => python.log(step, '"full"'));
      python.block("else", () => python.log(step, '"put"'));
    },
  },
  get_nowait: {
    weight: 1,
    draw: someQueue,
    write(step, python) {
      const queue = queueOf(step, python);
      python.block("try", () => python.log(step, '"got"', `${queue}.get_nowait()`));
      python.block("except asyncio.QueueEmpty", () => python.log(step, '"empty"'));
    },
  },
  task_done: {
    weight: 1,
    draw: someQueue,
    write(step, python) {
      python.block("try", () => python.line(`${queueOf(step, python)}.task_done()`));
      python.block("except ValueError as error", () => python.log(step, "error"));
      python.block("else", () => python.log(step, '"one done"'));
    },
  },
  queue_join: {
    weight: 0.7,
    draw: someQueue,
    write(step, python) {
      python.line(`await ${queueOf(step, python)}.join()`);
      python.log(step, '"all done"');
    },
  },
  shutdown: {
    weight: 0.5,
    draw: ({ random }) => ({
      values: { ...someQueue({ random }).values, immediate: random.chance(0.5) },
    }),
    write(step, python) {
      const immediate = step.values["immediate"] === true ? "immediate=True" : "";
      python.line(`${queueOf(step, python)}.shutdown(${immediate})`);
      python.log(step, '"shut down"');
    },
  },
  consume: {
    weight: 1,
    nests: true,
    draw: ({ random, body }) => ({
      values: { ...someQueue({ random }).values, items: random.between(1, 3) },
      bodies: [body(1, 2)],
    }),
    write(step, python) {
      const queue = queueOf(step, python);
      python.log(step, '"begins its work"');
      python.loop(`for _ in range(${step.values["items"]})`, () => {
        python.block("try", () => python.line(`item_${step.id} = await ${queue}.get()`));
        python.block("except asyncio.QueueShutDown", () => {
          python.log(step, '"closed"');
          python.line("break");
        });
        python.block("try", () => {
          python.log(step, '"works on"', `item_${step.id}`);
          python.steps(step.bodies[0]!);
        });
        python.block("finally", () => python.line(`${queue}.task_done()`));
      });
    },
  },
};

function someQueue({ random }: { random: Random }) {
  return { values: { queue: random.pick(Object.keys(QUEUE_TYPES)) } };
}

function queueOf(step: Step, python: PythonWriter): string {
  const name = String(step.values["queue"]);
  return python.global(name, QUEUE_TYPES[name]!);
}
