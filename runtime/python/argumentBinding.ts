/** Keywords for functions whose parameters are known only when the program runs. */
import {
  missingArguments,
  multipleValues,
  tooManyPositional,
  unexpectedKeyword,
} from "./argumentErrors.ts";
import { registerArgumentBinding } from "./contextvars.ts";
import { TypeError } from "./exceptions.ts";
import { snake } from "./names.ts";
import { signatureOf, type Signature } from "./signature.ts";
import { className, functionQualname, isClass, typeName } from "./types.ts";

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
  const signature = target === null ? null : signatureOf(target);
  if (signature === null) return Object.keys(keywords).length > 0 ? [...args, keywords] : [...args];
  const self = typeof callable === "function" && isClass(callable) ? 1 : 0;
  return bind(nameOf(callable), signature, args, keywords, self);
}

/** The function whose parameters count. */
function targetOf(callable: unknown): object | null {
  if (typeof callable === "function") return callable;
  const method = (callable as { __call__?: unknown } | null | undefined)?.__call__;
  return typeof method === "function" ? method : null;
}

function nameOf(callable: unknown): string {
  if (typeof callable !== "function") return `${typeName(callable)}.__call__`;
  if (isClass(callable)) return `${className(callable)}.__init__`;
  return functionQualname(callable as never);
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

registerArgumentBinding(bindArguments);
