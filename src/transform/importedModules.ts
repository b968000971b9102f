/** What the program's other modules export, and how it is named here. */
import type * as ast from "../ast/nodes.ts";
import { directTargets } from "../analyze/directTargets.ts";
import type { Analysis } from "../analyze/program.ts";
import { isName, type Binding } from "../analyze/scopes.ts";
import type { ClassInfo, ModuleInfo } from "../analyze/types/declarations.ts";
import type { Imports } from "./imports.ts";
import type { Names } from "./names.ts";
import { importedFrom } from "./siblingModules.ts";

/** Where the value of a name that a module exports comes from: `from .prices import cost_of` has it from there. */
export type Origin =
  | { readonly kind: "variable"; readonly analysis: Analysis; readonly name: string }
  | { readonly kind: "module"; readonly analysis: Analysis }
  /** `name` null: the library's module itself. */
  | { readonly kind: "library"; readonly module: string; readonly name: string | null };

export class ImportedModules {
  private readonly analysis: Analysis;
  private readonly names: Names;
  private readonly imports: Imports;
  /** By which TypeScript imports the modules, those included that only other modules import. */
  private readonly specifiers = new Map<ModuleInfo, string>();
  private readonly analyses = new Map<ModuleInfo, Analysis>();

  constructor(analysis: Analysis, names: Names, imports: Imports) {
    this.analysis = analysis;
    this.names = names;
    this.imports = imports;
    this.findModules(analysis, "./");
  }

  /** Nearer ones first, so that each is named by the shortest way to it. */
  private findModules(importer: Analysis, folder: string): void {
    const others = [...importer.siblings.values()].map((other) => ({
      analysis: other.analysis,
      specifier: joined(folder, other.specifier),
    }));
    const found = others.filter(({ analysis }) => !this.specifiers.has(analysis.interface));
    for (const { analysis, specifier } of found) {
      this.specifiers.set(analysis.interface, specifier);
      this.analyses.set(analysis.interface, analysis);
    }
    for (const { analysis, specifier } of found)
      this.findModules(analysis, specifier.slice(0, specifier.lastIndexOf("/") + 1));
  }

  specifierOf(module: ModuleInfo): string | null {
    return this.specifiers.get(module) ?? null;
  }

  /** Where a name of another module comes from; null where nothing is known of that module. */
  originIn(module: ModuleInfo, name: string): Origin | null {
    const analysis = this.analyses.get(module);
    return analysis === undefined ? null : originOf(analysis, name);
  }

  /** The same for the name that an import statement of the program binds. */
  originOfAlias(node: ast.ImportFrom, alias: ast.Alias): Origin | null {
    const path = ".".repeat(node.level) + (node.module ?? "");
    const other = this.analysis.siblings.get(path);
    if (other === undefined || this.analysis.siblings.has(importedFrom(node, alias))) return null;
    return originOf(other.analysis, alias.name);
  }

  /** Whether a variable of another module holds its floats as plain numbers. */
  holdsRaw(origin: Origin | null): boolean {
    if (origin?.kind !== "variable") return origin?.kind === "library";
    const { analysis, name } = origin;
    const binding = analysis.scopes.module.bindings.get(name);
    return binding !== undefined && isAssignedDirectly(analysis, binding);
  }

  /** What the class is called here, imported where that has not happened; null for one that is not exported. */
  nameOf(cls: ClassInfo): string | null {
    const specifier = this.specifierOf(cls.module);
    const member = cls.module.members.get(cls.name);
    if (specifier === null || member?.kind !== "class" || member.cls !== cls) return null;
    const exported = this.names.identifier(cls.name);
    const namespace = this.imports.namespaceOfSibling(specifier);
    const local = this.localName(cls);
    if (local === null && namespace !== null) return `${namespace}.${exported}`;
    return this.imports.typeOfSibling(specifier, exported, local);
  }

  /** The name by which the program itself imports the class. */
  private localName(cls: ClassInfo): string | null {
    for (const binding of this.analysis.scopes.module.bindings.values()) {
      if (binding.kind !== "import" || binding.definitions.length > 1) continue;
      const type = this.analysis.typeOfBinding(binding);
      if (type.kind === "class" && type.cls === cls) return this.names.of(binding);
    }
    return null;
  }
}

function originOf(analysis: Analysis, name: string): Origin {
  const own: Origin = { kind: "variable", analysis, name };
  const definitions = analysis.scopes.module.bindings.get(name)?.definitions ?? [];
  const [definition] = definitions;
  if (definitions.length !== 1 || definition?.how !== "import") return own;
  for (const statement of analysis.module.body) {
    if (statement.kind !== "ImportFrom" && statement.kind !== "Import") continue;
    const alias = statement.names.find((each) => each === definition.node);
    if (alias !== undefined) return originOfImport(analysis, statement, alias) ?? own;
  }
  return own;
}

function originOfImport(
  analysis: Analysis,
  node: ast.Import | ast.ImportFrom,
  alias: ast.Alias,
): Origin | null {
  const { siblings, library } = analysis;
  if (node.kind === "Import") {
    if (alias.asname === null && alias.name.includes(".")) return null;
    const module = siblings.get(alias.name);
    if (module !== undefined) return { kind: "module", analysis: module.analysis };
    return library.module(alias.name) === null
      ? null
      : { kind: "library", module: alias.name, name: null };
  }
  const submodule = siblings.get(importedFrom(node, alias));
  if (submodule !== undefined) return { kind: "module", analysis: submodule.analysis };
  const path = ".".repeat(node.level) + (node.module ?? "");
  const other = siblings.get(path);
  if (other !== undefined) return originOf(other.analysis, alias.name);
  return library.module(path)?.members.has(alias.name) === true
    ? { kind: "library", module: path, name: alias.name }
    : null;
}

/** Exported variables are plain numbers where every assignment can make them so, which importers see as well. */
function isAssignedDirectly(analysis: Pick<Analysis, "module">, binding: Binding): boolean {
  const targets = directTargets(analysis.module);
  return binding.definitions.every(
    ({ node, how }) => how === "delete" || (isName(node) && targets.has(node)),
  );
}

/** `../shop/` and `./prices.ts`: `../shop/prices.ts`. */
function joined(folder: string, specifier: string): string {
  const parts: string[] = [];
  for (const part of [...folder.split("/"), ...specifier.split("/")]) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  const path = parts.join("/");
  return path.startsWith("../") ? path : `./${path}`;
}
