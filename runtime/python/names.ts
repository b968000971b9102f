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

/*
 * Members that a class has here for JavaScript's sake, under names that are free in Python: `d.size`. Each list
 * stands alone, so that a bundle has only those of its classes.
 */

export const DICT_MEMBERS: ReadonlySet<string> = new Set([
  "at",
  "delete",
  "entries",
  "has",
  "set",
  "size",
]);

export const CHAIN_MAP_MEMBERS: ReadonlySet<string> = new Set([
  "at",
  "delete",
  "has",
  "set",
  "size",
]);

export const SET_MEMBERS: ReadonlySet<string> = new Set([
  "_asKey",
  "_clear",
  "_insert",
  "_like",
  "_remove",
  "_removeAny",
  "_replace",
  "_shrink",
  "_update",
  "has",
  "size",
]);

export const DEQUE_MEMBERS: ReadonlySet<string> = new Set(["length"]);

export const ENUM_MEMBERS: ReadonlySet<string> = new Set([
  "at",
  "isCanonical",
  "mapKey",
  "member",
  "nextValue",
  "toString",
  "valueOf",
  "valueOfName",
]);

export const EXCEPTION_MEMBERS: ReadonlySet<string> = new Set(["stack"]);

export const EXIT_STACK_MEMBERS: ReadonlySet<string> = new Set(["_callbacks", "_push"]);

/** Of lists and tuples, which are arrays. */
export const ARRAY_MEMBERS: ReadonlySet<string> = new Set([
  "at",
  "concat",
  "copyWithin",
  "entries",
  "every",
  "fill",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "flat",
  "flatMap",
  "forEach",
  "includes",
  "indexOf",
  "join",
  "keys",
  "lastIndexOf",
  "length",
  "map",
  "pop",
  "push",
  "reduce",
  "reduceRight",
  "reverse",
  "shift",
  "slice",
  "some",
  "sort",
  "splice",
  "toReversed",
  "toSorted",
  "toSpliced",
  "unshift",
  "values",
  "with",
]);

/**
 * Attributes of JavaScript's errors as well, which hold there what the program puts there. Only methods of
 * such a name get another: `message_`.
 */
export const ERROR_ATTRIBUTES: ReadonlySet<string> = new Set(["cause", "message", "name"]);

const HOST_MEMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  AsyncExitStack: EXIT_STACK_MEMBERS,
  BaseException: EXCEPTION_MEMBERS,
  ChainMap: CHAIN_MAP_MEMBERS,
  Enum: ENUM_MEMBERS,
  ExitStack: EXIT_STACK_MEMBERS,
  deque: DEQUE_MEMBERS,
  dict: DICT_MEMBERS,
  frozenset: SET_MEMBERS,
  list: ARRAY_MEMBERS,
  set: SET_MEMBERS,
  tuple: ARRAY_MEMBERS,
};

const NONE: ReadonlySet<string> = new Set();

/** What JavaScript has in a class of the library of that name beside Python's own. */
export function hostMembers(cls: string): ReadonlySet<string> {
  return HOST_MEMBERS[cls] ?? NONE;
}

/**
 *     class Cache(dict):
 *         def __init__(self, size):
 *             self.size = size
 *
 * The name of an attribute of a class that inherits from one with such members: `size_`.
 */
export function camelBeside(members: ReadonlySet<string>, name: string): string {
  const own = camel(name);
  return members.has(own.replace(/_+$/, "")) ? `${own}_` : own;
}

/** The Python name of an attribute of such a class. */
export function snakeBeside(members: ReadonlySet<string>, name: string): string {
  const isRenamed = name.endsWith("_") && members.has(name.replace(/_+$/, ""));
  return snake(isRenamed ? name.slice(0, -1) : name);
}
