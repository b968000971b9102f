import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "./packageRoot.ts";

// A package may import itself by name: package.json's `exports` stays the only list of modules.
const require = createRequire(join(packageRoot, "package.json"));

/** `py2ts-async/asyncio` -> the URL of the built module in this package; other names unchanged. */
export function resolveRuntime(specifier: string): string {
  return specifier.startsWith("py2ts-async")
    ? pathToFileURL(require.resolve(specifier)).href
    : specifier;
}
