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

/**
 * Makes an error one that the caller of a coroutine or generator raises, when its own frame has gone.
 *
 * @param made the function that makes the error, which the coroutine or generator calls
 */
export function leaveFrame(error: Error, made: (...args: never[]) => unknown): void {
  type Capture = (target: object, below: unknown) => void;
  (Error as { captureStackTrace?: Capture }).captureStackTrace?.(error, made);
  const lines = error.stack?.split("\n") ?? [];
  const innermost = lines.findIndex((line) => /^\s*at /.test(line));
  if (innermost === -1) return;
  lines.splice(innermost, 1);
  error.stack = lines.join("\n");
}

/** A stack of the code through which an error has passed. */
export interface Passage extends Stack {
  /** It was raised here, by a `raise` that did not make it: until then it came no further than it was caught. */
  raises?: boolean;
}

const NONE: readonly Passage[] = [];
const passed = new WeakMap<object, Passage[]>();

/** The stacks of the code through which an error has passed, besides its own. */
export function passages(error: unknown): readonly Passage[] {
  return passed.get(error as object) ?? NONE;
}

/**
 * Notes that an error passes through the code that runs now.
 *
 * @param length how many of its passages it keeps
 */
export function notePassage(error: unknown, length = Infinity): void {
  addPassage(error, captureStack(), length);
}

/** Notes that the code that runs now raises an error that was made before. */
export function noteRaised(error: unknown): void {
  const passage: Passage = captureStack();
  passage.raises = true;
  addPassage(error, passage, Infinity);
}

function addPassage(error: unknown, passage: Passage, length: number): void {
  if (typeof error !== "object" || error === null) return;
  const known = passed.get(error);
  if (known === undefined) passed.set(error, [passage]);
  else {
    known.length = Math.min(known.length, length);
    known.push(passage);
  }
}

const started = new WeakMap<object, readonly object[]>();

/** The traceback of an error is these frames, until it is raised again. */
export function startAgain(error: object, frames: readonly object[]): void {
  started.set(error, frames);
  passed.delete(error);
}

/** The frames that an error was given in the place of its own. */
export function startOf(error: object): readonly object[] | undefined {
  return started.get(error);
}

/** An error that is part of another one has come the same way. */
export function copyPassages(error: object, part: object): void {
  const known = passed.get(error);
  if (known !== undefined) passed.set(part, [...known]);
}

/**
 * Takes the last passage of an error away, so that those that come meanwhile stand before it.
 *
 * @returns puts it back
 */
export function holdLastPassage(error: unknown): () => void {
  const way = passed.get(error as object);
  const last = way?.pop();
  return () => void (last !== undefined && way?.push(last));
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
