/**
 * TypeScript -> JavaScript for one module, in memory.
 *
 * The target is ES2022, so `await using` is lowered to try/finally: Node 20 and 22 run the result.
 */
import type { ts } from "ts-morph";
import { pathToFileURL } from "node:url";
import { typescript } from "../typescript.ts";
import { noteRaising, raisingImports } from "./noteRaising.ts";
import { composeSourceMaps } from "./sourceMap.ts";
import type { SourceMapJson } from "../print/sourceMap.ts";
import type { TranslatedModule } from "./loadProgram.ts";

export interface CompileOptions {
  format: "esm" | "commonjs";
  /** Whether this module is the program (`__name__ == "__main__"`). */
  main: boolean;
  /** Where an import of the TypeScript is found by the JavaScript. */
  resolve(specifier: string): string;
  /** Where the JavaScript finds the runtime's python/language/raising. */
  raising: string;
}

export interface CompiledModule {
  code: string;
  /** From the JavaScript to the Python. */
  map: SourceMapJson;
}

export function compileModule(module: TranslatedModule, options: CompileOptions): CompiledModule {
  const output = typescript.transpileModule(module.code, {
    fileName: "module.ts",
    compilerOptions: {
      target: typescript.ScriptTarget.ES2022,
      module:
        options.format === "esm" ? typescript.ModuleKind.ESNext : typescript.ModuleKind.CommonJS,
      sourceMap: true,
    },
    transformers: {
      before: [
        noteRaising(module.map.x_raising),
        replaceSpecifiers(options.resolve),
        replaceImportMeta(module.file, options.main),
      ],
    },
  });
  const compiled = output.outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
  const names =
    module.map.x_raising === undefined ? "" : raisingImports(options.format, options.raising);
  // where they move no line of the program, nor anything in one
  const code = options.format === "esm" ? compiled + names : names + compiled;
  const toTypeScript = JSON.parse(output.sourceMapText ?? "") as SourceMapJson;
  const toPython = {
    ...module.map,
    sources: [pathToFileURL(module.file).href],
    sourcesContent: [module.source],
  };
  return { code, map: composeSourceMaps(toTypeScript, toPython, disposals(code)) };
}

/**
 * The lines to which `await using` was lowered at the end of its block, and the line of its beginning:
 * Python leaves an `async with` on the line where it was entered.
 */
function disposals(code: string): Map<number, number> {
  const begun = new Map<string, number>();
  const lines = new Map<number, number>();
  for (const [index, line] of code.split("\n").entries()) {
    const entered = /__addDisposableResource\((env_\d+),/.exec(line)?.[1];
    if (entered !== undefined) begun.set(entered, index);
    const left = /__disposeResources\((env_\d+)\);$/.exec(line)?.[1];
    const start = left === undefined ? undefined : begun.get(left);
    if (start === undefined) continue;
    // const result_1 = __disposeResources(env_1);  if (result_1)  await result_1;
    const length = line.trimStart().startsWith("const") ? 3 : 1;
    for (let offset = 0; offset < length; offset++) lines.set(index + offset, start);
  }
  return lines;
}

/** The code with its map inside, which is where Node, Deno, Bun and browsers look for it. */
export function withInlineMap({ code, map }: CompiledModule): string {
  const base64 = Buffer.from(JSON.stringify(map)).toString("base64");
  return `${code}//# sourceMappingURL=data:application/json;base64,${base64}\n`;
}

function replaceSpecifiers(
  resolve: (specifier: string) => string,
): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    const { factory } = context;
    const moved = (specifier: ts.StringLiteral) =>
      factory.createStringLiteral(resolve(specifier.text));
    const visit = (node: ts.Node): ts.Node => {
      if (typescript.isImportDeclaration(node) && typescript.isStringLiteral(node.moduleSpecifier))
        return factory.updateImportDeclaration(
          node,
          node.modifiers,
          node.importClause,
          moved(node.moduleSpecifier),
          node.attributes,
        );
      if (
        typescript.isExportDeclaration(node) &&
        node.moduleSpecifier !== undefined &&
        typescript.isStringLiteral(node.moduleSpecifier)
      )
        return factory.updateExportDeclaration(
          node,
          node.modifiers,
          node.isTypeOnly,
          node.exportClause,
          moved(node.moduleSpecifier),
          node.attributes,
        );
      if (
        typescript.isCallExpression(node) &&
        node.expression.kind === typescript.SyntaxKind.ImportKeyword
      ) {
        const specifier = node.arguments[0];
        if (specifier !== undefined && typescript.isStringLiteral(specifier))
          return factory.updateCallExpression(node, node.expression, undefined, [moved(specifier)]);
      }
      return typescript.visitEachChild(node, visit, context);
    };
    return typescript.visitEachChild(file, visit, context);
  };
}

/**
 * `import.meta` describes the Python file, not the temporary JavaScript: `isMain(import.meta)` is
 * `__name__ == "__main__"`, and `import.meta.filename` is `__file__`.
 */
function replaceImportMeta(file: string, main: boolean): ts.TransformerFactory<ts.SourceFile> {
  const facts = { url: pathToFileURL(file).href, filename: file, main };
  return (context) => (sourceFile) => {
    const visit = (node: ts.Node): ts.Node =>
      typescript.isMetaProperty(node)
        ? context.factory.createParenthesizedExpression(literal(facts, context.factory))
        : typescript.visitEachChild(node, visit, context);
    return typescript.visitEachChild(sourceFile, visit, context);
  };
}

function literal(
  facts: Record<string, string | boolean>,
  factory: ts.NodeFactory,
): ts.ObjectLiteralExpression {
  return factory.createObjectLiteralExpression(
    Object.entries(facts).map(([name, value]) =>
      factory.createPropertyAssignment(
        name,
        typeof value === "string"
          ? factory.createStringLiteral(value)
          : value
            ? factory.createTrue()
            : factory.createFalse(),
      ),
    ),
  );
}
