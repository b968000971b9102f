/**
 * Stacks, captured while code runs and looked at only if they are shown (stackFrames.ts).
 *
 * An error of JavaScript has the stack of the place where it was made. A traceback of Python has the
 * functions through which the exception has passed since it was raised.
 */

/** An error, or a stack that was captured without one. */
export type Stack = { readonly stack?: string };

/** The stack of the code that runs now; read only if it is needed. */
export function captureStack(): Stack {
  const stack: Stack = {};
  (Error as { captureStackTrace?(target: object): void }).captureStackTrace?.(stack);
  return stack;
}

const passed = new WeakMap<object, Stack[]>();

/** The stacks of the code through which an error has passed, besides its own: to be added to. */
export function passages(error: unknown): Stack[] {
  if (typeof error !== "object" || error === null) return [];
  let known = passed.get(error);
  if (known === undefined) passed.set(error, (known = []));
  return known;
}

const handed = new WeakMap<object, Stack>();

/**
 * Notes that an error was handed on (`future.set_exception(ValueError())`) by the code that runs now: if
 * that is also where it was made, nobody has raised it, and its traceback begins with its passages.
 */
export function noteHandedOn(error: object): void {
  if (!passed.has(error)) handed.set(error, captureStack());
}

/** Where an error was handed on, if it was. */
export function handedOn(error: object): Stack | undefined {
  return handed.get(error);
}
