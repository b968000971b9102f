/** Events, conditions and barriers. */
import type { Features } from "../feature.ts";
import { LIMITS } from "../delays.ts";
import type { Random } from "../random.ts";

export const SIGNALS: Features = {
  event_wait: {
    weight: 1.5,
    draw: someEvent,
    write(step, python) {
      const event = python.global(String(step.values["event"]), "asyncio.Event()");
      python.log(step, '"saw it"', `await ${event}.wait()`);
    },
  },
  event_set: {
    weight: 1.8,
    draw: ({ random }) => ({
      values: { ...someEvent({ random }).values, clear: random.chance(0.3) },
    }),
    write(step, python) {
      const event = python.global(String(step.values["event"]), "asyncio.Event()");
      python.line(`${event}.set()`);
      if (step.values["clear"] === true) python.line(`${event}.clear()`);
      python.log(step, '"event"', `${event}.is_set()`);
    },
  },
  event_clear: {
    weight: 0.7,
    draw: someEvent,
    write(step, python) {
      const event = python.global(String(step.values["event"]), "asyncio.Event()");
      python.line(`${event}.clear()`);
      python.log(step, '"cleared"');
    },
  },
  notify: {
    weight: 1.5,
    draw: ({ random }) => ({ values: { number: random.pick([1, 1, 2, "all"]) } }),
    write(step, python) {
      const condition = python.global("condition", "asyncio.Condition()");
      const news = python.global("news", "[]");
      const { number } = step.values;
      python.block(`async with ${condition}`, () => {
        python.line(`${news}.append(${step.id})`);
        python.line(number === "all" ? "condition.notify_all()" : `condition.notify(${number})`);
        python.log(step, '"notified"');
      });
    },
  },
  condition_wait: {
    weight: 1,
    nests: true,
    draw: ({ random, body }) => ({
      values: { news: random.pick([0, 0, 1, 2, 3]) },
      bodies: [body(1, 2)],
    }),
    write(step, python) {
      const condition = python.global("condition", "asyncio.Condition()");
      const news = python.global("news", "[]");
      const least = Number(step.values["news"]);
      python.block(`async with ${condition}`, () => {
        python.log(step, '"waits"');
        const predicate = `lambda: len(${news}) >= ${least}`;
        const wait = least === 0 ? "wait()" : `wait_for(${predicate})`;
        python.log(step, `await ${condition}.${wait}`);
        python.steps(step.bodies[0]!);
      });
    },
  },
  barrier: {
    weight: 1.2,
    draw: ({ random }) => ({ values: { parties: random.pick([2, 2, 3]) } }),
    write(step, python) {
      const parties = Number(step.values["parties"]);
      const barrier = python.global(`barrier_of_${parties}`, `asyncio.Barrier(${parties})`);
      python.block("try", () => python.log(step, '"passes as"', `await ${barrier}.wait()`));
      python.block("except asyncio.BrokenBarrierError", () =>
        python.log(step, '"broken"', `${barrier}.n_waiting`),
      );
    },
  },
  barrier_end: {
    weight: 0.5,
    draw: ({ random }) => ({
      values: { parties: random.pick([2, 3]), how: random.pick(["reset", "reset", "abort"]) },
    }),
    write(step, python) {
      const { parties, how } = step.values;
      const barrier = python.global(`barrier_of_${parties}`, `asyncio.Barrier(${parties})`);
      python.line(`await ${barrier}.${how}()`);
      python.log(step, `"${how}"`, `${barrier}.broken`, `${barrier}.n_waiting`);
    },
  },
  condition_limit: {
    weight: 0.8,
    draw: ({ random }) => ({ values: { limit: random.pick(LIMITS), lock: random.chance(0.4) } }),
    write(step, python) {
      const { limit, lock } = step.values;
      let condition = python.global("condition", "asyncio.Condition()");
      if (lock === true) {
        python.global("door", "asyncio.Lock()");
        condition = python.global("door_condition", "asyncio.Condition(door)");
      }
      python.block(`async with ${condition}`, () => {
        python.block("try", () =>
          python.log(step, `await asyncio.wait_for(${condition}.wait(), ${limit})`),
        );
        python.block("except TimeoutError", () =>
          python.log(step, '"too late"', `${condition}.locked()`),
        );
        python.line(`${condition}.notify_all()`);
      });
    },
  },
  notify_unlocked: {
    weight: 0.3,
    draw: () => ({}),
    write(step, python) {
      const condition = python.global("condition", "asyncio.Condition()");
      python.block("try", () => python.line(`${condition}.notify(2)`));
      python.block("except RuntimeError as error", () => python.log(step, "error"));
      python.block("else", () => python.log(step, '"notified with the lock of another"'));
    },
  },
  barrier_block: {
    weight: 0.7,
    nests: true,
    draw: ({ random, body }) => ({
      values: { limit: random.pick(LIMITS) },
      bodies: [body(1, 2)],
    }),
    write(step, python) {
      const barrier = python.global("barrier_of_2", "asyncio.Barrier(2)");
      const position = `position_${step.id}`;
      python.block("try", () =>
        python.block(
          `async with asyncio.timeout(${step.values["limit"]}), ${barrier} as ${position}`,
          () => {
            python.log(step, position, `${barrier}.n_waiting`, `${barrier}.broken`);
            python.steps(step.bodies[0]!);
          },
        ),
      );
      python.block("except (TimeoutError, asyncio.BrokenBarrierError) as error", () =>
        python.log(step, `${python.helper("describe")}(error)`, barrier),
      );
    },
  },
};

function someEvent({ random }: { random: Random }) {
  return { values: { event: random.pick(["bell", "whistle"]) } };
}
