/** How a program went: all that the translation promises to keep. */
export interface Outcome {
  stdout: string;
  stderr: string;
  /** Exit status; null where the program had to be stopped. */
  status: number | null;
  timedOut: boolean;
}
