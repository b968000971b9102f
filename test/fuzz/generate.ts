/** Draws a random program from a seed. */
import type { Draw } from "./feature.ts";
import { FEATURES } from "./features.ts";
import { Random } from "./random.ts";
import { RUNNERS, type Body, type Program, type Step } from "./tree.ts";

/** How deep steps stand in each other. */
const DEPTH = 3;

/** Steps of a program after which bodies are as short as can be. */
const LARGE = 22;

export interface GenerateOptions {
  /** Whether it sets an eager task factory; otherwise one program in eight does. */
  eager?: boolean;
}

export function generate(seed: number, options: GenerateOptions = {}): Program {
  const random = new Random(seed);
  const chance = random.chance(1 / 8);
  const eager = options.eager ?? chance;
  const steps = { drawn: 0, eager };
  return {
    seed,
    eager,
    runner: random.pick(["run", "run", "run", ...RUNNERS]),
    tasks: Array.from({ length: random.between(2, 3) }, () => drawBody(random, steps, DEPTH, 3, 6)),
  };
}

const ALL = Object.entries(FEATURES).map(([kind, feature]) => ({ kind, ...feature }));

/** What has been drawn so far. */
interface Steps {
  drawn: number;
  eager: boolean;
}

function drawBody(random: Random, steps: Steps, depth: number, least: number, most: number): Body {
  const length = steps.drawn > LARGE ? 1 : random.between(least, most);
  return Array.from({ length }, () => drawStep(random, steps, depth));
}

function drawStep(random: Random, steps: Steps, depth: number): Step {
  const id = ++steps.drawn;
  const flat = depth === 0 || steps.drawn > LARGE;
  const { kind, draw } = random.weighted(
    ALL.filter(
      ({ nests, lazyOnly, eagerOnly }) => !(flat && nests) && !(steps.eager ? lazyOnly : eagerOnly),
    ),
  );
  const inner: Draw = {
    random,
    body: (least = 1, most = 3) => drawBody(random, steps, depth - 1, least, most),
    bodies: (least, most) =>
      Array.from({ length: random.between(least, most) }, () => inner.body(1, 3)),
  };
  const { values = {}, bodies = [] } = draw(inner);
  return { kind, id, values, bodies };
}
