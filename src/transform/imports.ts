/** The imports of a generated module: what the program imported, and the helpers it needs. */
import type { ts } from "ts-morph";
import { typescript } from "../typescript.ts";

const f = typescript.factory;

interface NamedImport {
  readonly exported: string;
  readonly local: string;
  /** Only its type is used. */
  typeOnly: boolean;
}

export class Imports {
  private readonly namespaces = new Map<string, { specifier: string }>();
  private readonly named = new Map<string, Map<string, NamedImport>>();
  private readonly taken: ReadonlySet<string>;
  private readonly reserved = new Set<string>();
  /** Modules of the program, in the order in which Python runs them. */
  private readonly siblings = new Set<string>();
  /** Modules of the library that have to be loaded, whatever is imported from them. */
  private readonly loaded = new Set<string>();

  /** `taken`: the names that the program itself uses; an import that would collide is renamed. */
  constructor(taken: ReadonlySet<string>) {
    this.taken = taken;
  }

  /** A variable of our own has this name: it would hide an import. */
  reserve(name: string): void {
    this.reserved.add(name);
  }

  /** `import * as local from "py2ts-async/module"`. */
  namespace(local: string, module: string): void {
    this.namespaces.set(local, { specifier: specifierOf(module) });
  }

  /** Runs something without keeping the imports that it asks for. */
  quietly<T>(ask: () => T): T {
    const kept = new Map(
      [...this.named].map(([specifier, names]) => [
        specifier,
        new Map([...names].map(([k, v]) => [k, { ...v }])),
      ]),
    );
    const result = ask();
    this.named.clear();
    for (const [specifier, names] of kept) this.named.set(specifier, names);
    return result;
  }

  /** The local name under which a module was imported whole, if it was. */
  namespaceOf(module: string): string | null {
    for (const [local, { specifier }] of this.namespaces)
      if (specifier === specifierOf(module)) return local;
    return null;
  }

  /** `import "py2ts-async/module"`, unless something of it is imported anyway. */
  load(module: string): void {
    this.loaded.add(specifierOf(module));
  }

  /** A name of a library module for use in the code; imports it where that has not happened yet. */
  use(
    module: string,
    exported: string,
    options: { local?: string; typeOnly?: boolean } = {},
  ): string {
    const specifier = specifierOf(module);
    let names = this.named.get(specifier);
    if (names === undefined) {
      names = new Map();
      this.named.set(specifier, names);
    }
    const key = options.local === undefined ? exported : `${exported} as ${options.local}`;
    // what the program imported itself serves as well
    const known =
      names.get(key) ??
      (options.local === undefined
        ? [...names.values()].find((entry) => entry.exported === exported)
        : undefined);
    if (known !== undefined) {
      if (options.typeOnly !== true) known.typeOnly = false;
      return known.local;
    }
    let local = options.local ?? exported;
    if (options.local === undefined) while (this.isTaken(local)) local += "_";
    names.set(key, { exported, local, typeOnly: options.typeOnly === true });
    return local;
  }

  /** A module of the program itself. `null`: it only has to have run. */
  sibling(
    specifier: string,
    entry: { namespace: string } | { exported: string; local: string } | null,
  ): void {
    this.siblings.add(specifier);
    if (entry === null) return;
    if ("namespace" in entry) {
      this.namespaces.set(entry.namespace, { specifier });
      return;
    }
    const names = this.named.get(specifier) ?? new Map<string, NamedImport>();
    this.named.set(specifier, names);
    names.set(entry.local, { ...entry, typeOnly: false });
  }

  /** A class of a module of the program, for a type. `local`: the name that the program gives it. */
  typeOfSibling(specifier: string, exported: string, local: string | null): string {
    return this.useSibling(specifier, exported, local, true);
  }

  /** What a module of the program exports, by a name that nothing else has. */
  valueOfSibling(specifier: string, exported: string): string {
    this.siblings.add(specifier);
    return this.useSibling(specifier, exported, null, false);
  }

