/** What the other programs of a folder, and of the folders around it, do with a module. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { findSiblings, type Siblings } from "./findSiblings.ts";

export interface Uses {
  /** Another module imports it. */
  imported: boolean;
  /** Its variables that other modules assign. */
  assigned: ReadonlySet<string>;
  /** Those into which other modules put something. */
  filled: ReadonlySet<string>;
}

/** By folder and base; read once, for a folder is converted as a whole. */
const read = new Map<string, readonly Siblings[]>();

/**
 * @param base the outermost folder of the program, from which its packages are imported; one that lies
 *   inside a package means the folder that holds the package
 */
export function usedBeside(file: string, base: string = dirname(file)): Uses {
  const outside = folderOfPackages(base);
  const folders = foldersUpTo(dirname(file), outside);
  return usesOf(
    file,
    folders.flatMap((folder) => siblingsIn(folder, outside)),
  );
}

function folderOfPackages(folder: string): string {
  return existsSync(join(folder, "__init__.py")) ? folderOfPackages(dirname(folder)) : folder;
}

/** What modules, of which these are the imports, do with one of them. */
function usesOf(file: string, siblings: readonly Siblings[]): Uses {
  return {
    imported: siblings.some(({ files }) => [...files.values()].includes(file)),
    assigned: new Set(siblings.flatMap(({ assigned }) => [...(assigned.get(file) ?? [])])),
    filled: new Set(siblings.flatMap(({ filled }) => [...(filled.get(file) ?? [])])),
  };
}

/** By the specifiers of the modules that a program imports: their variables that change after they have run. */
export function changingVariables(
  { files, globals }: Siblings,
  usesOfFile: (file: string) => Uses,
): Map<string, ReadonlySet<string>> {
  return new Map(
    [...files].map(([specifier, file]) => [
      specifier,
      new Set([...(globals.get(file) ?? []), ...usesOfFile(file).assigned]),
    ]),
  );
}

function foldersUpTo(folder: string, base: string): string[] {
  const folders = [folder];
  const isInside = !relative(base, folder).startsWith("..");
  for (let inner = folder; isInside && inner !== base && inner !== dirname(inner);) {
    inner = dirname(inner);
    folders.push(inner);
  }
  return folders;
}

function siblingsIn(folder: string, base: string): readonly Siblings[] {
  const key = `${folder}\0${base}`;
  let found = read.get(key);
  if (found === undefined) {
    const programs = readdirSync(folder).filter((name) => name.endsWith(".py"));
    found = programs.map((name) => {
      const path = join(folder, name);
      return findSiblings(readFileSync(path, "utf8"), path, [folder, base]);
    });
    read.set(key, found);
  }
  return found;
}
