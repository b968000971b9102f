/** Generator expressions whose items wait for an event loop: who takes all of them at once gets them. */
import { expect, test } from "vitest";
import { convert } from "../../src/pipeline.ts";

const SIZES = `
import asyncio


async def measure(place):
    await asyncio.sleep(1)
    return len(place)


def size(place):
    return asyncio.run(measure(place))


places = ["roof", "yard"]
`;

async function complaints(python: string): Promise<string[]> {
  const { diagnostics } = await convert(SIZES + python, { file: "sizes.py" });
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

test.each([
  "print(sum(size(place) for place in places))",
  "print(sorted(size(place) for place in places))",
  'print(", ".join(str(size(place)) for place in places))',
  "print(*(size(place) for place in places))",
  "print([*(size(place) for place in places)])",
  "found = [1]\nfound.extend(size(place) for place in places)",
  "found = {1}\nfound.update(size(place) for place in places)",
  // only what the outermost loop runs over waits, where the generator is made
  "print(any(n > 3 for n in [size(place) for place in places]))",
])("%s", async (python) => {
  expect(await complaints(python)).toEqual([]);
});

test.each([
  "print(any(size(place) > 3 for place in places))",
  "class Row:\n    def join(self, items): return next(items)\nprint(Row().join(size(place) for place in places))",
  "later = (size(place) for place in places)",
  "for found in (size(place) for place in places): print(found)",
  "print(next(place for place in places if size(place) > 3))",
])("%s cannot be translated", async (python) => {
  expect(await complaints(python)).toEqual([
    "blocking-here: this call blocks, and cannot be awaited in a generator expression whose items are taken one by one",
  ]);
});
