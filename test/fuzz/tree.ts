/** A random program as data: what is drawn, written as Python and made smaller. */

export type Value = number | string | boolean | null;

/** One thing that a coroutine does, such as `await queue.put(7)`. */
export interface Step {
  /** The name of its feature (features.ts). */
  kind: string;
  /** Stands in front of everything that the step prints. */
  id: number;
  values: Record<string, Value>;
  /** Steps inside it: the block of a `try`, the coroutines of a `gather`. */
  bodies: Body[];
}

export type Body = Step[];

/** `asyncio.run`, a `Runner` (once, or three times), a loop made by hand (run until done, or stopped between). */
export const RUNNERS = ["run", "Runner", "again", "loop", "forever"] as const;
export type Runner = (typeof RUNNERS)[number];

export interface Program {
  seed: number;
  /** Whether it sets an eager task factory. */
  eager: boolean;
  /** How the loop is run. */
  runner: Runner;
  /** What the tasks do that `main` begins with. */
  tasks: Body[];
}

/** All steps, outer ones before those inside them. */
export function* stepsOf(bodies: readonly Body[]): Generator<Step> {
  for (const body of bodies)
    for (const step of body) {
      yield step;
      yield* stepsOf(step.bodies);
    }
}
