/** The whole way of one module: parse, analyze, transform, print. */
import { mangled } from "./analyze/mangling.ts";
import { analyze } from "./analyze/program.ts";
import { showsTasks } from "./analyze/showsTasks.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { parse } from "./parse/parse.ts";
import { printModule } from "./print/printModule.ts";
import { lineMap, type SourceMapJson } from "./print/sourceMap.ts";
import { transformModule } from "./transform/transformModule.ts";

export interface ConvertOptions {
  /** The name of the Python file, for diagnostics and the source map. */
  readonly file: string;
  /** `camel` (the default) turns snake_case into camelCase, `keep` leaves names alone. */
  readonly names?: "camel" | "keep";
  /** Modules that belong to the program: Python's dotted name, and the specifier to import it by. */
  readonly siblings?: ReadonlyMap<string, string>;
  /** Another module of the program imports this one: its variables are exported, script or not. */
  readonly imported?: boolean;
}

export interface Conversion {
  /** TypeScript; "" where the program cannot be translated, and then a diagnostic says why. */
  readonly code: string;
  /** From lines of the TypeScript to lines of the Python. */
  readonly map: SourceMapJson;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The program may print a task: for CPython's repr of one, PY2TS_AWAIT_LINES=1 has the runtime note the
   * line of each await.
   */
  readonly showsTasks?: boolean;
}

/** Translates one Python module. Never throws for what is in the module: it gives diagnostics. */
export async function convert(source: string, options: ConvertOptions): Promise<Conversion> {
  const emptyMap = lineMap("", options.file, source, []);
  const parsed = parse(source, options.file);
  if (parsed.module === null || parsed.diagnostics.some((d) => d.severity === "error")) {
    return { code: "", map: emptyMap, diagnostics: parsed.diagnostics };
  }
  const analysis = analyze(mangled(parsed.module), { imported: options.imported ?? false });
  const transformed = transformModule(analysis, parsed.source, {
    names: options.names ?? "camel",
    siblings: options.siblings ?? new Map(),
    imported: options.imported ?? false,
  });
  const diagnostics = [...parsed.diagnostics, ...transformed.diagnostics];
  if (diagnostics.some((d) => d.severity === "error"))
    return { code: "", map: emptyMap, diagnostics };
  const { code, pythonLines } = await printModule(transformed.statements);
  const tsFile = options.file.replace(/\.py$/, ".ts");
  const map = lineMap(tsFile, options.file, source, pythonLines);
  return { code, map, diagnostics, showsTasks: showsTasks(analysis) };
}
