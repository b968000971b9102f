/**
 * The context that running code carries along (Python's `contextvars.Context`).
 *
 * The loop switches it when it runs a callback or a step; what it holds is none of the loop's business.
 */

let active: unknown = undefined;
let lookup: (() => unknown) | null = null;

/** The context of the code that runs now. */
export function activeContext(): unknown {
  return lookup === null ? active : lookup();
}

/** Makes another context the active one and returns the previous one. */
export function switchContext(context: unknown): unknown {
  const previous = active;
  active = context;
  return previous;
}

/** The context set by `switchContext`, also where a lookup is installed. */
export function switchedContext(): unknown {
  return active;
}

/**
 * Installs a function that finds the active context while some task waits for a promise that the loop
 * does not know: such a task comes back without the loop switching to its context. null removes it.
 */
export function setContextLookup(find: (() => unknown) | null): void {
  lookup = find;
}
