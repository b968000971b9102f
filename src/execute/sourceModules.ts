/** The Python files of a program as the translator takes them: each is read once, with those it imports. */
import type { Sibling, SourceModule } from "../index.ts";
import { findSiblings, type Siblings } from "./findSiblings.ts";
import type { Uses } from "./usedBeside.ts";
import { readPythonSource } from "./readPythonSource.ts";

export interface LoadedModule extends SourceModule {
  /** What was found out about the module is kept with this object. */
  readonly siblings: ReadonlyMap<string, Sibling>;
  /** Where the modules are that it imports, and what it does with them. */
  readonly imports: Siblings;
}

export interface ModuleRules {
  /** Where a file's imports are looked for, in order. */
  folders(file: string): readonly string[];
  /** What other modules do with a file; asked for when all files are loaded. */
  usesOf(file: string): Uses;
}

export class SourceModules {
  /** Those loaded so far, by path, each after the modules that it imports. */
  readonly loaded = new Map<string, LoadedModule>();
  /** Why modules that others import could not be read. */
  readonly failures: unknown[] = [];
  private readonly rules: ModuleRules;
  private readonly begun = new Map<string, LoadedModule>();

  constructor(rules: ModuleRules) {
    this.rules = rules;
  }

  /** @throws where the file cannot be read */
  async load(file: string): Promise<LoadedModule> {
    const known = this.begun.get(file);
    if (known !== undefined) return known;
    const source = await readPythonSource(file);
    const imports = findSiblings(source, file, this.rules.folders(file));
    const siblings = new Map<string, Sibling>();
    const { rules } = this;
    const module: LoadedModule = {
      file,
      source,
      siblings,
      imports,
      get assignedElsewhere() {
        return rules.usesOf(file).assigned;
      },
      get filledElsewhere() {
        return rules.usesOf(file).filled;
      },
    };
    // modules may import each other
    this.begun.set(file, module);
    for (const [name, specifier] of imports.specifiers) {
      const other = imports.files.get(specifier);
      const module = other === undefined ? null : await this.loadImported(other);
      siblings.set(name, module === null ? { specifier } : { specifier, module });
    }
    this.loaded.set(file, module);
    return module;
  }

  /** A module that cannot be read is the trouble of whoever runs it. */
  private async loadImported(file: string): Promise<LoadedModule | null> {
    try {
      return await this.load(file);
    } catch (error) {
      this.failures.push(error);
      return null;
    }
  }
}
