/** Bundles fuzz.ts, which Node 20 cannot read, and runs it. The arguments are told there. */
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const outfile = fileURLToPath(new URL("../../build/fuzz/fuzz.mjs", import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL("fuzz.ts", import.meta.url))],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  logLevel: "warning",
});
await import(outfile);
