/** The whole way of one module: parse, analyze, transform, print. */
import { analyzeModule, type Sibling, type Siblings } from "./analyze/analyzeModule.ts";
import { showsTasks } from "./analyze/showsTasks.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { printModule } from "./print/printModule.ts";
import { raisingMap } from "./print/raisingMap.ts";
import { lineMap, type SourceMapJson } from "./print/sourceMap.ts";
import { transformModule } from "./transform/transformModule.ts";

export interface ConvertOptions {
  /** The name of the Python file, for diagnostics and the source map. */
  readonly file: string;
  /** `camel` (the default) turns snake_case into camelCase, `keep` leaves names alone. */
  readonly names?: "camel" | "keep";
  /**
   * Modules that belong to the program: Python's dotted name, and the specifier to import it by; with the
   * source of the module, so that what it exports has types.
   */
  readonly siblings?: ReadonlyMap<string, string | Sibling>;
  /** By specifier: variables of those modules that change after the modules have run. */
  readonly changing?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Another module of the program imports this one: its variables are exported, script or not. */
  readonly imported?: boolean;
  /** Variables of this module that other modules of the program assign. */
  readonly assignedElsewhere?: ReadonlySet<string>;
  /** Variables of this module into whose lists and dicts other modules of the program put something. */
  readonly filledElsewhere?: ReadonlySet<string>;
}

export interface Conversion {
  /** TypeScript; "" where the program cannot be translated, and then a diagnostic says why. */
  readonly code: string;
  /** From lines of the TypeScript to lines of the Python, and what tracebacks show of them. */
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
  const { file, names = "camel", imported = false } = options;
  const { assignedElsewhere = new Set(), filledElsewhere = new Set() } = options;
  const siblings = siblingsOf(options);
  const { parsed, analysis } = analyzeModule(
    { file, source, siblings, assignedElsewhere, filledElsewhere },
    { imported },
  );
  if (analysis === null) return { code: "", map: emptyMap, diagnostics: parsed.diagnostics };
  const transformed = transformModule(analysis, parsed.source, {
    names,
    siblings: new Map([...siblings].map(([name, { specifier }]) => [name, specifier])),
    changing: options.changing ?? new Map(),
    imported,
  });
  const diagnostics = [...parsed.diagnostics, ...transformed.diagnostics];
  if (diagnostics.some((d) => d.severity === "error"))
    return { code: "", map: emptyMap, diagnostics };
  const { code, pythonLines } = await printModule(transformed.statements);
  const tsFile = options.file.replace(/\.py$/, ".ts");
  const lines = lineMap(tsFile, options.file, source, pythonLines);
  const map: SourceMapJson = {
    ...lines,
    // most who convert do not ask
    get x_raising() {
      return raisingMap(transformed.statements, code, analysis.module, parsed.source);
    },
  };
  return { code, map, diagnostics, showsTasks: showsTasks(analysis) };
}

/** The same object for the same map, with which what was found out about the module is kept. */
export function siblingsOf({ siblings }: ConvertOptions): Siblings {
  if (siblings === undefined) return new Map();
  if ([...siblings.values()].every((sibling) => typeof sibling !== "string"))
    return siblings as Siblings;
  return new Map(
    [...siblings].map(([name, sibling]) => [
      name,
      typeof sibling === "string" ? { specifier: sibling } : sibling,
    ]),
  );
}
