/**
 * From the source of a module to what is known of it, with what is known of the modules it imports.
 *
 * Each module is analysed once and independently of those that import it, and so is translated alike for all
 * of them.
 */
import type * as ast from "../ast/nodes.ts";
import { parse } from "../parse/parse.ts";
import { mangled } from "./mangling.ts";
import { withoutOverloads } from "./overloads.ts";
import { analyze, type Analysis, type ImportedModule } from "./program.ts";
import { expandStars } from "./starImports.ts";
import { withoutTypedDicts } from "./typedDicts.ts";
import { visitNodes } from "./visit.ts";

/** A module of the program that others import. */
export interface SourceModule {
  /** The name of the Python file. */
  readonly file: string;
  readonly source: string;
  /** The modules that it imports. What is found out about the module is kept with this object. */
  readonly siblings: Siblings;
  /** Its variables that other modules of the program assign. */
  readonly assignedElsewhere?: ReadonlySet<string>;
  /** Those into whose lists and dicts other modules put something. */
  readonly filledElsewhere?: ReadonlySet<string>;
}

/** Modules of the program by the name in the import statement, leading dots included. */
export type Siblings = ReadonlyMap<string, Sibling>;

export interface Sibling {
  /** By which TypeScript imports the module. */
  readonly specifier: string;
  /** The module itself; where it is not given, what it exports has no types. */
  readonly module?: SourceModule;
}

export interface AnalyzedModule {
  readonly parsed: ReturnType<typeof parse>;
  /** null where the source has errors. */
  readonly analysis: Analysis | null;
}

/** Whether other modules import it decides what its functions may be called with. */
export interface ModuleRole {
  readonly imported: boolean;
}

const importedModules = new WeakMap<Siblings, { source: string; analyzed: AnalyzedModule }>();

export function analyzeModule(module: SourceModule, { imported }: ModuleRole): AnalyzedModule {
  const known = importedModules.get(module.siblings);
  if (imported && known !== undefined && known.source === module.source) return known.analyzed;
  const parsed = parse(module.source, module.file);
  let analysis: Analysis | null = null;
  if (parsed.module !== null && !parsed.diagnostics.some((d) => d.severity === "error")) {
    const siblings = analyzeSiblings(parsed.module, module);
    const running = withoutOverloads(withoutTypedDicts(parsed.module));
    const tree = expandStars(mangled(running), siblings);
    const { assignedElsewhere = new Set(), filledElsewhere = new Set() } = module;
    analysis = analyze(tree, { imported, siblings, assignedElsewhere, filledElsewhere });
  }
  const analyzed = { parsed, analysis };
  if (imported) importedModules.set(module.siblings, { source: module.source, analyzed });
  return analyzed;
}

/** null for modules that import this one as well, directly or not: Python runs a part of them only. */
function analyzeSiblings(
  tree: ast.Module,
  module: SourceModule,
): ReadonlyMap<string, ImportedModule | null> {
  const needed = importedNames(tree, module.siblings);
  const result = new Map<string, ImportedModule | null>();
  for (const [name, sibling] of module.siblings) {
    const other = sibling.module;
    const analysis =
      other === undefined || !needed.has(name) || imports(other, module.siblings)
        ? null
        : analyzeModule(other, { imported: true }).analysis;
    result.set(name, analysis === null ? null : { specifier: sibling.specifier, analysis });
  }
  return result;
}

/** Whether a module imports that with these siblings, or is it. */
function imports(module: SourceModule, wanted: Siblings, seen = new Set<Siblings>()): boolean {
  if (module.siblings === wanted) return true;
  if (seen.has(module.siblings)) return false;
  seen.add(module.siblings);
  const needed = neededNames(module);
  return [...module.siblings].some(
    ([name, sibling]) =>
      sibling.module !== undefined && needed.has(name) && imports(sibling.module, wanted, seen),
  );
}

const needs = new WeakMap<Siblings, ReadonlySet<string>>();

function neededNames(module: SourceModule): ReadonlySet<string> {
  let names = needs.get(module.siblings);
  if (names === undefined) {
    const tree = module.siblings.size === 0 ? null : parse(module.source, module.file).module;
    names = tree === null ? new Set() : importedNames(tree, module.siblings);
    needs.set(module.siblings, names);
  }
  return names;
}

/** `from . import kitchen` needs the module .kitchen, but nothing of the package. */
function importedNames(tree: ast.Module, siblings: Siblings): ReadonlySet<string> {
  const names = new Set<string>();
  visitNodes(tree, (node) => {
    if (node.kind === "Import") {
      for (const { name } of node.names) {
        const parts = name.split(".");
        parts.forEach((_, i) => names.add(parts.slice(0, i + 1).join(".")));
      }
    } else if (node.kind === "ImportFrom") {
      const path = ".".repeat(node.level) + (node.module ?? "");
      for (const { name } of node.names) {
        const submodule = path.endsWith(".") ? path + name : `${path}.${name}`;
        names.add(siblings.has(submodule) ? submodule : path);
      }
    }
  });
  return names;
}
