/** Definitions found in the text of a Python program by indentation. */
import { describe, expect, it } from "vitest";
import {
  definitionAround,
  definitionAt,
  lambdaAt,
  methodNamed,
  suspendedLine,
} from "../../../runtime/python/pythonText.ts";

const LINES = `import asyncio

class Kitchen:
    @timed(
        unit="s",
    )
    @staticmethod
    async def brew(tea):
        def taste():
            return 1
        await asyncio.sleep(1)

    async def serve(self):
        results = await asyncio.gather(
            self.brew("green"),
        )
        later(1,
            lambda: 2)
        return [
            1,
            await self.brew("black"),
        ]

class Bar(Kitchen):
    async def serve(self): pass
`.split("\n");

describe("definitions", () => {
  it("begin at their first decorator and know what they stand in", () => {
    const brew = { line: 4, name: "brew", qualname: "Kitchen.brew" };
    expect(definitionAt(LINES, 4)).toEqual(brew);
    expect(definitionAt(LINES, 8)).toEqual(brew);
    expect(definitionAt(LINES, 9)?.qualname).toBe("Kitchen.brew.<locals>.taste");
    expect(definitionAt(LINES, 11)).toBe(null);
  });

  it("have the lines of their bodies", () => {
    expect(definitionAround(LINES, 10)?.name).toBe("taste");
    expect(definitionAround(LINES, 11)?.name).toBe("brew");
    expect(definitionAround(LINES, 1)).toBe(null);
  });

  it("stand in no function above a block that they are in", () => {
    const lines = ["def inner():", "    return 1", "with lock:", "    class Box:", "        pass"];
    expect(definitionAt(lines, 4)?.qualname).toBe("Box");
  });

  it("include lambdas, on their own line", () => {
    expect(lambdaAt(LINES, 17)).toEqual({
      line: 18,
      name: "<lambda>",
      qualname: "Kitchen.serve.<locals>.<lambda>",
    });
    expect(lambdaAt(LINES, 14)).toBe(null);
  });

  it("are found by name where only one class has the method, or the class around does", () => {
    expect(methodNamed(LINES, "brew", 1)?.line).toBe(4);
    expect(methodNamed(LINES, "serve", 1)).toBe(null);
    expect(methodNamed(LINES, "serve", 25)?.line).toBe(25);
  });
});

it("a statement is suspended at the line of its await", () => {
  expect(suspendedLine(LINES, 14)).toBe(14);
  expect(suspendedLine(LINES, 19)).toBe(21);
  expect(suspendedLine(LINES, 1)).toBe(1);
});
