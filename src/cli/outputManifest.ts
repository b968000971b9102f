/**
 * Tells translations that a person edited from those that stand as we wrote them.
 *
 * A checksum inside a translation would be noise in a file made to be read, so the checksums are in
 * `.py2ts-async.json` at the top of the output folder. A folder converted on its own finds the file
 * of the folder it belongs to.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { writeAtomically } from "./writeAtomically.ts";

const NAME = ".py2ts-async.json";

interface Manifest {
  folder: string;
  /** Path of the output, relative to the folder -> SHA-256 of what we wrote. */
  files: Record<string, string>;
  changed: boolean;
}

export class OutputManifest {
  readonly #root: string;
  readonly #byFolder = new Map<string, Manifest>();

  /** @param root where a manifest is made when there is none */
  constructor(root: string) {
    this.#root = root;
  }

  /** Whether the file holds something that we did not write. */
  isEdited(file: string, content: string): boolean {
    const manifest = this.#manifestOf(file);
    return manifest.files[key(manifest, file)] !== checksum(content);
  }

  record(file: string, content: string): void {
    const manifest = this.#manifestOf(file);
    const sum = checksum(content);
    if (manifest.files[key(manifest, file)] === sum) return;
    manifest.files[key(manifest, file)] = sum;
    manifest.changed = true;
  }

  save(): void {
    for (const manifest of new Set(this.#byFolder.values())) {
      if (!manifest.changed) continue;
      const files = Object.fromEntries(
        Object.entries(manifest.files).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      writeAtomically(join(manifest.folder, NAME), JSON.stringify({ files }, null, 2) + "\n");
      manifest.changed = false;
    }
  }

  #manifestOf(file: string): Manifest {
    return this.#find(dirname(file)) ?? this.#load(this.#root);
  }

  #find(folder: string): Manifest | undefined {
    const known = this.#byFolder.get(folder);
    if (known !== undefined || existsSync(join(folder, NAME))) return known ?? this.#load(folder);
    return dirname(folder) === folder ? undefined : this.#find(dirname(folder));
  }

  #load(folder: string): Manifest {
    const manifest = { folder, files: readFiles(join(folder, NAME)), changed: false };
    this.#byFolder.set(folder, manifest);
    return manifest;
  }
}

/** A manifest that is missing or damaged knows of no file: edited ones stay protected. */
function readFiles(file: string): Record<string, string> {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as Partial<Manifest>).files ?? {};
  } catch {
    return {};
  }
}

function key(manifest: Manifest, file: string): string {
  return relative(manifest.folder, file).split(sep).join("/");
}

function checksum(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
