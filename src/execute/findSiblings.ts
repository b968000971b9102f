/**
 * The modules of the program itself that a Python file imports: `import kitchen` means `kitchen.py`
 * in the folder of the program, where there is one, as `sys.path[0]` comes first.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";

export interface Siblings {
  /** The name in the import statement, leading dots included -> the specifier in TypeScript. */
  specifiers: Map<string, string>;
  /** The specifier in TypeScript -> the Python file. */
  files: Map<string, string>;
  /** The Python file -> its variables that the program assigns: `kitchen.oven = "hot"`. */
  assigned: Map<string, Set<string>>;
  /** The Python file -> its variables into which the program puts something: `kitchen.menu.append("tea")`. */
  filled: Map<string, Set<string>>;
  /** The Python file -> its variables that its own functions assign: `global oven`. */
  globals: Map<string, Set<string>>;
}

/** Modules that CPython has loaded, or carries, before it looks into any folder. */
const ALWAYS_PYTHONS_OWN = new Set(
  "abc atexit builtins codecs errno gc io itertools marshal os signal site stat sys time".split(
    " ",
  ),
);

const IMPORT = /^[ \t]*import[ \t]+([\w.]+(?:[ \t]*,[ \t]*[\w.]+|[ \t]+as[ \t]+\w+)*)/gm;
const FROM_IMPORT = /^[ \t]*from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^#;\n]*)/gm;

/**
 * Text that only looks like an import, in a string say, does no harm: what nobody imports is not
 * looked up.
 *
 * @param folders where modules are looked for, in order; packages are folders
 */
export function findSiblings(
  source: string,
  file: string,
  folders: readonly string[] = [dirname(file)],
): Siblings {
  const siblings: Siblings = {
    specifiers: new Map(),
    files: new Map(),
    assigned: new Map(),
    filled: new Map(),
    globals: new Map(),
  };
  for (const { name, of } of importedNames(source)) {
    const target = locate(name, file, folders);
    if (target === undefined || target === file) continue;
    if (of !== null && binds(locate(of, file, folders), name.replace(/^.*\./, ""))) continue;
    const specifier = specifierTo(target, dirname(file));
    siblings.specifiers.set(name, specifier);
    siblings.files.set(specifier, target);
    siblings.globals.set(target, declaredGlobal(target));
  }
  const fileOf = (module: string): string =>
    siblings.files.get(siblings.specifiers.get(module) ?? "") ?? "";
  const note = (
    uses: Map<string, Set<string>>,
    target: string,
    variables: readonly string[],
  ): void => {
    if (target !== "" && variables.length > 0)
      uses.set(target, new Set([...(uses.get(target) ?? []), ...variables]));
  };
  for (const [local, name] of localNames(source)) {
    const target = fileOf(name);
    note(siblings.assigned, target, assignedAttributes(source, local));
    note(siblings.filled, target, filledVariables(source, `${escaped(local)}\\.(\\w+)`));
    // from kitchen import menu
    const [, module, variable] = /^(.*?)\.?(\w+)$/.exec(name) ?? [];
    if (module === undefined || variable === undefined) continue;
    const isFilled = filledVariables(source, `(${escaped(local)})`).length > 0;
    if (isFilled) note(siblings.filled, fileOf(module), [variable]);
  }
  return siblings;
}

function escaped(name: string): string {
  return name.replaceAll(".", "\\.");
}

/** What stands before `[...] =`, `.append(` and the like. */
function filledVariables(source: string, variable: string): string[] {
  const item = String.raw`\[[^\]\n]*\]`;
  const methods = "append|appendleft|extend|extendleft|insert|add|update|setdefault";
  const filling = new RegExp(
    String.raw`(?<![\w.])${variable}(?:${item})*(?:${item}[ \t]*${SIGN}|\.(?:${methods})\(|[ \t]*[+|]=)`,
    "g",
  );
  return [...source.matchAll(filling)].map(([, name]) => name as string);
}

/** `=`, `+=` and so on. */
const SIGN = String.raw`(?:[-+*/%@&|^]|//|\*\*|<<|>>)?=(?!=)`;

