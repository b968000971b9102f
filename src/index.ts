/** The public API: `import { convert } from "py2ts-async"`. */
export { convert, type Conversion, type ConvertOptions } from "./pipeline.ts";
export type { Sibling, Siblings, SourceModule } from "./analyze/analyzeModule.ts";
export type { Diagnostic, Severity } from "./diagnostics/diagnostic.ts";
export type { SourceMapJson } from "./print/sourceMap.ts";
