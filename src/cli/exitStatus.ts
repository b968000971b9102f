export const exitStatus = {
  success: 0,
  /** A program could not be translated, or its translation behaves differently. */
  failure: 1,
  /** The command itself was wrong: an unknown option, a path that does not exist. */
  usage: 2,
} as const;
