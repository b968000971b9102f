/** The translator works in a browser: bundled, without Node's modules and globals. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { packageRoot } from "../src/execute/packageRoot.ts";

const folder = mkdtempSync(join(tmpdir(), "py2ts-browser-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a browser bundle converts a program", async () => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(packageRoot, join(folder, "node_modules", "py2ts-async"));
  writeFileSync(
    join(folder, "page.mjs"),
    `import { convert } from "py2ts-async";
     const { code, map, diagnostics } = await convert("print('hi')\\n", { file: "hi.py" });
     report(JSON.stringify({ code, mappings: map.mappings, diagnostics }));`,
  );
  await build({
    entryPoints: [join(folder, "page.mjs")],
    outfile: join(folder, "bundle.mjs"),
    bundle: true,
    platform: "browser",
    format: "esm",
    logLevel: "silent",
  });
  // a browser has none of these
  writeFileSync(
    join(folder, "run.mjs"),
    `globalThis.report = console.log;
     for (const name of ["process", "Buffer", "global", "setImmediate", "require"]) delete globalThis[name];
     await import("./bundle.mjs");`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "run.mjs")], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const { code, mappings, diagnostics } = JSON.parse(stdout) as Record<string, string>;
  expect(code).toBe('import { print } from "py2ts-async/builtins";\n\nprint("hi");\n');
  // the third line comes from the first line of the Python
  expect(mappings).toMatch(/^;;AAAA/);
  expect(diagnostics).toEqual([]);
});
