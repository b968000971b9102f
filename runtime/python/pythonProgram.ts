/**
 * Whether the program that runs is a translated one.
 *
 * In Python no coroutine runs outside an event loop, and what needs a loop raises there. A program of
 * TypeScript that imports translated modules may call their coroutines anywhere.
 */
let runs = (globalThis as { __py2tsEmbedded?: boolean }).__py2tsEmbedded === true;

export function isPythonProgram(): boolean {
  return runs;
}

/** Says that the program that runs is a translated one. */
export function declarePythonProgram(): void {
  runs = true;
}
