import type { TypeAlias, TypeParam } from "../../ast/nodes.ts";
import type { ExpressionChecks } from "./expressions.ts";
import { Scope } from "./scope.ts";

/** `type X[T] = value`. */
export function checkTypeAlias(checks: ExpressionChecks, alias: TypeAlias, scope: Scope): void {
  const { name, typeParams, value } = alias;
  checks.bind(name.id, name.span, scope);
  const outer = checkTypeParameters(checks, typeParams, scope);
  checks.load(value, new Scope("restricted", outer, "a type alias"));
}

/** Returns the scope in which the parameters are bound: the scope itself where there are none. */
export function checkTypeParameters(
  checks: ExpressionChecks,
  parameters: readonly TypeParam[],
  scope: Scope,
): Scope {
  if (parameters.length === 0) return scope;
  const inner = new Scope("type parameters", scope, "the definition of a generic");
  let defaulted = false;
  for (const parameter of parameters) {
    const { name, defaultValue, span } = parameter;
    if (inner.use(name).assigned) checks.report(`duplicate type parameter '${name}'`, span);
    inner.use(name).assigned = true;
    checkBoundAndDefault(checks, parameter, inner);
    if (defaultValue !== null) defaulted = true;
    else if (defaulted) {
      const message = `non-default type parameter '${name}' follows default type parameter`;
      checks.report(message, span);
    }
  }
  return inner;
}

function checkBoundAndDefault(checks: ExpressionChecks, parameter: TypeParam, scope: Scope): void {
  const { kind, defaultValue } = parameter;
  if (kind === "TypeVar" && parameter.bound !== null) {
    const what = parameter.bound.kind === "Tuple" ? "constraint" : "bound";
    checks.load(parameter.bound, new Scope("restricted", scope, `a TypeVar ${what}`));
  }
  if (defaultValue === null) return;
  // `*Ts = *tuple[int, ...]`
  const starred = kind === "TypeVarTuple" && defaultValue.kind === "Starred";
  const value = starred ? defaultValue.value : defaultValue;
  checks.load(value, new Scope("restricted", scope, `a ${kind} default`));
}
