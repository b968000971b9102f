/** Makes a program smaller as long as it stays interesting. */
import type { Body, Program, Step, Value } from "./tree.ts";
import { stepsOf } from "./tree.ts";
import { FEATURES } from "./features.ts";

/**
 * @param isInteresting whether a smaller program still shows what the given one shows
 * @returns a program of which no single change makes a smaller one that is interesting
 */
export async function shrink(
  program: Program,
  isInteresting: (smaller: Program) => Promise<boolean>,
): Promise<Program> {
  let smallest = program;
  for (let changed = true; changed;) {
    changed = false;
    for (const smaller of smallerPrograms(smallest)) {
      if (!(await isInteresting(smaller))) continue;
      smallest = smaller;
      changed = true;
      break;
    }
  }
  return smallest;
}

/** The programs one change away, those that leave out most first. */
export function* smallerPrograms(program: Program): Generator<Program> {
  for (const [index, body] of program.tasks.entries())
    if (program.tasks.length > 1 || body.length > 0)
      yield { ...program, tasks: program.tasks.filter((_, at) => at !== index) };
  const steps = [...stepsOf(program.tasks)];
  // halves of long bodies, then single steps
  for (const body of bodiesOf(program)) {
    if (body.length < 4) continue;
    const middle = body.length >> 1;
    yield withBody(program, body, body.slice(0, middle));
    yield withBody(program, body, body.slice(middle));
  }
  for (const step of steps) yield withStep(program, step, []);
  // what is inside a step in its place: one body, or all of them
  for (const step of steps) {
    const filled = step.bodies.filter((body) => body.length > 0);
    for (const body of filled) yield withStep(program, step, body);
    if (filled.length > 1) yield withStep(program, step, filled.flat());
  }
  for (const step of steps) {
    const { fewestBodies = Infinity } = FEATURES[step.kind]!;
    for (let at = fewestBodies; at < step.bodies.length; at++) {
      const bodies = step.bodies.filter((_, other) => other !== at);
      yield withStep(program, step, [{ ...step, bodies }]);
    }
    for (const [name, value] of Object.entries(step.values))
      for (const simpler of simplerValues(value))
        yield withStep(program, step, [{ ...step, values: { ...step.values, [name]: simpler } }]);
  }
  if (program.runner !== "run") yield { ...program, runner: "run" };
  if (program.eager) yield { ...program, eager: false };
}

/** `true` before `false`, large numbers before small ones; other values mean nothing by themselves. */
function simplerValues(value: Value): Value[] {
  if (value === true) return [false];
  if (typeof value !== "number" || value <= 0) return [];
  return [...new Set([0, 1, value - 1])].filter((simpler) => simpler >= 0 && simpler < value);
}

function bodiesOf(program: Program): Body[] {
  return [...program.tasks, ...[...stepsOf(program.tasks)].flatMap(({ bodies }) => bodies)];
}

/** The program with other steps in the place of one. */
function withStep(program: Program, step: Step, others: Body): Program {
  const inBody = (body: Body): Body =>
    body.flatMap((one) =>
      one === step ? others : [{ ...one, bodies: one.bodies.map((inner) => inBody(inner)) }],
    );
  return { ...program, tasks: program.tasks.map(inBody) };
}

function withBody(program: Program, body: Body, other: Body): Program {
  const replaced = (one: Body): Body =>
    one === body
      ? other
      : one.map((step) => ({ ...step, bodies: step.bodies.map((inner) => replaced(inner)) }));
  return { ...program, tasks: program.tasks.map(replaced) };
}
