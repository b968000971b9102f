/** `functools.singledispatch`, where its use says more than types do. */
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";
import type { Scopes } from "./scopes.ts";

/** `area.register`, of a function that `@singledispatch` decorates. */
export function isRegister(scopes: Scopes, node: ast.Expression): boolean {
  if (node.kind !== "Attribute" || node.attr !== "register" || node.value.kind !== "Name")
    return false;
  const definitions = scopes.bindingOf.get(node.value)?.definitions ?? [];
  return definitions.some(
    ({ node: defined }) =>
      "kind" in defined &&
      defined.kind === "FunctionDef" &&
      defined.decoratorList.some((decorator) => lastName(decorator) === "singledispatch"),
  );
}
