/** What other modules, and TypeScript, can import from a translated module. */
import type * as ast from "../ast/nodes.ts";
import { isMainTest } from "../analyze/mainTest.ts";
import type { ts } from "ts-morph";
import { typescript } from "../typescript.ts";
import type { TransformContext } from "./context.ts";
import { anyType } from "./factory.ts";
import { rebindingFunction } from "./siblingModules.ts";
import { prependBlankLine } from "./trivia.ts";

/** The variables of a module that is there to be imported; a script's are nobody else's business. */
export function exportedVariables(
  ctx: TransformContext,
  tree: ast.Module,
  imported: boolean,
): ReadonlySet<string> {
  const guarded = tree.body.some((s) => s.kind === "If" && isMainTest(s.test));
  const isScript = tree.body.some((s) => s.kind === "Expr" && s.value.kind !== "Constant");
  if (isScript && !guarded && !imported) return new Set();
  return new Set(
    [...ctx.analysis.scopes.module.bindings.values()].map((binding) => ctx.names.of(binding)),
  );
}

/** `shop.lookups = 0` in another module is `shop.rebindLookups(0)`. */
export function rebindingFunctions(ctx: TransformContext): ts.Statement[] {
  const f = typescript.factory;
  const variables = [...ctx.analysis.scopes.module.bindings.values()].filter(
    (binding) => binding.assignedElsewhere && binding.kind === "variable",
  );
  return variables.map((variable) => {
    const name = ctx.names.of(variable);
    const assigned = f.createAssignment(f.createIdentifier(name), f.createIdentifier("value"));
    const rebinding = f.createFunctionDeclaration(
      [f.createModifier(typescript.SyntaxKind.ExportKeyword)],
      undefined,
      rebindingFunction(name),
      undefined,
      [f.createParameterDeclaration(undefined, undefined, "value", undefined, anyType())],
      f.createKeywordTypeNode(typescript.SyntaxKind.VoidKeyword),
      f.createBlock([f.createExpressionStatement(assigned)], true),
    );
    prependBlankLine(rebinding);
    return rebinding;
  });
}

/** Functions, classes and constants of a module can be imported from TypeScript. */
export function exportDeclaration(
  statement: ts.Statement,
  variables: ReadonlySet<string>,
): ts.Statement {
  const f = typescript.factory;
  const modifier = f.createModifier(typescript.SyntaxKind.ExportKeyword);
  let exported: ts.Statement | null = null;
  if (typescript.isFunctionDeclaration(statement)) {
    exported = f.updateFunctionDeclaration(
      statement,
      [modifier, ...(statement.modifiers ?? [])],
      statement.asteriskToken,
      statement.name,
      statement.typeParameters,
      statement.parameters,
      statement.type,
      statement.body,
    );
  } else if (typescript.isClassDeclaration(statement)) {
    exported = f.updateClassDeclaration(
      statement,
      [modifier],
      statement.name,
      statement.typeParameters,
      statement.heritageClauses,
      statement.members,
    );
  }
  if (
    typescript.isVariableStatement(statement) &&
    statement.declarationList.declarations.every(
      (d) => typescript.isIdentifier(d.name) && variables.has(d.name.text),
    )
  ) {
    exported = f.updateVariableStatement(statement, [modifier], statement.declarationList);
  }
  if (exported === null || exported === statement) return statement;
  typescript.setSyntheticLeadingComments(
    exported,
    typescript.getSyntheticLeadingComments(statement),
  );
  typescript.setSyntheticTrailingComments(
    exported,
    typescript.getSyntheticTrailingComments(statement),
  );
  return exported;
}
