/**
 * The modules of the program itself that a Python file imports: `import kitchen` means `kitchen.py`
 * in the folder of the program, where there is one, as `sys.path[0]` comes first.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";

export interface Siblings {
  /** The name in the import statement, leading dots included -> the specifier in TypeScript. */
  specifiers: Map<string, string>;
  /** The specifier in TypeScript -> the Python file. */
  files: Map<string, string>;
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
  const siblings: Siblings = { specifiers: new Map(), files: new Map() };
  for (const name of importedNames(source)) {
    const target = locate(name, file, folders);
    if (target === undefined || target === file) continue;
    const specifier = specifierTo(target, dirname(file));
    siblings.specifiers.set(name, specifier);
    siblings.files.set(specifier, target);
  }
  return siblings;
}

/** The modules that the programs of a folder import, by folder; read once, for a folder is converted as a whole. */
const importedIn = new Map<string, ReadonlySet<string>>();

/** Whether another program in the same folder imports this one. */
export function isImportedBeside(file: string): boolean {
  const folder = dirname(file);
  let names = importedIn.get(folder);
  if (names === undefined) {
    const sources = readdirSync(folder).filter((name) => name.endsWith(".py"));
    names = new Set(
      sources.flatMap((name) => [...importedNames(readFileSync(join(folder, name), "utf8"))]),
    );
    importedIn.set(folder, names);
  }
  const name = basename(file, ".py");
  return names.has(name) || names.has(`.${name}`);
}

/** `a.b` of `import a.b as c`; `..a` and `..a.b` of `from ..a import b`, since b may be a module. */
function* importedNames(source: string): Generator<string> {
  for (const [, list = ""] of source.matchAll(IMPORT))
    for (const item of list.split(",")) yield item.trim().split(/\s/)[0] as string;
  for (const [, module = "", list = ""] of source.matchAll(FROM_IMPORT)) {
    yield module;
    for (const [name] of list.replace(/#.*/g, "").matchAll(/(?<!\bas\s+)\b\w+/g))
      if (name !== "as") yield module.endsWith(".") ? module + name : `${module}.${name}`;
  }
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
function specifierTo(target: string, folder: string): string {
  const path = relative(folder, target).split(sep).join("/").replace(/\.py$/, ".ts");
  return path.startsWith("../") ? path : `./${path}`;
}
