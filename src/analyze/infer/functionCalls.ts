/** Calls of functions and methods: of the program's own, and of the library's. */
import type * as ast from "../../ast/nodes.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import type { FunctionType, Type } from "../types/type.ts";
import { feedParameters } from "./argumentFlow.ts";
import { bindCall, type BoundCall } from "./binding.ts";
import { chooseOverload } from "./chooseOverload.ts";
import type { InferContext } from "./context.ts";
import {
  callDecoratedMethod,
  feedDecorated,
  isPassedOn,
  passedOnResult,
  resultThrough,
} from "./decoratedCalls.ts";
import { escapeMethod } from "./escape.ts";
import { resultOfOwn } from "./functionResults.ts";
import { callLibrary } from "./libraryCalls.ts";

/** Calls a function that is a value: under decorators, what the wrapper makes of it. */
export function callFunctionValue(ctx: InferContext, node: ast.Call, callee: FunctionType): Type {
  const { fn } = callee;
  if (!fn.module.library && isPassedOn(ctx, node, callee)) {
    ctx.calleeOf.set(node, fn);
    fn.escapes = true;
    return passedOnResult(ctx, resultOfOwn(ctx, fn));
  }
  const result = callFunction(ctx, node, fn, callee.self);
  if (callee.wrapped === undefined) return result;
  feedDecorated(ctx, node, callee.wrapped, fn);
  return resultThrough(ctx, node, callee);
}

/** Calls a function or method; of a library function the overload that fits. */
export function callFunction(
  ctx: InferContext,
  node: ast.Call,
  fn: FunctionInfo,
  self: Type | null,
): Type {
  const skip = self !== null && fn.binding !== "static" ? 1 : 0;
  if (!fn.module.library) return callOwn(ctx, node, fn, self, bindCall(fn, node, skip));
  const { overload, bound } = chooseOverload(ctx, node, fn, skip);
  ctx.calleeOf.set(node, overload);
  return callLibrary(ctx, node, overload, self, bound);
}

/** Methods whose calls by Python itself (`a < b`, `a in b`) inference does not follow. */
const CALLED_BY_PYTHON: ReadonlySet<string> = new Set([
  "__contains__",
  "__delitem__",
  "__eq__",
  "__format__",
  "__ge__",
  "__getattr__",
  "__gt__",
  "__le__",
  "__lt__",
  "__missing__",
  "__ne__",
  "__setattr__",
]);

/** Calls a function of the program with these arguments. */
export function callOwn(
  ctx: InferContext,
  node: ast.Call,
  fn: FunctionInfo,
  self: Type | null,
  bound: BoundCall,
): Type {
  ctx.calleeOf.set(node, fn);
  fn.called = true;
  // what a starred argument holds is in the universal form
  if (bound.arguments.some((argument) => argument.spread)) fn.takesSpread = true;
  if (self !== null && fn.binding !== "static") fn.parameters[0]?.cell.add(self);
  feedParameters(ctx, bound);
  if (fn.owner !== null && CALLED_BY_PYTHON.has(fn.name)) escapeMethod(fn);
  return fn.decorated === null
    ? resultOfOwn(ctx, fn)
    : callDecoratedMethod(ctx, node, fn, fn.decorated.type, self);
}
