/** Whether a module is the program: `if __name__ == "__main__":`. */
import { declarePythonProgram } from "./pythonProgram.ts";

declare global {
  interface ImportMeta {
    /** `__file__`: Node 20.11, Deno and Bun know. */
    filename: string;
  }
}

interface Meta {
  readonly filename?: string;
  readonly url?: string;
  /** Node 24, Deno and Bun know. */
  readonly main?: boolean;
}

interface Process {
  readonly argv?: readonly string[];
  getBuiltinModule?(name: "node:fs" | "node:url"): unknown;
}

/** `__name__`: `__main__` in the module that was started, in any other its own name. */
export function moduleName(meta: Meta): string {
  if (isMain(meta)) return "__main__";
  const file =
    (meta.url ?? "")
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? "";
  return decodeURIComponent(file).replace(/\.\w+$/, "");
}

/** `isMain(import.meta)`: true for the module that was started. */
export function isMain(meta: Meta): boolean {
  const started = wasStarted(meta);
  if (started) declarePythonProgram();
  return started;
}

function wasStarted(meta: Meta): boolean {
  if (typeof meta.main === "boolean") return meta.main;
  const host = (globalThis as { process?: Process }).process;
  const started = host?.argv?.[1];
  if (started === undefined || meta.url === undefined) return false;
  const files = host?.getBuiltinModule?.("node:fs") as
    { realpathSync(path: string): string } | undefined;
  const urls = host?.getBuiltinModule?.("node:url") as
    { pathToFileURL(path: string): URL } | undefined;
  if (files === undefined || urls === undefined) return false;
  const own = meta.url.replace(/[?#].*$/, "");
  const candidates = [started, `${started}.js`, `${started}/index.js`];
  return candidates.some((path) => {
    try {
      return urls.pathToFileURL(files.realpathSync(path)).href === own;
    } catch {
      return false;
    }
  });
}
