import type { Random } from "./random.ts";
import type { PythonWriter } from "./pythonWriter.ts";
import type { Body, Step, Value } from "./tree.ts";

/** What steps are drawn from. */
export interface Draw {
  random: Random;
  /** A body of that many steps, fewer where the program has grown large. */
  body(least?: number, most?: number): Body;
  /** Several of them. */
  bodies(least: number, most: number): Body[];
}

/** A kind of step. */
export interface Feature {
  /** How often it is drawn, compared with others. */
  weight: number;
  /** Whether it has bodies. */
  nests?: boolean;
  /** Whether programs with an eager task factory go without it. */
  lazyOnly?: boolean;
  /** Whether only those have it. */
  eagerOnly?: boolean;
  draw(draw: Draw): { values?: Record<string, Value>; bodies?: Body[] };
  write(step: Step, python: PythonWriter): void;
  /** Bodies from here on may be left out: the coroutines of a `gather`. None, where it is absent. */
  fewestBodies?: number;
}

export type Features = Record<string, Feature>;
