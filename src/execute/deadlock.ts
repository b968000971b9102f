/**
 * A program that waits for something that nothing can bring about: CPython waits for ever, Node
 * notices that its event loop is empty.
 */
export const DEADLOCK =
  "py2ts-async: the program waits for something that nothing can bring about.\n";

/** What Node itself exits with when a module's top-level `await` never settles. */
export const UNSETTLED_TOP_LEVEL_AWAIT = 13;