function declaredGlobal(file: string): Set<string> {
  const declarations = readFileSync(file, "utf8").matchAll(/^[ \t]+global[ \t]+([\w, \t]+)/gm);
  return new Set([...declarations].flatMap(([, list = ""]) => list.split(/[, \t]+/)));
}

/** Whether a package has that name itself, so that `from shop import prices` is not shop/prices.py. */
function binds(packageFile: string | undefined, name: string): boolean {
  if (packageFile === undefined || basename(packageFile) !== "__init__.py") return false;
  const defined = `^(?:(?:async )?def|class) +${name}\\b|^${name} *(?:=(?!=)|:)`;
  const imported = `^(?:import|from) .*(?:import|,|\\bas) +${name} *(?:,|#|$)`;
  // the package's own `from . import prices` is the module
  const source = readFileSync(packageFile, "utf8").replace(/^from +\.+ +import .*/gm, "");
  return new RegExp(`${defined}|${imported}`, "m").test(source);
}

/** The names under which a program knows modules, and the modules. */
function* localNames(source: string): Generator<[local: string, module: string]> {
  for (const [, list = ""] of source.matchAll(IMPORT)) {
    for (const item of list.split(",")) {
      const [module = "", , alias] = item.trim().split(/\s+/);
      if (alias !== undefined) yield [alias, module];
      else for (const { name } of withPackages(module)) yield [name, name];
    }
  }
  for (const [, module = "", list = ""] of source.matchAll(FROM_IMPORT)) {
    for (const [, name = "", alias = name] of list.matchAll(/(\w+)(?:\s+as\s+(\w+))?/g))
      yield [alias, memberOf(module, name)];
  }
}

/** The attributes of `local` that stand before an assignment sign. */
function assignedAttributes(source: string, local: string): string[] {
  const assignment = new RegExp(String.raw`(?<![\w.])${escaped(local)}\.(\w+)[ \t]*${SIGN}`, "g");
  return [...source.matchAll(assignment)].map(([, attribute]) => attribute as string);
}

interface ImportedName {
  name: string;
  /** The module of which it may be any name; null where it is surely a module. */
  of: string | null;
}

/**
 * `a` and `a.b` of `import a.b as c`; `..a` and `..a.b` of `from ..a import b`, since b may be a module.
 * Packages come before what is in them.
 */
function* importedNames(source: string): Generator<ImportedName> {
  for (const [, list = ""] of source.matchAll(IMPORT))
    for (const item of list.split(",")) yield* withPackages(item.trim().split(/\s/)[0] as string);
  for (const [, module = "", list = ""] of source.matchAll(FROM_IMPORT)) {
    yield* withPackages(module);
    for (const [name] of list.replace(/#.*/g, "").matchAll(/(?<!\bas\s+)\b\w+/g))
      if (name !== "as") yield { name: memberOf(module, name as string), of: module };
  }
}

/** `a`, `a.b` and `a.b.c` of `a.b.c`. */
function withPackages(name: string): ImportedName[] {
  if (name.startsWith(".")) return [{ name, of: null }];
  const parts = name.split(".");
  return parts.map((_, i) => ({ name: parts.slice(0, i + 1).join("."), of: null }));
}

/** `.b` of `from . import b`, `a.b` of `from a import b`. */
function memberOf(module: string, name: string): string {
  return module.endsWith(".") ? module + name : `${module}.${name}`;
}

function locate(name: string, file: string, folders: readonly string[]): string | undefined {
  const dots = name.length - name.replace(/^\.+/, "").length;
  const path = name.slice(dots).split(".");
  if (dots === 0 && ALWAYS_PYTHONS_OWN.has(path[0] as string)) return undefined;
  const starts = dots === 0 ? folders : [join(dirname(file), ...Array(dots - 1).fill(".."))];
  return starts
    .map((start) => join(start, ...path))
    .flatMap((base) => [join(base, "__init__.py"), `${base}.py`])
    .find((candidate) => existsSync(candidate));
}

/** `./kitchen.ts`, `../pkg/__init__.ts`. */
export function specifierTo(target: string, folder: string): string {
  const path = relative(folder, target).split(sep).join("/").replace(/\.py$/, ".ts");
  return path.startsWith("../") ? path : `./${path}`;
}
