/**
 * Where functions and classes of the program were defined in Python, and their `__qualname__`.
 *
 * The JavaScript's place is asked of the host, its source map leads to the Python line, and the text
 * of the Python file tells the rest. All of it happens when a program first shows such a thing.
 */
import { functionLocation, generatorFunction } from "./functionLocation.ts";
import { snake } from "./names.ts";
import {
  definitionAround,
  definitionAt,
  lambdaAt,
  methodNamed,
  suspendedLine,
} from "./pythonText.ts";
import { originalPlace, readText, toPath } from "./sourceMaps.ts";
import { framesOf } from "./stackFrames.ts";

export interface Definition {
  /** Absolute path of the Python file. */
  readonly file: string;
  /** `co_firstlineno`: the line of `def`, `class`, `lambda`, or of the first decorator. From 1. */
  readonly line: number;
  readonly name: string;
  readonly qualname: string;
}

interface PythonPlace {
  readonly file: string;
  readonly line: number;
  readonly lines: readonly string[];
}

const places = new WeakMap<object, PythonPlace | null>();
const definitions = new WeakMap<object, Definition | null>();
const methods = new WeakMap<object, Definition | null>();
const texts = new Map<string, readonly string[]>();

function remember<V>(cache: WeakMap<object, V>, fn: object, find: () => V): V {
  let value = cache.get(fn);
  if (value === undefined) cache.set(fn, (value = find()));
  return value;
}

/** Where a function or class was defined; null where that is not known, or not in Python. */
export function definitionOf(fn: object): Definition | null {
  return remember(definitions, fn, () => {
    const place = placeOf(fn);
    if (place === null) return null;
    const { file, line, lines } = place;
    const named = (fn as { name?: string }).name !== "" && !isArrow(fn);
    const found = (named ? definitionAt(lines, line) : null) ?? lambdaAt(lines, line);
    // Python:  @decorator above what became `const f = decorator(async (x) => ...)`
    return withFile(file, found ?? definitionAt(lines, line));
  });
}

/** `generator.__qualname__`: that of its function; null where nobody tells, and for generators of ours. */
export function generatorQualname(generator: object): string | null {
  const fn = generatorFunction(generator);
  if (fn === null) return null;
  if (fn.name !== "") return definitionOf(fn)?.qualname ?? null;
  const around = qualnameAround(fn);
  return around === null ? "<genexpr>" : `${around}.<locals>.<genexpr>`;
}

/** The `__qualname__` of the function around what a generator expression became; null at the top. */
function qualnameAround(fn: object): string | null {
  const place = placeOf(fn);
  return place === null ? null : (definitionAround(place.lines, place.line)?.qualname ?? null);
}

/** `(receiver) => receiver.run(...)`, `() => this.shop.run(...)` */
const CALLS_METHOD = /^(?:async )?(?:\w+|\([^()]*\)) => (?:await )?[^(){]+\.([\w$]+)\(/;

/**
 * The method that an arrow function stands for: `coro((worker) => worker.run(), worker)` is Python's
 * `worker.run()`.
 */
export function methodBehind(fn: object): Definition | null {
  if (!isArrow(fn)) return null;
  return remember(methods, fn, () => {
    const [, name] = CALLS_METHOD.exec(textOf(fn)) ?? [];
    const place = name === undefined ? null : placeOf(fn);
    if (place === null) return null;
    // `delete_` of a class that inherits from dict
    const found =
      methodNamed(place.lines, snake(name!), place.line) ??
      methodNamed(place.lines, snake(name!).replace(/_$/, ""), place.line);
    return withFile(place.file, found);
  });
}

/** The line at which the outermost call of a function stood when a stack was captured; null: it did not. */
export function outermostLine(
  stack: { readonly stack?: string },
  fn: Definition,
  suspended: boolean,
): number | null {
  const lines = linesOf(fn.file, null);
  if (lines === null) return null;
  const frame = framesOf(stack).find(
    ({ file, line }) => file === fn.file && definitionAround(lines, line)?.line === fn.line,
  );
  if (frame === undefined) return null;
  return suspended ? suspendedLine(lines, frame.line) : frame.line;
}

/** Whether a function was written as `(x) => ...`: a lambda, or made by the translator. */
export function isArrow(fn: object): boolean {
  return typeof fn === "function" && /^(?:async )?(?:\(|[\w$]+ =>)/.test(textOf(fn));
}

function textOf(fn: object): string {
  return Function.prototype.toString.call(fn);
}

function withFile(file: string, found: Omit<Definition, "file"> | null): Definition | null {
  return found === null ? null : { file, ...found };
}

/** The Python statement that a function or class comes from. */
function placeOf(fn: object): PythonPlace | null {
  return remember(places, fn, () => {
    const location = functionLocation(fn);
    if (location === null) return null;
    const { url, line, column } = location;
    const original = originalPlace(url, line, column);
    if (original === null || !original.source.endsWith(".py")) return null;
    const file = toPath(original.source);
    const lines = linesOf(file, original.content);
    return lines === null ? null : { file, line: original.line, lines };
  });
}

/** A line of a Python file, without its indentation; null where it cannot be read. */
export function lineText(file: string, line: number): string | null {
  return linesOf(file, null)?.[line - 1]?.trim() ?? null;
}

function linesOf(file: string, content: string | null): readonly string[] | null {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const lines = (content ?? readText(file))?.split(/\r\n|\n|\r/) ?? null;
  if (lines !== null) texts.set(file, lines);
  return lines;
}
