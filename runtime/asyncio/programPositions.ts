/**
 * Where functions and coroutines of the program stand in its Python source, as the source maps tell
 * (python/definitions.ts): what reprs of tasks, futures and handles show after `at`.
 */
import { definitionOf, methodBehind, type Definition } from "../python/definitions.ts";
import { captureStack, type Stack } from "../python/stackCapture.ts";
import { libraryCoroutine, type LibraryCoroutine } from "./libraryCoroutines.ts";
import { LIBRARY } from "./sourcePositions.ts";

type AnyFunction = (...args: never[]) => unknown;

const host = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process;

/** The function of the program behind a callback; a bound method may be an arrow function here. */
export function describeCallback(
  fn: AnyFunction,
): { definition: Definition; bound: boolean } | null {
  // What functools.wraps() wrapped is shown, as inspect.unwrap() finds it.
  const { __wrapped__: wrapped } = fn as { __wrapped__?: AnyFunction };
  if (wrapped !== undefined) return describeCallback(wrapped);
  const definition = definitionOf(fn);
  if (definition !== null) return { definition, bound: fn.name.startsWith("bound ") };
  const method = methodBehind(fn);
  return method === null ? null : { definition: method, bound: true };
}

/** The async function behind a coroutine: no lambda is one, so an arrow function calls a method. */
export function describeCoroutine(fn: AnyFunction): Definition | LibraryCoroutine | null {
  return methodBehind(fn) ?? definitionOf(fn) ?? libraryCoroutine(fn, LIBRARY);
}

/**
 * Whether each task notes where it is suspended, which only reprs of suspended tasks show. It costs a
 * captured stack for each suspension, so it is switched on for programs that may show a task.
 */
const notesStacks = host?.env?.["PY2TS_AWAIT_LINES"] === "1";

/** The stack of the coroutine that is being suspended, if such stacks are kept. */
export function suspendedStack(): Stack | null {
  return notesStacks ? captureStack() : null;
}

const nothing = (): void => {};

/** Stacks of the awaits behind which V8 does not look, the outermost first. */
const objectAwaits = new WeakMap<object, Stack[]>();

/**
 * Notes that the code of a task awaits here what is not the promise of the function that it called: a
 * coroutine object, or a promise of its own. V8 does not look behind such an await. Gives what ends it.
 */
export function noteObjectAwait(task: object | null): () => void {
  const stack = task === null ? null : suspendedStack();
  if (task === null || stack === null) return nothing;
  const stacks = objectAwaits.get(task) ?? [];
  objectAwaits.set(task, stacks);
  stacks.push(stack);
  return () => {
    const index = stacks.indexOf(stack);
    if (index >= 0) stacks.splice(index, 1);
  };
}

/** Where the code of a task waits so, the outermost first. */
export function objectAwaitsOf(task: object): readonly Stack[] {
  return objectAwaits.get(task) ?? [];
}
