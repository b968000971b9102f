/** `self` inside of methods: `this`, or a variable where JavaScript's `this` would be another one. */
import type * as ast from "../../ast/nodes.ts";
import type { Binding } from "../../analyze/scopes.ts";
import type { FunctionInfo } from "../../analyze/types/declarations.ts";
import { visitNodes, type AnyNode } from "../../analyze/visit.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import { variable, type TsStatement } from "../factory.ts";
import { typeNode } from "../typeNodes.ts";

/** Whether something inside of a node is written as `this`. */
export function usesReceiver(ctx: TransformContext, node: AnyNode): boolean {
  return refersTo(ctx, node, (binding) => ctx.receivers.has(binding));
}

/**
 *     def rows(self):
 *         def generate():
 *             yield from self.cells
 *
 * A generator function, unlike an arrow function, has a `this` of its own; so has a class.
 */
export function isWantedUnderOtherThis(
  ctx: TransformContext,
  method: ast.FunctionDef | ast.AsyncFunctionDef,
  receiver: Binding,
): boolean {
  let found = false;
  visitNodes(method, (inner) => {
    if (inner === method || found) return;
    const hasOwnThis =
      inner.kind === "ClassDef" ||
      ((inner.kind === "FunctionDef" || inner.kind === "AsyncFunctionDef") &&
        ctx.analysis.functionOf.get(inner)?.isGenerator === true);
    if (hasOwnThis) found = refersTo(ctx, inner, (binding) => binding === receiver);
  });
  return found;
}

/** `const self = this;`, or `let` where the method assigns to it. */
export function aliasOfThis(
  ctx: TransformContext,
  fn: FunctionInfo,
  receiver: Binding,
): TsStatement {
  const constant = receiver.definitions.length === 1;
  return variable(ctx.names.of(receiver), {
    constant,
    value: typescript.factory.createThis(),
    type: constant ? undefined : typeNode(ctx, fn.parameters[0]!.cell.type),
  });
}

function refersTo(
  ctx: TransformContext,
  node: AnyNode,
  wanted: (binding: Binding) => boolean,
): boolean {
  let found = false;
  visitNodes(node, (inner) => {
    if (inner.kind !== "Name" || found) return;
    const binding = ctx.bindingOf(inner);
    if (binding !== null && wanted(binding)) found = true;
  });
  return found;
}
