/** What a stage of the translator makes of a program, for those who work on it. */
import { analyzeModule } from "./analyze/analyzeModule.ts";
import { dump } from "./ast/dump.ts";
import type { Type } from "./analyze/types/type.ts";
import { transformModule } from "./transform/transformModule.ts";
import { typescript } from "./typescript.ts";
import { siblingsOf, type ConvertOptions } from "./pipeline.ts";

export type Stage = "parse" | "analyze" | "transform";

export async function dumpStage(
  source: string,
  options: ConvertOptions,
  stage: Stage,
): Promise<string> {
  const siblings = siblingsOf(options);
  const { parsed, analysis } = analyzeModule(
    { file: options.file, source, siblings },
    { imported: false },
  );
  if (stage === "parse" && parsed.module !== null) return dump(parsed.module);
  if (analysis === null)
    return parsed.diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`).join("\n");
  if (stage === "analyze") {
    const lines: string[] = [];
    for (const scope of analysis.scopes.scopeOf.values()) {
      for (const binding of scope.bindings.values()) {
        lines.push(
          `${scope.node.kind} ${binding.name}: ${describe(analysis.typeOfBinding(binding))}`,
        );
      }
    }
    return lines.join("\n");
  }
  const { statements } = transformModule(analysis, parsed.source, {
    names: options.names ?? "camel",
    siblings: new Map([...siblings].map(([name, { specifier }]) => [name, specifier])),
    changing: new Map(),
    imported: false,
  });
  const printer = typescript.createPrinter();
  const file = typescript.createSourceFile("module.ts", "", typescript.ScriptTarget.ESNext);
  return statements
    .map((s) => printer.printNode(typescript.EmitHint.Unspecified, s, file))
    .join("\n");
}

function describe(type: Type): string {
  return JSON.stringify(type, (key, value: unknown) => {
    if (key === "cls" || key === "fn" || key === "module") return (value as { name: string }).name;
    if (key === "args") return (value as { type: unknown }[]).map((cell) => cell.type);
    return value;
  });
}
