/** `@overload def double(x: int) -> int: ...`: signatures for type checkers, which the last `def` replaces. */
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";

/** The same tree without them. */
export function withoutOverloads(tree: ast.Module): ast.Module {
  const body = implemented(tree.body);
  return body === tree.body ? tree : { ...tree, body };
}

function implemented(body: readonly ast.Statement[]): readonly ast.Statement[] {
  const kept = body.flatMap((statement, i): ast.Statement[] => {
    if (statement.kind === "ClassDef") {
      const inner = implemented(statement.body);
      return [inner === statement.body ? statement : { ...statement, body: inner }];
    }
    return isOverload(statement) && isDefinedAgain(statement, body.slice(i + 1)) ? [] : [statement];
  });
  return kept.length === body.length && kept.every((statement, i) => statement === body[i])
    ? body
    : kept;
}

type Definition = ast.FunctionDef | ast.AsyncFunctionDef;

function isOverload(node: ast.Statement): node is Definition {
  return isDefinition(node) && node.decoratorList.some((d) => lastName(d) === "overload");
}

function isDefinition(node: ast.Statement): node is Definition {
  return node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef";
}

function isDefinedAgain(node: Definition, rest: readonly ast.Statement[]): boolean {
  return rest.some((other) => isDefinition(other) && other.name.text === node.name.text);
}
