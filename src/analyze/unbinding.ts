/**
 * Names of caught exceptions of which a program can notice that they are gone after their handler.
 *
 *     except OSError as error:
 *         try: retry()
 *         except OSError as error: pass    # unbinds the outer one as well: they are one variable
 *         print(error)                     # UnboundLocalError
 *
 * The parameter of a `catch` clause, which hides variables of that name around it, stands for all others.
 */
import type * as ast from "../ast/nodes.ts";
import { functionScope, type Binding, type Definition, type Scopes } from "./scopes.ts";

/** Such handlers, with the variable that they bind and unbind. */
export function findUnbinding(
  scopes: Scopes,
  unassigned: ReadonlySet<ast.Name>,
): ReadonlyMap<ast.ExceptHandler, Binding> {
  const found = new Map<ast.ExceptHandler, Binding>();
  for (const { bindings } of scopes.scopeOf.values()) {
    for (const binding of bindings.values()) {
      const handlers = binding.definitions.filter(({ how }) => how === "except").map(handlerOf);
      if (handlers.length === 0 || !isNoticed(binding, handlers, unassigned)) continue;
      for (const handler of handlers) found.set(handler, binding);
    }
  }
  return found;
}

function handlerOf({ node }: Definition): ast.ExceptHandler {
  return node as ast.ExceptHandler;
}

function isNoticed(
  binding: Binding,
  handlers: readonly ast.ExceptHandler[],
  unassigned: ReadonlySet<ast.Name>,
): boolean {
  // an attribute of the class
  if (binding.scope.node.kind === "ClassDef") return true;
  // a function that was defined in a handler may be called after it
  if (binding.references.some((reference) => isFree(reference.scope, binding))) return true;
  const early = binding.references.filter(({ node }) => unassigned.has(node));
  if (early.length === 0) return false;
  const isAssigned = binding.definitions.some(({ how }) => how !== "except" && how !== "delete");
  return (
    isAssigned || early.some(({ node }) => handlers.some((handler) => isInside(node, handler)))
  );
}

/** Whether a function other than the variable's own reads it. */
export function isFree(scope: Binding["scope"], binding: Binding): boolean {
  return functionScope(scope) !== functionScope(binding.scope);
}

function isInside(inner: ast.Name, outer: ast.ExceptHandler): boolean {
  return inner.span.start >= outer.span.start && inner.span.end <= outer.span.end;
}
