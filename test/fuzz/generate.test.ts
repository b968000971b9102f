import { expect, test } from "vitest";
import { FEATURES } from "./features.ts";
import { generate } from "./generate.ts";
import { Random } from "./random.ts";
import { stepsOf } from "./tree.ts";
import { writeProgram } from "./writeProgram.ts";

test("the same seed gives the same numbers and the same program", () => {
  expect(generate(7)).toEqual(generate(7));
  expect(writeProgram(generate(7))).toBe(writeProgram(generate(7)));
  expect(generate(7).tasks).not.toEqual(generate(8).tasks);
  const [one, other] = [new Random(3), new Random(3)];
  expect(Array.from({ length: 5 }, () => one.next())).toEqual(
    Array.from({ length: 5 }, () => other.next()),
  );
});

test("random numbers spread over the whole range", () => {
  const random = new Random(1);
  const drawn = Array.from({ length: 1000 }, () => random.between(1, 4));
  for (const number of [1, 2, 3, 4]) {
    const share = drawn.filter((one) => one === number).length / drawn.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
  }
});

test("programs that are to be eager are, without what eager programs cannot do", () => {
  for (let seed = 1; seed <= 50; seed++) {
    const program = generate(seed, { eager: true });
    expect(program.eager).toBe(true);
    expect(writeProgram(program)).toContain("set_task_factory(asyncio.eager_task_factory)");
    const kinds = [...stepsOf(program.tasks)].map(({ kind }) => FEATURES[kind]!);
    expect(kinds.some(({ lazyOnly }) => lazyOnly)).toBe(false);
    const lazy = [...stepsOf(generate(seed, { eager: false }).tasks)];
    expect(lazy.some(({ kind }) => FEATURES[kind]!.eagerOnly)).toBe(false);
  }
});
