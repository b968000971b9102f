/** Coroutines driven by hand: what is awaited for it, and where that is not possible. */
import { expect, test } from "vitest";
import { convert } from "../../src/index.ts";

const JOB = `
async def job(n):
    return n
`;

async function translated(python: string): Promise<string> {
  const { code, diagnostics } = await convert(JOB + python, { file: "main.py" });
  expect(diagnostics).toEqual([]);
  return code;
}

async function complaints(python: string): Promise<string[]> {
  const { diagnostics } = await convert(JOB + python, { file: "main.py" });
  return diagnostics.map(({ message }) => message);
}

test("send is awaited, and so is whatever calls it", async () => {
  const code = await translated(`
def step(coro):
    coro.send(None)

def run(coro):
    step(coro)

run(job(1))
`);
  expect(code).toContain("await coro.send(null);");
  expect(code).toContain("async function step(coro: Coroutine<number>): Promise<void>");
  expect(code).toContain("await run(coro_(job, 1));");
  expect(code).toContain('import "py2ts-async/asyncio/coroutines";');
});

test("close is awaited only in programs that drive coroutines", async () => {
  expect(await translated("c = job(1)\nc.close()\n")).toContain("\nc.close();");
  expect(await translated("c = job(1)\nc.send(None)\nc.close()\n")).toContain("\nawait c.close();");
});

test("what is not known may be a coroutine where coroutines are handed around", async () => {
  const driver = "def step(thing):\n    return thing.send(1)\n\n";
  const handed = "import json\nstep(json.loads('1'))\n";
  expect(await translated(`${driver}${handed}things = [job(1)]\n`)).toContain(
    "await send(thing, 1)",
  );
  expect(await translated(`${driver}${handed}`)).not.toContain("await");
});

test("a generator is asked at once", async () => {
  const code = await translated(`
def numbers():
    yield 1

print(numbers().send(None))
`);
  expect(code).not.toContain("await");
});

test("a method of the program of that name is called as ever", async () => {
  const code = await translated(`
class Channel:
    def send(self, value):
        print(value)

def use(channel):
    channel.send(1)

use(Channel())
things = [job(1)]
`);
  expect(code).not.toContain("await");
});

test.each([
  ["__init__()", "class Task:\n    def __init__(self, c):\n        c.send(None)\n\nTask(job(1))\n"],
  ["a generator", "def steps(c):\n    yield c.send(None)\n\nlist(steps(job(1)))\n"],
  [
    "a lambda, which is passed to a function that calls it",
    "print(list(map(lambda c: c.send(None), [job(1)])))\n",
  ],
  [
    "send(), which is passed to a function that calls it",
    "import functools\nc = job(1)\nfunctools.partial(c.send, None)()\n",
  ],
  [
    "__call__(), which is passed to a function that calls it",
    "class Step:\n    def __call__(self):\n        job(1).send(None)\n\nlist(map(Step(), []))\n",
  ],
  [
    "step(), which is passed to a function that calls it",
    "class Task:\n    def step(self):\n        job(1).send(None)\n\n" +
      "steps = [getattr(Task(), 'step') for name in 'ab']\n",
  ],
])("nobody can wait in %s", async (where, python) => {
  expect(await complaints(python)).toEqual([`this call blocks, and cannot be awaited in ${where}`]);
});

test("what is not known of coroutines is refused", async () => {
  expect(await complaints("c = job(1)\nprint(c.cr_await, c.cr_running)\n")).toEqual([
    "coroutine.cr_await is not supported",
  ]);
  expect(await complaints("print(next(job(1).__await__()))\n")).toEqual([
    "coroutine.__await__() outside of `yield from` is not supported",
  ]);
});

test("a heap knows what is pushed onto it", async () => {
  const code = await translated(`
import heapq

queue = []
heapq.heappush(queue, (1, job(1)))
_, c = heapq.heappop(queue)
c.send(None)
`);
  expect(code).toContain("await c.send(null);");
});
