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
};

function moment(limit: number | string | boolean | null): string {
  return limit === "None" ? "None" : `asyncio.get_running_loop().time() + ${limit}`;
}
