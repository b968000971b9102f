/** Queues of all kinds: filled, emptied, joined, shut down. */
import type { Features } from "../feature.ts";
import { LIMITS } from "../delays.ts";
import type { PythonWriter } from "../pythonWriter.ts";
import type { Random } from "../random.ts";
import type { Step } from "../tree.ts";

export const QUEUE_TYPES: Record<string, string> = {
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
  queue_limit: {
    weight: 1,
    draw: ({ random }) => ({
      values: {
        ...someQueue({ random }).values,
        limit: random.pick(LIMITS),
        put: random.chance(0.5),
      },
    }),
    write(step, python) {
      const queue = queueOf(step, python);
      const call = step.values["put"] === true ? `put(${step.id})` : "get()";
      python.block("try", () =>
        python.log(
          step,
          '"in time"',
          `await asyncio.wait_for(${queue}.${call}, ${step.values["limit"]})`,
        ),
      );
      python.block("except (TimeoutError, asyncio.QueueShutDown) as error", () =>
        python.log(step, `${python.helper("describe")}(error)`),
      );
      python.log(step, `${queue}.empty()`, `${queue}.full()`, queue);
    },
  },
  ranked: {
    weight: 0.6,
    draw: ({ random }) => ({ values: { rank: random.between(1, 3) } }),
    write(step, python) {
      const queue = python.global("ranked", "asyncio.PriorityQueue()");
      python.line(`${queue}.put_nowait((${step.values["rank"]}, ${step.id}))`);
      python.log(
        step,
        `${queue}.qsize()`,
        `await ${queue}.get() if ${queue}.qsize() > 2 else ${queue}`,
      );
    },
  },
  private_queue: {
    weight: 0.8,
    nests: true,
    draw: ({ random, body }) => ({
      values: { immediate: random.chance(0.5), consumers: random.between(1, 2) },
      bodies: [body(1, 2), body(1, 2)],
    }),
    write(step, python) {
      const { immediate, consumers } = step.values;
      const work = python.coroutine("work", step, step.bodies[0]!);
      const queue = `queue_${step.id}`;
      const consume = `consume_${step.id}`;
      python.define(`async def ${consume}(queue)`, () => {
        python.block("try", () =>
          python.block("while True", () => {
            python.log(step, '"takes"', "await queue.get()");
            python.line(`await ${work}()`);
            python.line("queue.task_done()");
          }),
        );
        python.block("except asyncio.QueueShutDown as error", () =>
          python.log(step, '"shut down"', "repr(error)", "queue"),
        );
      });
      python.line(`${queue} = asyncio.Queue(2)`);
      python.block(`for _ in range(${consumers})`, () =>
        python.line(`tasks.append(asyncio.create_task(${consume}(${queue})))`),
      );
      python.block("for item in range(3)", () => python.line(`await ${queue}.put(item)`));
      python.steps(step.bodies[1]!);
      python.line(`${queue}.shutdown(${immediate === true ? "immediate=True" : ""})`);
      python.line(`await ${queue}.join()`);
      python.log(step, '"joined"', queue);
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
