/** `__init__` as a method, in the classes that `src/analyze/initialisers.ts` finds. */
import type { ts } from "ts-morph";
import { typescript } from "../../typescript.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

/** `__init__(...): void { ... }`; without a body, one of its overloads. */
export function initialiser(
  parameters: readonly ts.ParameterDeclaration[],
  body: ts.Block | undefined,
): ts.MethodDeclaration {
  return f.createMethodDeclaration(
    undefined,
    undefined,
    "__init__",
    undefined,
    undefined,
    parameters,
    f.createKeywordTypeNode(SyntaxKind.VoidKeyword),
    body,
  );
}

/** `...args: any[]`. */
export function anyArguments(): ts.ParameterDeclaration {
  return f.createParameterDeclaration(
    undefined,
    f.createToken(SyntaxKind.DotDotDotToken),
    "args",
    undefined,
    f.createArrayTypeNode(f.createKeywordTypeNode(SyntaxKind.AnyKeyword)),
  );
}
