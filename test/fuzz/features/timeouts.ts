/** timeout and timeout_at, with other times given later. */
import type { Features } from "../feature.ts";
import { LIMITS } from "../delays.ts";

export const TIMEOUTS: Features = {
  timeout: {
    weight: 2.5,
    nests: true,
    draw: ({ random, body }) => ({
      values: {
        limit: random.pick(LIMITS),
        at: random.chance(0.3),
        reschedule: random.chance(0.3) ? random.pick(LIMITS) : false,
      },
      bodies: [body(1, 3)],
    }),
    write(step, python) {
      const { limit, at, reschedule } = step.values;
      const name = `limit_${step.id}`;
      const manager =
        at === true ? `asyncio.timeout_at(${moment(limit!)})` : `asyncio.timeout(${limit})`;
      python.block("try", () => {
        python.block(`async with ${manager} as ${name}`, () => {
          if (reschedule !== false) {
            python.line(`${name}.reschedule(${moment(reschedule!)})`);
            python.log(step, `${name}.when()`);
          }
          python.steps(step.bodies[0]!);
        });
        python.log(step, '"in time"', `${name}.expired()`);
      });
      python.block("except TimeoutError", () =>
        python.log(step, '"too late"', `${name}.expired()`),
      );
    },
  },
  timeout_pair: {
    weight: 0.8,
    nests: true,
    draw: ({ random, body }) => ({
      values: {
        limit: random.pick(LIMITS),
        other: random.chance(0.6) ? null : random.pick(LIMITS),
      },
      bodies: [body(1, 2), body(1, 1)],
    }),
    write(step, python) {
      const { limit, other } = step.values;
      const [outer, inner] = [`outer_${step.id}`, `inner_${step.id}`];
      python.block("try", () =>
        python.block(`async with asyncio.timeout(${limit}) as ${outer}`, () => {
          python.block("try", () =>
            python.block(`async with asyncio.timeout(${other ?? limit}) as ${inner}`, () =>
              python.steps(step.bodies[0]!),
            ),
          );
          python.block("except TimeoutError as error", () => {
            python.log(step, '"inner"', `${python.helper("story")}(error)`, outer, inner);
            python.steps(step.bodies[1]!);
          });
        }),
      );
      python.block("except TimeoutError as error", () =>
        python.log(step, '"outer"', `${python.helper("story")}(error)`, outer, inner),
      );
    },
  },
  timeout_moved: {
    weight: 0.7,
    nests: true,
    draw: ({ random, body }) => ({
      values: {
        limit: random.pick(LIMITS),
        delay: random.pick([0, 0.5, 1]),
        to: random.pick(LIMITS),
      },
      bodies: [body(1, 3)],
    }),
    write(step, python) {
      const { limit, delay, to } = step.values;
      const name = `limit_${step.id}`;
      const move = `move_${step.id}`;
      python.define(`def ${move}(limit)`, () => {
        python.block("try", () => python.line(`limit.reschedule(${moment(to!)})`));
        python.block("except RuntimeError as error", () => python.log(step, '"moves"', "error"));
        python.log(step, '"moves"', "limit");
      });
      python.block("try", () =>
        python.block(`async with asyncio.timeout(${limit}) as ${name}`, () => {
          python.line(`asyncio.get_running_loop().call_later(${delay}, ${move}, ${name})`);
          python.steps(step.bodies[0]!);
        }),
      );
      python.block("except TimeoutError", () => python.log(step, '"too late"'));
      python.log(step, name, `${name}.when()`, `${name}.expired()`);
    },
  },
  timeout_misused: {
    weight: 0.3,
    draw: ({ random }) => ({ values: { how: random.pick(["twice", "early", "late"]) } }),
    write(step, python) {
      const { how } = step.values;
      python.line("limit = asyncio.timeout(1)");
      python.block("try", () => {
        if (how === "early") python.line("limit.reschedule(None)");
        python.block("async with limit", () => {
          python.line("await asyncio.sleep(0)");
          if (how === "twice") python.block("async with limit", () => python.line("pass"));
        });
        python.line("limit.reschedule(2000)");
      });
      python.block("except RuntimeError as error", () => python.log(step, "error", "limit"));
    },
  },
};

function moment(limit: number | string | boolean | null): string {
  return limit === "None" ? "None" : `asyncio.get_running_loop().time() + ${limit}`;
}
