/** A fault of ours, told so that somebody can find it. */
export function internalError(file: string, error: unknown): string {
  const { stack } = error instanceof Error ? error : { stack: String(error) };
  return `the translator failed on ${file}; this is a bug in py2ts-async, not in the program.\n${stack}`;
}