  private useSibling(
    specifier: string,
    exported: string,
    local: string | null,
    typeOnly: boolean,
  ): string {
    const names = this.named.get(specifier) ?? new Map<string, NamedImport>();
    this.named.set(specifier, names);
    const known = [...names.values()].find(
      (entry) => entry.exported === exported && (local === null || entry.local === local),
    );
    if (known !== undefined) {
      known.typeOnly &&= typeOnly;
      return known.local;
    }
    let name = local ?? exported;
    if (local === null) while (this.isTaken(name)) name += "_";
    names.set(name, { exported, local: name, typeOnly });
    return name;
  }

  /** The local name under which a module of the program was imported whole, if it was. */
  namespaceOfSibling(specifier: string): string | null {
    for (const [local, namespace] of this.namespaces)
      if (namespace.specifier === specifier) return local;
    return null;
  }

  private isTaken(name: string): boolean {
    return this.taken.has(name) || this.reserved.has(name) || this.isImported(name);
  }

  isImported(local: string): boolean {
    for (const names of this.named.values()) {
      for (const entry of names.values()) if (entry.local === local) return true;
    }
    return this.namespaces.has(local);
  }

  /** The program's own imports in their order, then the helpers. */
  statements(): ts.Statement[] {
    const result: ts.Statement[] = [];
    const specifiers = [
      ...new Set([...this.namespaces.values()].map((n) => n.specifier)),
      ...this.named.keys(),
      ...this.loaded,
      ...this.siblings,
    ];
    const helpers = HELPERS.map(specifierOf);
    const rank = (specifier: string): number => helpers.indexOf(specifier);
    const ordered = [...new Set(specifiers)].sort((a, b) => rank(a) - rank(b));
    const siblings = [...this.siblings];
    for (const next of ordered) {
      const specifier = this.siblings.has(next) ? siblings.shift()! : next;
      for (const [local, entry] of this.namespaces) {
        if (entry.specifier !== specifier) continue;
        const binding = f.createNamespaceImport(f.createIdentifier(local));
        result.push(
          importDeclaration(f.createImportClause(undefined, undefined, binding), specifier),
        );
      }
      const names = this.named.get(specifier);
      if (names !== undefined && names.size > 0)
        result.push(namedImport(specifier, [...names.values()]));
      const isNamed = names !== undefined || this.namespaceOfSibling(specifier) !== null;
      const isLoaded = this.namespaceOfSibling(specifier) !== null || hasValues(names);
      if (!isNamed || (this.loaded.has(specifier) && !isLoaded))
        result.push(importDeclaration(undefined, specifier));
    }
    return result;
  }
}

/** Modules of which generated code uses what the program did not import; they come last. */
const HELPERS = ["builtins", "operator", "language"];

/** Whether an import of these is more than one of types, which the program's JavaScript does not have. */
function hasValues(names: ReadonlyMap<string, NamedImport> | undefined): boolean {
  return names !== undefined && [...names.values()].some((entry) => !entry.typeOnly);
}

function namedImport(specifier: string, names: readonly NamedImport[]): ts.Statement {
  const entries = [...names].sort((a, b) => (a.exported < b.exported ? -1 : 1));
  const allTypes = entries.every((entry) => entry.typeOnly);
  const elements = entries.map((entry) =>
    f.createImportSpecifier(
      entry.typeOnly && !allTypes,
      entry.exported === entry.local ? undefined : f.createIdentifier(entry.exported),
      f.createIdentifier(entry.local),
    ),
  );
  const phase = allTypes ? typescript.SyntaxKind.TypeKeyword : undefined;
  return importDeclaration(
    f.createImportClause(phase, undefined, f.createNamedImports(elements)),
    specifier,
  );
}

/** `concurrent.futures` lives at `py2ts-async/concurrent/futures`. */
function specifierOf(module: string): string {
  return `py2ts-async/${module.replaceAll(".", "/")}`;
}

function importDeclaration(clause: ts.ImportClause | undefined, specifier: string): ts.Statement {
  return f.createImportDeclaration(undefined, clause, f.createStringLiteral(specifier));
}
