/** Calls of names under decorators: arguments go through the wrappers, results come out of them. */
import type * as ast from "../../ast/nodes.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import { ANY, isDecorated, members, NEVER, type DecoratedType, type Type } from "../types/type.ts";
import { feedParameters } from "./argumentFlow.ts";
import { bindCall } from "./binding.ts";
import type { InferContext } from "./context.ts";
import { escape, functionBehind } from "./escape.ts";
import { forwardingDecoratorOf, handedOn } from "./forwarding.ts";
import { coroutineOf, OWN_RESULT, resultOfOwn } from "./functionResults.ts";
import { awaitedType } from "./protocols.ts";

/** A wrapper that only hands on what it is given says nothing of it: each decorated name has its own. */
export function passedOnResult(ctx: InferContext, result: Type): Type {
  return ctx.current !== null && handedOn(ctx, ctx.current) !== null ? ANY : result;
}

/** What a call of a decorated name gives. */
export function resultThrough(
  ctx: InferContext,
  node: ast.Call,
  callee: DecoratedType,
  key = "coroutine",
): Type {
  if (callee.kind === "callable") return callee.result;
  const { fn, wrapped } = callee;
  const results = handedOn(ctx, fn);
  if (wrapped === undefined || results === null) return resultOfOwn(ctx, fn);
  const given = results.size === 0 ? NEVER : resultThrough(ctx, node, wrapped, `given ${key}`);
  const kinds = [...new Set(results.values())];
  const own = ctx.cellAt(fn.node, OWN_RESULT).type;
  const result = joinAll([
    own,
    ...kinds.map((kind) => (kind === "given" ? given : awaitedType(ctx, given))),
  ]);
  return fn.isAsync ? coroutineOf(ctx, node, result, key) : result;
}

/** `function(*args, **kwargs)` in a wrapper: what arrives is what the decorated name is called with. */
export function isPassedOn(ctx: InferContext, node: ast.Call, callee: DecoratedType): boolean {
  const decorator = forwardingDecoratorOf(ctx, node);
  return (
    decorator !== null &&
    (callee.wrapped !== undefined || functionBehind(callee)?.passedOnBy.has(decorator) === true)
  );
}

/** The arguments of a call of a decorated name arrive in what the wrapper passes them on to. */
export function feedDecorated(
  ctx: InferContext,
  node: ast.Call,
  type: DecoratedType,
  wrapper: FunctionInfo | null,
): void {
  const fn = functionBehind(type);
  if (fn === null) return;
  // wrapper(request, *args): `request=1` is passed on by position; what is in `**options` is not known
  const isRenamed = node.keywords.some(
    ({ arg }) =>
      arg === null ||
      wrapper?.parameters.some((p) => p.name === arg && p.kind === "positional") === true,
  );
  if (isRenamed) escape(type);
  fn.called = true;
  feedParameters(ctx, bindCall(fn, node, 0));
  if (type.wrapped !== undefined) feedDecorated(ctx, node, type.wrapped, fn);
}

/** A method under decorators: its arguments go through their wrappers, the result comes out of them. */
export function callDecoratedMethod(
  ctx: InferContext,
  node: ast.Call,
  fn: FunctionInfo,
  value: Type,
  self: Type | null,
): Type {
  // what the arguments of `**options` are for is not known
  if (node.keywords.some(({ arg }) => arg === null)) escape(value);
  const unknown = fn.isAsync && !fn.isGenerator ? coroutineOf(ctx, node, ANY) : ANY;
  return joinAll(
    members(value).map((member) => {
      if (!isDecorated(member) || functionBehind(member) === null) return unknown;
      for (let inner: DecoratedType | undefined = member; inner; inner = inner.wrapped) {
        const wrapper = functionBehind(inner);
        if (wrapper !== null && wrapper !== fn) feedWrapper(ctx, node, wrapper, self);
      }
      return resultThrough(ctx, node, member);
    }),
  );
}

/** `wrapper(self, *args)` or `wrapper(*args)`, called as a method. */
function feedWrapper(
  ctx: InferContext,
  node: ast.Call,
  wrapper: FunctionInfo,
  self: Type | null,
): void {
  const [first] = wrapper.parameters;
  wrapper.called = true;
  if (self !== null) first?.cell.add(self);
  const takesSelf = self !== null && first?.kind !== "variadic";
  feedParameters(ctx, bindCall(wrapper, node, takesSelf ? 1 : 0));
}
