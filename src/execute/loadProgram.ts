/** A program is a Python file and the Python modules beside it that it imports, directly or not. */
import { dirname, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Conversion, ConvertOptions } from "../pipeline.ts";
import { specifierTo } from "./findSiblings.ts";
import { SourceModules } from "./sourceModules.ts";
import { changingVariables, usedBeside, type Uses } from "./usedBeside.ts";

/** The translator, as `py2ts-async` exports it. */
export type Convert = (source: string, options: ConvertOptions) => Promise<Conversion>;

export interface TranslatedModule extends Conversion {
  /** Absolute path of the Python file. */
  file: string;
  source: string;
  /** The modules it can import: specifier in the TypeScript -> absolute path of the Python file. */
  imports: ReadonlyMap<string, string>;
}

export interface Program {
  main: TranslatedModule;
  /** In an order in which each module comes after those it imports; the last is `main`. */
  modules: TranslatedModule[];
  diagnostics: Diagnostic[];
  /** Whether every module could be translated. */
  complete: boolean;
}

export async function loadProgram(
  file: string,
  convert: Convert,
  names: "camel" | "keep" = "camel",
): Promise<Program> {
  const main = resolve(file);
  const folder = dirname(main);
  // what other programs beside it do with a module counts too: `convert` sees them, and a module has
  // one translation
  const uses = (path: string): Uses => usedBeside(path, folder);
  const sources = new SourceModules({ folders: () => [folder], usesOf: uses });

  await sources.load(main);
  if (sources.failures.length > 0) throw sources.failures[0];
  const modules: TranslatedModule[] = [];
  for (const module of sources.loaded.values()) {
    const conversion = await convert(module.source, {
      file: module.file,
      names,
      siblings: module.siblings,
      changing: changingVariables(module.imports, uses),
      imported: module.file !== main || uses(main).imported,
      assignedElsewhere: module.assignedElsewhere ?? new Set(),
      filledElsewhere: module.filledElsewhere ?? new Set(),
    });
    modules.push({
      ...conversion,
      file: module.file,
      source: module.source,
      imports: new Map([...reachable(module.file, sources), ...module.imports.files]),
    });
  }
  const diagnostics = modules.flatMap((module) => module.diagnostics);
  const complete = !diagnostics.some((diagnostic) => diagnostic.severity === "error");
  return { main: modules.at(-1)!, modules, diagnostics, complete };
}

/** A module may name what a module that it imports has from another one: by specifier, all of the program. */
function reachable(file: string, { loaded }: SourceModules): [specifier: string, file: string][] {
  const others = [...loaded.keys()].filter((other) => other !== file);
  return others.map((other) => [specifierTo(other, dirname(file)), other]);
}
