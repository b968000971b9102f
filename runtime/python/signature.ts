/**
 * The parameters of a function, read from its source text: what `f(*args, **kwargs)` needs to put
 * keywords in their places where nothing is known of `f` before the program runs.
 */
import { definitionOf } from "./definitions.ts";

export interface ParameterName {
  /** As TypeScript spells it. */
  readonly name: string;
  readonly required: boolean;
}

export interface Signature {
  readonly positional: readonly ParameterName[];
  /** `...rest`. */
  readonly rest: boolean;
  /** The members of the trailing object of keyword-only parameters; null where there is none. */
  readonly options: readonly ParameterName[] | null;
  /** That object takes any name: Python's `**kwargs`. */
  readonly open: boolean;
  /** Nothing but `object` makes it: a class without `__init__`. */
  readonly noInit?: true;
}

type AnyFunction = (...args: never[]) => unknown;

const known = new WeakMap<object, Signature | null>();
const behind = new WeakMap<object, { fn: object; filled: number }>();

/** Says that `fn` calls `target` with `filled` arguments before its own; -1: with one of its own as `this`. */
export function forwardsTo(fn: object, target: object, filled: number): void {
  behind.set(fn, { fn: target, filled });
}

/** The function that is called in the end, where that is known of another one. */
export function functionBehind(fn: object): object {
  const forwarded = behind.get(fn);
  return forwarded === undefined ? fn : functionBehind(forwarded.fn);
}

/** Says which parameters `fn` has, where its text tells another story. */
export function declareParameters(fn: object, positional: readonly ParameterName[]): void {
  known.set(fn, { positional, rest: false, options: null, open: false });
}

/** Null where the text does not tell: functions of the host, bound functions. */
export function signatureOf(fn: object): Signature | null {
  const found = known.get(fn);
  if (found !== undefined) return found;
  const forwarded = behind.get(fn);
  const signature =
    forwarded === undefined
      ? read(fn as AnyFunction)
      : without(signatureOf(forwarded.fn), forwarded.filled);
  known.set(fn, signature);
  return signature;
}

function without(signature: Signature | null, filled: number): Signature | null {
  if (signature === null) return null;
  const { positional } = signature;
  return filled === -1
    ? { ...signature, positional: [{ name: "self", required: true }, ...positional] }
    : { ...signature, positional: positional.slice(filled) };
}

function read(fn: AnyFunction): Signature | null {
  const source = Function.prototype.toString.call(fn);
  if (source.endsWith("{ [native code] }")) return null;
  if (/^class\b/.test(source)) return readConstructor(fn, source);
  return withOwnNames(fn, parse(source));
}

/** A class without a constructor has `__init__` as a method, or its base's constructor. */
function readConstructor(cls: AnyFunction, source: string): Signature | null {
  const start = source.search(/\bconstructor\s*\(/);
  if (start !== -1) return withOwnNames(cls, parse(source.slice(start)));
  const { prototype } = cls as unknown as { prototype?: { __init__?: object } };
  if (prototype?.__init__ !== undefined && Object.hasOwn(prototype, "__init__"))
    return signatureOf(prototype.__init__);
  if (Object.hasOwn(cls, "__new__"))
    return without(signatureOf((cls as unknown as { __new__: object }).__new__), 1);
  const base = Object.getPrototypeOf(cls) as object | null;
  if (typeof base !== "function" || base === Function.prototype) {
    return { positional: [], rest: false, options: null, open: false, noInit: true };
  }
  return signatureOf(base);
}

/** `maxsize2`, as a bundler calls a `maxsize` that would hide another module's. */
const RENAMED = /(?<=\D)[2-9]\d*$/;

/** Names that mean something in functions of the library; `options` is the object of keywords. */
const OF_THE_LIBRARY = /(?<=\D)[2-9]\d*$|^options$/;

/** The names that the parameters had before the library was bundled; the program's own are as they were. */
function withOwnNames(fn: AnyFunction, signature: Signature): Signature {
  const { positional } = signature;
  if (!positional.some((p) => OF_THE_LIBRARY.test(p.name)) || definitionOf(fn) !== null)
    return signature;
  const original = positional.map((p) => ({ ...p, name: p.name.replace(RENAMED, "") }));
  const options = original.findIndex((p) => p.name === "options");
  if (options === -1) return { ...signature, positional: original };
  return { positional: original.slice(0, options), rest: false, options: [], open: true };
}

function parse(source: string): Signature {
  const single = /^(?:async\s+)?([\w$]+)\s*=>/.exec(source)?.[1];
  const texts = single !== undefined ? [single] : split(source, opening(source) + 1);
  const positional: ParameterName[] = [];
  let rest = false;
  let options: ParameterName[] | null = null;
  let open = false;
  for (const text of texts) {
    if (text.startsWith("...")) rest = true;
    else if (text.startsWith("{")) {
      const members = split(text, 1);
      open = members.some((member) => member.startsWith("..."));
      options = members.filter((member) => !member.startsWith("...")).map(parameter);
    } else positional.push(parameter(text));
  }
  return { positional, rest, options, open };
}

/** `name`, `name = 1`, `name: local = 1`. */
function parameter(text: string): ParameterName {
  return {
    name: /^["']?([\p{ID_Continue}$]*)/u.exec(text)![1]!,
    required: !/[^=!<>]=[^=>]/.test(text),
  };
}

/** The parenthesis that opens the parameters; `[Symbol.iterator](` has another name before it. */
function opening(source: string): number {
  return source.startsWith("[") ? source.indexOf("(", source.indexOf("](")) : source.indexOf("(");
}

/** The parts between commas, from behind a bracket up to the one that closes it. */
function split(source: string, start: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  const take = (end: number): void => {
    const part = source
      .slice(from, end)
      .replace(/\/\*[^]*?\*\/|\/\/.*/g, "")
      .trim();
    if (part !== "") parts.push(part);
    from = end + 1;
  };
  for (let i = start; i < source.length; i++) {
    const c = source[i]!;
    if (c === '"' || c === "'" || c === "`") i = endOfString(source, i);
    else if ("([{".includes(c)) depth++;
    else if (")]}".includes(c) && depth-- === 0) {
      take(i);
      return parts;
    } else if (c === "," && depth === 0) take(i);
  }
  return parts;
}

function endOfString(source: string, start: number): number {
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === "\\") i++;
    else if (source[i] === source[start]) return i;
  }
  return source.length;
}
