/** `await` inside expressions and statements: the order in which their parts are evaluated. */
import type { Features } from "../feature.ts";

/** WAIT is a coroutine function that returns its argument, at once or a turn of the loop later. */
const TEXTS: readonly string[] = [
  "[await WAIT(1), *(await WAIT([2, 3])), await WAIT(4)]",
  '{await WAIT("a"): await WAIT(1), "b": await WAIT(2), **await WAIT({"c": 3})}',
  "f\"{await WAIT(1)}-{await WAIT(2):>3}-{await WAIT('x')!r}\"",
  'await WAIT(0) or await WAIT("or")',
  'await WAIT(1) and await WAIT("and")',
  "await WAIT(1) < await WAIT(2) < await WAIT(2) < await WAIT(3)",
  '"yes" if await WAIT(True) else await WAIT("no")',
  "(number := await WAIT(5)) + number",
  "[await WAIT(n) for n in range(3) if await WAIT(n % 2 == 0)]",
  "{n: await WAIT(n) for n in await WAIT(range(2))}",
  "sorted({await WAIT(n) for n in (2, 1)})",
  "[n async for n in (await WAIT(n) for n in range(3))]",
  "[(a, b) for a in range(2) for b in await WAIT([a, 7]) if await WAIT(b)]",
  "max(await WAIT(1), await WAIT(2)) - await WAIT(1)",
  "[f() for f in [lambda: n for n in range(3)]], await WAIT(0)",
  "[f() for f in [lambda n=n: n for n in await WAIT(range(3))]]",
  "not await WAIT(0), -await WAIT(2), await WAIT(2) ** await WAIT(3)",
  '(await WAIT([1, 2, 3]))[await WAIT(1):], (await WAIT("text")).upper()',
  'dict(a=await WAIT(1), **await WAIT({"b": 2}))',
  "await (await WAIT(WAIT))(await WAIT(6))",
  "all([await WAIT(n) for n in (1, 0, 1)]), any([await WAIT(n) for n in (0, 1)])",
];

