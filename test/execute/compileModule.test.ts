import { expect, test } from "vitest";
import { compileModule } from "../../src/execute/compileModule.ts";
import type { CompileOptions } from "../../src/execute/compileModule.ts";

function compile(code: string, options: Partial<CompileOptions> = {}): string {
  const map = {
    version: 3 as const,
    file: "",
    sourcesContent: [],
    sources: [],
    names: [],
    mappings: "",
  };
  return compileModule(
    { file: "/lessons/tea.py", source: "", code, map, imports: new Map(), diagnostics: [] },
    {
      format: "esm",
      main: false,
      resolve: (specifier) => `${specifier}!`,
      raising: "raising",
      ...options,
    },
  ).code;
}

test("every form of import is resolved", () => {
  expect(compile('import * as a from "a";\na.b();\n')).toContain('from "a!"');
  expect(compile('export { a } from "a";\n')).toContain('from "a!"');
  expect(compile('await import("a");\n')).toContain('import("a!")');
  expect(compile('import * as a from "a";\na.b();\n', { format: "commonjs" })).toContain(
    'require("a!")',
  );
});

test("import.meta speaks of the Python file", () => {
  const facts = '{ url: "file:///lessons/tea.py", filename: "/lessons/tea.py", main: true }';
  expect(compile("isMain(import.meta);\n", { main: true })).toContain(`isMain((${facts}));`);
});

test("await using is lowered, for Node 20 and 22", () => {
  const code = compile("async function f(lock: AsyncDisposable) { await using held = lock; }\n");
  expect(code).not.toContain("await using");
  expect(code).toContain("Symbol.asyncDispose");
});
