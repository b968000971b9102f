/** Where two runs of a program first differ, told so that a person sees it at once. */
import type { Ending } from "./ending.ts";

/** Lines shown around the first difference. */
const CONTEXT = 3;

export interface Difference {
  what: "output" | "exit status" | "exception";
  /** The line of the output, from 1; for output only. */
  line?: number;
  /** Both sides in context. */
  explanation: string;
}

export function findDifference(python: Ending, translation: Ending): Difference | undefined {
  // What a program printed before it was stopped is not known.
  const stopped = translation.status === null;
  if (!stopped && python.stdout !== translation.stdout)
    return outputDifference(python, translation);
  if (stopped || python.status !== translation.status)
    return {
      what: "exit status",
      explanation: twoSides(describeStatus(python), describeStatus(translation)),
    };
  if (python.exception !== translation.exception)
    return {
      what: "exception",
      explanation: twoSides(python.exception || "none", translation.exception || "none"),
    };
  return undefined;
}

function outputDifference(python: Ending, translation: Ending): Difference {
  const left = python.stdout.split("\n");
  const right = translation.stdout.split("\n");
  const index = left.findIndex((line, at) => line !== right[at]);
  const first = index === -1 ? left.length : index;
  const before = left.slice(Math.max(0, first - CONTEXT), first).map((line) => `    ${line}`);
  const explanation = [
    ...before,
    ...side("-", left, first),
    ...side("+", right, first),
    // More often than not the output differs because the program died.
    ...(python.exception === translation.exception
      ? []
      : [`  - ${describeStatus(python)}`, `  + ${describeStatus(translation)}`]),
  ].join("\n");
  return { what: "output", line: first + 1, explanation };
}

function side(mark: string, lines: readonly string[], first: number): string[] {
  // What follows the last line break is no line.
  const rest = lines.slice(first, lines.at(-1) === "" ? -1 : undefined);
  if (rest.length === 0) return [`  ${mark} (end of the output)`];
  return rest.slice(0, CONTEXT).map((line) => `  ${mark} ${line}`);
}

function describeStatus({ status, exception }: Ending): string {
  if (status === null) return "did not end in time";
  return exception === "" ? `exit status ${status}` : `exit status ${status}, ${exception}`;
}

function twoSides(python: string, translation: string): string {
  const indent = (text: string) => text.replaceAll("\n", "\n    ");
  return `  - ${indent(python)}\n  + ${indent(translation)}`;
}