export const EXPRESSIONS: Features = {
  expression: {
    weight: 2,
    draw: ({ random }) => ({
      values: { number: random.between(0, TEXTS.length - 1), turn: random.chance(0.6) },
    }),
    write(step, python) {
      const { number, turn } = step.values;
      const wait = python.helper(turn === true ? "turn" : "echo");
      python.log(step, TEXTS[Number(number)]!.replaceAll("WAIT", wait));
    },
  },
  // what is added to is read before the wait
  add: {
    weight: 1,
    draw: ({ random }) => ({ values: { to: random.pick(["counts[0]", "counts[-1]", "total"]) } }),
    write(step, python) {
      const counts = python.global("counts", "[0, 0]");
      const { to } = step.values;
      if (to === "total") python.line(`total = ${counts}[0]`);
      python.line(`${to} += await ${python.helper("turn")}(${step.id})`);
      python.log(step, String(to), counts);
    },
  },
  assign: {
    weight: 0.6,
    draw: ({ random }) => ({ values: { swap: random.chance(0.5) } }),
    write(step, python) {
      const counts = python.global("counts", "[0, 0]");
      const turn = python.helper("turn");
      if (step.values["swap"] === true)
        python.line(`${counts}[0], ${counts}[await ${turn}(1)] = ${counts}[1], await ${turn}(9)`);
      else python.line(`${counts}[await ${turn}(0)] = first, *rest = await ${turn}([1, 2, 3])`);
      python.log(step, counts.replace("counts", "len(counts)"));
      python.line(`${counts}[:] = [0, 0]`);
    },
  },
  match: {
    weight: 0.8,
    nests: true,
    fewestBodies: 1,
    draw: ({ random, body }) => ({
      values: { subject: random.pick(['"word"', "7", "[1, 2, 3]", '{"key": [4, 5]}', "None"]) },
      bodies: [body(1, 2), body(1, 1)],
    }),
    write(step, python) {
      const [some, other] = step.bodies;
      const turn = python.helper("turn");
      python.block(`match await ${turn}(${step.values["subject"]})`, () => {
        python.block(`case str() as word if await ${turn}(word == "word")`, () => {
          python.log(step, '"word"', "word");
          python.steps(some!);
        });
        python.block("case [first, *others]", () => {
          python.log(step, '"list"', "first", "others");
          python.steps(other ?? []);
        });
        python.block('case {"key": [a, b]}', () => python.log(step, '"dict"', "a", "b"));
        python.block("case 7 | 8 as number", () => python.log(step, '"number"', "number"));
        python.block("case _", () => {
          python.log(step, '"something else"');
          python.steps(some!);
        });
      });
    },
  },
  closures: {
    weight: 0.8,
    draw: ({ random }) => ({
      values: {
        how: random.pick(["late", "default", "partial", "nested"]),
        wait: random.chance(0.5),
      },
    }),
    write(step, python) {
      const { how, wait } = step.values;
      const number = `number_${step.id}`;
      const callbacks: Record<string, string> = {
        late: `lambda: log(${step.id}, "callback", ${number})`,
        default: `lambda number=${number}: log(${step.id}, "callback", number)`,
        partial: `functools.partial(log, ${step.id}, "callback", ${number})`,
        nested: `call_${step.id}`,
      };
      if (how === "partial") python.import("functools");
      python.block(`for ${number} in range(2)`, () => {
        if (how === "nested")
          python.block(`def call_${step.id}()`, () => {
            python.line(`nonlocal ${number}`);
            python.line(`${number} += 10`);
            python.log(step, '"callback"', number);
          });
        python.line(`asyncio.get_running_loop().call_soon(${callbacks[String(how)]})`);
        if (wait === true) python.line("await asyncio.sleep(0)");
      });
      python.log(step, number);
    },
  },
  nonlocal: {
    weight: 0.7,
    draw: ({ random }) => ({ values: { times: random.between(1, 3) } }),
    write(step, python) {
      const count = `count_${step.id}`;
      const add = `add_${step.id}`;
      python.line(`${count} = 0`);
      python.block(`async def ${add}(number)`, () => {
        python.line(`nonlocal ${count}`);
        python.line(`${count} += await ${python.helper("turn")}(number)`);
        python.line(`return ${count}`);
      });
      const { times } = step.values;
      python.log(step, `await asyncio.gather(*[${add}(n + 1) for n in range(${times})])`, count);
    },
  },
  sync_generator: {
    weight: 0.8,
    nests: true,
    draw: ({ random, body }) => ({
      values: { items: random.between(1, 3), until: random.pick([-1, -1, 0, 1]) },
      bodies: [body(1, 2)],
    }),
    write(step, python) {
      const name = `items_of_${step.id}`;
      const item = `item_${step.id}`;
      python.define(`def ${name}()`, () => {
        python.block("try", () =>
          python.block(`for number in range(${step.values["items"]})`, () => {
            python.log(step, '"yields"', "number");
            python.line("yield number");
          }),
        );
        python.block("finally", () => python.log(step, '"generator over"'));
      });
      python.loop(`for ${item} in ${name}()`, () => {
        python.block(`if ${item} == ${step.values["until"]}`, () => python.line("break"));
        python.steps(step.bodies[0]!);
      });
      python.log(step, '"no more"');
    },
  },
  methods: {
    weight: 0.7,
    nests: true,
    draw: ({ random, body }) => ({ values: { task: random.chance(0.5) }, bodies: [body(1, 3)] }),
    write(step, python) {
      const labour = python.coroutine("labour", step, step.bodies[0]!);
      const turn = python.helper("turn");
      python.declare(
        [
          `class Worker${step.id}:`,
          `    def __init__(self, name):`,
          `        self.name = name`,
          ``,
          `    @classmethod`,
          `    async def make(cls, name):`,
          `        return cls(await ${turn}(name))`,
          ``,
          `    @property`,
          `    def later(self):`,
          `        return self.work()`,
          ``,
          `    async def work(self):`,
          `        return self.name, await ${labour}()`,
          ``,
          ``,
          `class Chief${step.id}(Worker${step.id}):`,
          `    async def work(self):`,
          `        try:`,
          `            return "chief", *await super().work()`,
          `        finally:`,
          `            log(${step.id}, "done by", self.name)`,
        ].join("\n"),
      );
      python.line(`worker_${step.id} = await Chief${step.id}.make("worker")`);
      const later = `worker_${step.id}.later`;
      if (step.values["task"] === true) {
        python.line(`tasks.append(asyncio.create_task(${later}))`);
        python.log(step, "tasks[-1].get_coro().__qualname__");
      } else python.log(step, `await ${later}`);
    },
  },
};
