/** Classes with `__await__`, `__aiter__` and `__anext__`. */
import type { Features } from "../feature.ts";
import { LIMITS } from "../delays.ts";

const AWAIT_BODIES: Record<string, readonly string[]> = {
  coroutine: ["return CALL.__await__()"],
  delegating: [
    "result = yield from CALL.__await__()",
    'log(STEP, "iterator got", result)',
    "return result",
  ],
  yielding: ["yield", "return (yield from CALL.__await__())"],
  future: [
    "future = asyncio.get_running_loop().create_future()",
    "asyncio.get_running_loop().call_later(1, lambda: future.done() or future.set_result(STEP))",
    "try:",
    "    return (yield from future)",
    "finally:",
    '    log(STEP, "iterator over")',
  ],
};

const USES = [
  "await AWAITABLE",
  "await asyncio.ensure_future(AWAITABLE)",
  "await asyncio.gather(AWAITABLE)",
];

export const AWAITABLES: Features = {
  awaitable: {
    weight: 1,
    nests: true,
    draw: ({ random, body }) => ({
      values: {
        how: random.pick(Object.keys(AWAIT_BODIES)),
        use: random.between(0, USES.length),
        limit: random.pick(LIMITS),
      },
      bodies: [body(1, 2)],
    }),
    write(step, python) {
      const { how, use, limit } = step.values;
      const inner = python.coroutine("inside", step, step.bodies[0]!);
      const lines = AWAIT_BODIES[String(how)]!.map((line) =>
        line.replaceAll("CALL", `${inner}()`).replaceAll("STEP", String(step.id)),
      );
      python.declare(
        [
          `class Awaitable${step.id}:`,
          `    def __await__(self):`,
          ...lines.map((line) => `        ${line}`),
        ].join("\n"),
      );
      const awaitable = `Awaitable${step.id}()`;
      const text = USES[Number(use)] ?? `await asyncio.wait_for(AWAITABLE, ${limit})`;
      python.log(step, text.replace("AWAITABLE", awaitable));
    },
  },
  iterator: {
    weight: 1,
    nests: true,
    draw: ({ random, body }) => ({
      values: { items: random.between(1, 3), list: random.chance(0.3) },
      bodies: [body(1, 2), body(1, 1)],
    }),
    write(step, python) {
      const next = python.coroutine("between", step, step.bodies[0]!);
      python.declare(
        [
          `class Countdown${step.id}:`,
          `    def __init__(self, left):`,
          `        self.left = left`,
          ``,
          `    def __aiter__(self):`,
          `        return self`,
          ``,
          `    async def __anext__(self):`,
          `        if self.left == 0:`,
          `            raise StopAsyncIteration`,
          `        self.left -= 1`,
          `        await ${next}()`,
          `        return self.left`,
        ].join("\n"),
      );
      const items = `Countdown${step.id}(${step.values["items"]})`;
      if (step.values["list"] === true)
        return python.log(step, `[n async for n in ${items} if n != 1]`);
      const item = `left_${step.id}`;
      python.loop(`async for ${item} in ${items}`, () => {
        python.log(step, '"item"', item);
        python.steps(step.bodies[1]!);
      });
      python.block("else", () => python.log(step, '"counted down"'));
    },
  },
};
