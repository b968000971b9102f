/** What a `def` statement tells: of the parameters, and of what the function returns. */
import type * as ast from "../../ast/nodes.ts";
import { completes } from "../flow.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import { ANY, NONE, type Type } from "../types/type.ts";
import { admittingSubtypes } from "./admitting.ts";
import { flowInto } from "./argumentFlow.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { readDecorators } from "./decorators.ts";
import { bindParameters, evaluate } from "./expressions.ts";
import { handedOn, returnsWhatItDecorates } from "./forwarding.ts";
import { OWN_RESULT } from "./functionResults.ts";
import { resolveOwnAnnotation } from "./ownAnnotations.ts";
import { readBlock } from "./statements.ts";

export function readFunction(
  ctx: InferContext,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): void {
  const fn = ctx.functionOf.get(node)!;
  node.decoratorList.forEach((d) => evaluate(ctx, d));
  for (const parameter of fn.parameters) {
    if (parameter.annotation !== null)
      parameter.declared ??= resolveOwnAnnotation(ctx, parameter.annotation, fn);
    if (parameter.defaultValue !== null) flowInto(parameter, evaluate(ctx, parameter.defaultValue));
  }
  if (node.returns !== null) fn.declaredResult ??= resolveOwnAnnotation(ctx, node.returns, fn);
  const value = readDecorators(ctx, fn, node);
  const binding =
    ctx.scope.bindings.get(node.name.text) ?? ctx.scopes.lookup(ctx.scope, node.name.text);
  if (binding !== null && fn.owner === null) ctx.cellOf(binding).add(value);
  readFunctionBody(ctx, fn, node.body);
}

function readFunctionBody(
  ctx: InferContext,
  fn: FunctionInfo,
  body: readonly ast.Statement[],
): void {
  const outer = { scope: ctx.scope, current: ctx.current, narrowed: ctx.narrowed };
  ctx.scope = ctx.scopes.scopeOf.get(fn.node)!;
  ctx.current = fn;
  ctx.narrowed = new Map();
  if (fn.owner !== null && fn.parameters[0] !== undefined) {
    if (fn.binding === "method" || fn.binding === "property") {
      fn.parameters[0].cell.add(instanceAt(ctx, fn.owner.node, fn.owner));
    } else if (fn.binding === "class") fn.parameters[0].cell.add({ kind: "class", cls: fn.owner });
  }
  bindParameters(ctx, fn);
  readBlock(ctx, body);
  if (completes(body) && !isStubBody(body)) {
    fn.result.add(NONE);
    if (handedOn(ctx, fn) !== null) ctx.cellAt(fn.node, OWN_RESULT).add(NONE);
  } else if (isStubBody(body)) fn.result.add(fn.declaredResult ?? NONE);
  Object.assign(ctx, outer);
}

/** `return value` in the function being read. */
export function returnValue(ctx: InferContext, value: Type, node: ast.Expression | null): void {
  const fn = ctx.current;
  if (fn === null) return;
  if (returnsWhatItDecorates(ctx, fn)) {
    fn.result.add(ANY);
    return;
  }
  const handed = handedOn(ctx, fn);
  if (handed !== null) {
    const isGiven = node !== null && handed.has(node);
    fn.result.add(isGiven ? ANY : value);
    if (!isGiven) ctx.cellAt(fn.node, OWN_RESULT).add(value);
    return;
  }
  fn.result.add(
    value.kind === "any" && fn.declaredResult !== null && !fn.isGenerator
      ? admittingSubtypes(fn.declaredResult)
      : value,
  );
}

/** `...` alone, or with a docstring: an abstract method or a protocol's. */
function isStubBody(body: readonly ast.Statement[]): boolean {
  const constants = body.map((s) =>
    s.kind === "Expr" && s.value.kind === "Constant" ? s.value.value.type : null,
  );
  return constants.at(-1) === "Ellipsis" && !constants.includes(null);
}
