import { expect, test } from "vitest";
import { resolutionOrder } from "../../../runtime/python/mro.ts";

type Bases = Readonly<Record<string, readonly string[]>>;

const order = (cls: string, bases: Bases): string =>
  resolutionOrder(cls, (each) => bases[each] ?? [], String).join(" ");

test("a diamond has its top last", () => {
  expect(order("D", { D: ["B", "C"], B: ["A"], C: ["A"] })).toBe("D B C A");
});

test("mixins come before the base in the order in which they stand", () => {
  expect(order("Duck", { Duck: ["Swims", "Walks", "Animal"] })).toBe("Duck Swims Walks Animal");
});

test("the example of The Python 2.3 Method Resolution Order", () => {
  const bases = { A: ["B", "C"], B: ["D", "E"], C: ["D", "F"], D: ["O"], E: ["O"], F: ["O"] };
  expect(order("A", bases)).toBe("A B C D E F O");
});

test("orders that contradict each other are a TypeError", () => {
  const bases = { Z: ["X", "Y"], X: ["A", "B"], Y: ["B", "A"] };
  expect(() => order("Z", bases)).toThrow(
    "Cannot create a consistent method resolution order (MRO) for bases X, Y",
  );
});
