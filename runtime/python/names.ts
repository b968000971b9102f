/**
 * The one rule between Python's names and TypeScript's.
 *
 * `get_name` becomes `getName`, `_my_name` becomes `_myName`. A name is renamed only where the rule
 * can be undone, so that `fn.__name__`, reprs, tracebacks, keyword dictionaries and `getattr` strings
 * can show the name that Python knows. Classes, constants and dunders stay as they are.
 */

const SNAKE = /^(_*)([a-z][a-z0-9]*(?:_[a-z][a-z0-9]*|_[0-9][a-z0-9]*)*)(_*)$/;
const CAMEL = /^_*[a-z][A-Za-z0-9_]*$/;

/**
 * Attributes that mean something to JavaScript itself: `await` would call `then` of any object that an
 * async function returns, and every object has a `constructor`.
 */
const TAKEN: ReadonlySet<string> = new Set(["then", "constructor"]);

/** Whether a name is kept for JavaScript: `then` becomes `then_`. */
export function isTaken(name: string): boolean {
  return TAKEN.has(name);
}

function isDunder(name: string): boolean {
  return name.startsWith("__") && name.endsWith("__") && name.length > 4;
}

/** The TypeScript name of a Python name: `camel("call_soon") === "callSoon"`. */
export function camel(name: string): string {
  if (isDunder(name)) return name;
  if (isTaken(name)) return `${name}_`;
  const parts = SNAKE.exec(name);
  if (parts === null) return name;
  const [, head = "", body = "", tail = ""] = parts;
  return head + body.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) + tail;
}

/** The Python name of a TypeScript name: `snake("callSoon") === "call_soon"`. */
export function snake(name: string): string {
  if (isDunder(name) || !CAMEL.test(name)) return name;
  if (name.endsWith("_") && isTaken(name.slice(0, -1))) return name.slice(0, -1);
  const undone = name.replace(/[A-Z]/g, (letter) => "_" + letter.toLowerCase());
  return camel(undone) === name ? undone : name;
}

/** The name of an attribute of a tuple, which is an array here and has a `length` of its own. */
export function tupleAttribute(name: string): string {
  return name === "length" ? "length_" : camel(name);
}
