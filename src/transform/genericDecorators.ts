/**
 * Decorators of which TypeScript can be told that what they make gives what the function gives:
 *
 *     function timed<R>(function_: (...args: any[]) => Promise<R>): (...args: any[]) => Promise<R>
 */
import type { FunctionInfo } from "../analyze/types/declarations.ts";
import { members, type Type } from "../analyze/types/type.ts";
import type { TransformContext } from "./context.ts";

export interface GenericDecorator {
  readonly wrapper: FunctionInfo;
  /** The function's results are promises, and so are the wrapper's. */
  readonly asynchronous: boolean;
  /** What the wrapper returns beside them. */
  readonly besides: Type;
}

/** The name of the type parameter. */
export const RESULT = "R";

/** How a decorator is generic, or null where its type cannot be said that simply. */
export function genericDecorator(ctx: TransformContext, fn: FunctionInfo): GenericDecorator | null {
  const { forwardingOf, colours } = ctx.analysis;
  const forwarding = forwardingOf(fn);
  const [parameter] = fn.parameters;
  if (forwarding === null || parameter === undefined || parameter.defaultValue !== null)
    return null;
  // a class of the program of that name could not be named inside
  if (ctx.analysis.scopes.module.bindings.has(RESULT)) return null;
  const [made, ...others] = members(fn.result.type);
  if (made?.kind !== "function" || others.length > 0 || forwarding.wrapper !== made.fn) return null;
  const { wrapper, kinds, besides } = forwarding;
  const asynchronous = wrapper.isAsync;
  const isPlain = (m: Type): boolean =>
    m.kind === "function" &&
    !m.fn.module.library &&
    m.fn.isAsync === asynchronous &&
    !m.fn.isGenerator &&
    !["none", "never"].includes(m.fn.result.type.kind) &&
    !colours.asyncFunctions.has(m.fn);
  const decorated = members(parameter.cell.type);
  if (
    wrapper.isGenerator ||
    colours.asyncFunctions.has(wrapper) ||
    kinds.size !== 1 ||
    !kinds.has(asynchronous ? "awaited" : "given") ||
    decorated.length === 0 ||
    !decorated.every(isPlain)
  )
    return null;
  return { wrapper, asynchronous, besides };
}

/** The decorator that makes a wrapper, where it is generic. */
export function genericDecoratorOf(
  ctx: TransformContext,
  wrapper: FunctionInfo,
): GenericDecorator | null {
  const around = ctx.analysis.scopes.scopeOf.get(wrapper.node)?.parent?.node;
  const fn = around?.kind === "FunctionDef" ? ctx.analysis.functionOf.get(around) : undefined;
  const generic = fn === undefined ? null : genericDecorator(ctx, fn);
  return generic?.wrapper === wrapper ? generic : null;
}
