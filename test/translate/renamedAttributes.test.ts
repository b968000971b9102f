/** Classes that inherit from the library's containers keep clear of what JavaScript has there. */
import { describe, expect, test } from "vitest";
import { convert, type SourceModule } from "../../src/index.ts";

const CACHE = `
class Cache(dict):
    def __init__(self, size):
        super().__init__()
        self.size = size
`;

const READER = "def show(x):\n    return x.size\n";

function module(name: string, source: string): SourceModule {
  return { source, file: `${name}.py`, siblings: new Map() };
}

function importing(name: string, source: string) {
  return new Map([[name, { specifier: `./${name}.ts`, module: module(name, source) }]]);
}

async function translated(source: string) {
  return (await convert(source, { file: "main.py" })).code;
}

test("an attribute gets another name where the class is known", async () => {
  expect(await translated(`${CACHE}\nprint(Cache(1).size)\n`)).toContain("new Cache(1).size_");
});

test("an object whose class is not known is asked", async () => {
  expect(await translated(CACHE + READER)).toContain('getattr(x, "size")');
});

test("programs without such a class are not concerned", async () => {
  expect(await translated(READER)).toContain("return x.size;");
});

test("a module knows the classes that it imports", async () => {
  const { code } = await convert(`from caches import Cache\n\n${READER}`, {
    file: "main.py",
    siblings: importing("caches", CACHE),
  });
  expect(code).toContain('getattr(x, "size")');
});

test("a class is refused whose attribute a module may read that does not know it", async () => {
  const { diagnostics } = await convert(
    `import reading\n${CACHE}\nprint(reading.show(Cache(1)))\n`,
    {
      file: "main.py",
      siblings: importing("reading", READER),
    },
  );
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([["unsupported-statement", 3]]);
});

describe("values that are no objects cannot be of a class", () => {
  test.each(["str", "int", "float", "tuple", "bytes", "bytearray"])("%s", async (base) => {
    const { diagnostics } = await convert(`class Own(${base}):\n    pass\n`, { file: "main.py" });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `a class that inherits from ${base} is not supported`,
    ]);
  });
});
