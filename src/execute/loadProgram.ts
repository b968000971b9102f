/** A program is a Python file and the Python modules beside it that it imports, directly or not. */
import { dirname, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Conversion, ConvertOptions } from "../pipeline.ts";
import { findSiblings, isImportedBeside } from "./findSiblings.ts";
import { readPythonSource } from "./readPythonSource.ts";

/** The translator, as `py2ts-async` exports it. */
export type Convert = (source: string, options: ConvertOptions) => Promise<Conversion>;

export interface TranslatedModule extends Conversion {
  /** Absolute path of the Python file. */
  file: string;
  source: string;
  /** The siblings it imports: specifier in the TypeScript -> absolute path of the Python file. */
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
  const modules: TranslatedModule[] = [];
  const seen = new Set<string>();
  const folder = dirname(resolve(file));

  async function load(path: string): Promise<TranslatedModule> {
    seen.add(path);
    const source = await readPythonSource(path);
    const { specifiers, files } = findSiblings(source, path, [folder]);
    const conversion = await convert(source, {
      file: path,
      names,
      siblings: specifiers,
      imported: path !== resolve(file) || isImportedBeside(path),
    });
    for (const sibling of files.values()) if (!seen.has(sibling)) await load(sibling);
    const module = { ...conversion, file: path, source, imports: files };
    modules.push(module);
    return module;
  }

  const main = await load(resolve(file));
  const diagnostics = modules.flatMap((module) => module.diagnostics);
  const complete = !diagnostics.some((diagnostic) => diagnostic.severity === "error");
  return { main, modules, diagnostics, complete };
}
