import { expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { generate } from "./generate.ts";
import { shrink, smallerPrograms } from "./shrink.ts";
import { stepsOf, type Program } from "./tree.ts";
import { writeProgram } from "./writeProgram.ts";

const kindsIn = ({ tasks }: Program): string[] => [...stepsOf(tasks)].map(({ kind }) => kind);

test("a program shrinks to what is of interest", async () => {
  const isInteresting = (program: Program) =>
    Promise.resolve(["queue_join", "sleep"].every((kind) => kindsIn(program).includes(kind)));
  const seeds = Array.from({ length: 1000 }, (_, seed) => seed);
  for (const seed of seeds
    .filter((seed) => kindsIn(generate(seed)).includes("queue_join"))
    .slice(0, 5)) {
    const program = generate(seed);
    if (!(await isInteresting(program))) continue;
    const small = await shrink(program, isInteresting);
    expect(kindsIn(small).sort()).toEqual(["queue_join", "sleep"]);
    expect(small.runner).toBe("run");
    expect(small.eager).toBe(false);
  }
});

test("values shrink as well, and no change at all is no smaller program", async () => {
  const program = generate(1);
  const small = await shrink(program, ({ tasks }) => Promise.resolve(tasks.length >= 1));
  expect(small.tasks).toEqual([[]]);
  expect([...smallerPrograms({ ...small, tasks: [] })]).toEqual([]);
  const turns = { kind: "turns", id: 1, values: { turns: 4 }, bodies: [] };
  const least = await shrink({ ...small, tasks: [[turns]] }, ({ tasks }) =>
    Promise.resolve(Number(tasks[0]?.[0]?.values["turns"]) >= 2),
  );
  expect(least.tasks).toEqual([[{ ...turns, values: { turns: 2 } }]]);
});

test("smaller programs are Python", () => {
  for (const smaller of [...smallerPrograms(generate(3))].slice(0, 60)) {
    const { diagnostics } = parse(writeProgram(smaller), "smaller.py");
    expect(diagnostics).toEqual([]);
  }
});
