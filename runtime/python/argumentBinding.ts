/** Keywords for functions whose parameters are known only when the program runs. */
import {
  missingArguments,
  multipleValues,
  tooManyPositional,
  unexpectedKeyword,
} from "./argumentErrors.ts";
import { methodOf } from "./boundMethods.ts";
import { definitionOf } from "./definitions.ts";
import { TypeError } from "./exceptions.ts";
import { isBuiltinMethod, methodQualname } from "./methodNames.ts";
import { snake } from "./names.ts";
import { functionBehind, signatureOf, type Signature } from "./signature.ts";
import { classModule, className, functionQualname, isClass, type AnyClass } from "./types.ts";

type Keywords = Readonly<Record<string, unknown>>;

/**
 * The arguments of Python's `f(*args, **keywords)` as TypeScript passes them: keywords go to the
 * parameters of those names, the others into the object of options. Raises the TypeError of
 * Python/ceval.c where they do not fit.
 */
export function bindArguments<A extends unknown[]>(
  callable: (...args: A) => unknown,
  args: readonly unknown[],
  keywords: Keywords,
): A;
export function bindArguments<A extends unknown[]>(
  callable: abstract new (...args: A) => unknown,
  args: readonly unknown[],
  keywords: Keywords,
): A;
export function bindArguments(callable: unknown, args: readonly unknown[], keywords: Keywords): any;
export function bindArguments(
  callable: unknown,
  args: readonly unknown[],
  keywords: Keywords,
): unknown[] {
  const target = targetOf(callable);
  if (target === null) return withKeywords(args, keywords);
  const { signature } = target;
  if (signature === null) return withKeywords(args, keywords);
  const isGiven = args.length + Object.keys(keywords).length > 0;
  if (signature.noInit && isGiven && isOfProgram(target.fn))
    throw new TypeError(`${className(target.fn as AnyClass)}() takes no arguments`);
  return bind(target.name(), signature, args, keywords, target.self);
}

function isOfProgram(fn: object): boolean {
  if (isClass(fn)) return classModule(fn) === "__main__";
  return definitionOf(functionBehind(fn)) !== null;
}

/**
 * The arguments of `f(*args)`, as they are. Raises TypeError where a function, class or object of the program
 * does not take them; of the library's functions the text does not tell all that Python's take.
 */
export function fittingArguments<A extends unknown[]>(
  callable: (...args: A) => unknown,
  args: readonly unknown[],
): A;
export function fittingArguments(callable: unknown, args: readonly unknown[]): any;
export function fittingArguments(callable: unknown, args: readonly unknown[]): unknown[] {
  const target = targetOf(callable);
  return target === null || !isOfProgram(target.fn) ? [...args] : bindArguments(callable, args, {});
}

function withKeywords(args: readonly unknown[], keywords: Keywords): unknown[] {
  return Object.keys(keywords).length > 0 ? [...args, keywords] : [...args];
}

/** What is called in the end. */
interface Target {
  /** The function whose parameters count. */
  readonly fn: object;
  readonly signature: Signature | null;
  /** 1 where Python counts the receiver among the arguments. */
  readonly self: number;
  /** What messages call it. */
  name(): string;
}

function targetOf(callable: unknown): Target | null {
  if (typeof callable === "function") {
    if (isClass(callable)) return constructorOf(callable);
    const origin = methodOf(callable);
    if (origin === null || isBuiltinMethod(origin)) {
      const name = (): string => functionQualname(callable as never);
      return { fn: callable, signature: signatureOf(callable), self: 0, name };
    }
    const { method } = origin;
    return {
      fn: method,
      signature: signatureOf(method),
      self: 1,
      name: () => methodQualname(origin),
    };
  }
  const method = (callable as { __call__?: unknown } | null | undefined)?.__call__;
  if (typeof method !== "function") return null;
  const origin = { method: method as never, receiver: callable as object };
  return {
    fn: method,
    signature: signatureOf(method),
    self: 1,
    name: () => methodQualname(origin),
  };
}

/** `__init__`, which a class may have from a base. */
function constructorOf(cls: AnyClass): Target {
  const signature = signatureOf(cls);
  let owner = cls;
  // a class of the library stands for what it has from its own bases: CPython divides them otherwise
  while (isOfProgram(owner)) {
    const base = Object.getPrototypeOf(owner) as object | null;
    if (!isClass(base) || signatureOf(base) !== signature) break;
    owner = base;
  }
  return { fn: cls, signature, self: 1, name: () => `${className(owner)}.__init__` };
}

function bind(
  name: string,
  signature: Signature,
  args: readonly unknown[],
  keywords: Keywords,
  self: number,
): unknown[] {
  const { positional, rest, options, open } = signature;
  const bound: unknown[] = [...args];
  const trailing: Record<string, unknown> = {};
  let hasTrailing = false;
  for (const [keyword, value] of Object.entries(keywords)) {
    const index = positional.findIndex((p) => p.name === keyword || p.name === `${keyword}_`);
    if (index !== -1) {
      if (index < args.length) {
        throw new TypeError(multipleValues(name, snake(keyword)));
      }
      bound[index] = value;
      continue;
    }
    const takes = open || rest || options?.some((p) => p.name === keyword) === true;
    if (!takes) {
      const possible = [...positional, ...(options ?? [])].map((p) => snake(p.name));
      throw new TypeError(unexpectedKeyword(name, snake(keyword), possible));
    }
    trailing[keyword] = value;
    hasTrailing = true;
  }
  if (args.length > positional.length && !rest) {
    const least = positional.filter((p) => p.required).length;
    const extra = Object.keys(trailing).length;
    throw new TypeError(
      tooManyPositional(name, least + self, positional.length + self, args.length + self, extra),
    );
  }
  const missing = positional
    .filter((p, i) => p.required && !(i in bound))
    .map((p) => snake(p.name));
  if (missing.length > 0) throw new TypeError(missingArguments(name, missing, "positional"));
  const absent = (options ?? [])
    .filter((p) => p.required && !(p.name in trailing))
    .map((p) => snake(p.name));
  if (absent.length > 0) throw new TypeError(missingArguments(name, absent, "keyword-only"));
  for (let i = 0; i < bound.length; i++) if (!(i in bound)) bound[i] = undefined;
  if (!hasTrailing) return bound;
  while (bound.length < positional.length) bound.push(undefined);
  return [...bound, trailing];
}
