/**
 * Which reads of variables may come before any assignment: Python raises NameError there, and
 * JavaScript would go on with `undefined`.
 *
 * Each function and the module are walked as control would flow. What functions inside read of the
 * variables around them is not followed: they run at a time that is not known. Only where none but
 * functions assign a variable of the module are their reads looked at: those that are sure to be the
 * first, and those whose NameError would be caught.
 *
 *     global started
 *     try: started
 *     except NameError: started = time.time()
 */
import type * as ast from "../ast/nodes.ts";
import { AssignmentFlow, type Facts } from "./assignmentFlow.ts";
import { functionScope, type Binding, type Scope } from "./scopes.ts";

/** The names that may be read too early. */
export function findUnassigned(facts: Facts): ReadonlySet<ast.Name> {
  const found = new Set<ast.Name>();
  const leftToFunctions = assignedByFunctionsOnly(facts.scopes.module);
  for (const [node, scope] of facts.scopes.scopeOf) {
    if (node.kind !== "Module" && node.kind !== "FunctionDef" && node.kind !== "AsyncFunctionDef")
      continue;
    const globals = node.kind === "Module" ? [] : leftToFunctions;
    const flow = new AssignmentFlow(scope, facts, found, globals);
    flow.block(node.body, new Set());
  }
  return found;
}

/** Variables of the module that nothing but functions with `global` assign. */
function assignedByFunctionsOnly(module: Scope): Binding[] {
  return [...module.bindings.values()].filter(
    ({ definitions }) =>
      definitions.length > 0 && definitions.every((d) => functionScope(d.scope) !== module),
  );
}
