/** The signature stubs and the runtime agree: what a stub offers, the module exports. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LIBRARY as library } from "../../src/analyze/library.ts";
import { packageRoot } from "../../src/execute/packageRoot.ts";
import { libraryModules, stubSource } from "../../src/mapping/stubs.ts";
import { camel } from "../../runtime/python/names.ts";

function runtimeFile(module: string): string {
  if (module === "builtins") return "runtime/python/builtins.ts";
  if (module === "asyncio") return "runtime/asyncio/index.ts";
  if (module.startsWith("asyncio.")) return `runtime/asyncio/modules/${module.slice(8)}.ts`;
  return `runtime/stdlib/${module.replaceAll(".", "/")}.ts`;
}

/** Classes of builtins that exist for types alone. */
const TYPES_ONLY = new Set(["function"]);

describe.each(libraryModules())("%s", (name) => {
  test("every name of the stub is exported", async () => {
    const exported = (await import(join(packageRoot, runtimeFile(name)))) as Record<
      string,
      unknown
    >;
    const missing: string[] = [];
    for (const [member, what] of library.module(name)!.members) {
      if (TYPES_ONLY.has(member)) continue;
      const js =
        what.kind === "function"
          ? what.overloads.map((fn) => fn.facts.js ?? camel(member))
          : [classJs(what) ?? camel(member)];
      for (const each of js) if (!(each in exported)) missing.push(each);
    }
    expect(missing).toEqual([]);
  });
});

function classJs(what: { kind: string }): string | null {
  if (what.kind !== "class") return null;
  const { node } = (what as unknown as { cls: { node: { decoratorList: readonly unknown[] } } })
    .cls;
  for (const decorator of node.decoratorList as {
    kind: string;
    func?: { id?: string };
    args?: { value?: { value?: string } }[];
  }[]) {
    if (decorator.kind === "Call" && decorator.func?.id === "js")
      return decorator.args?.[0]?.value?.value ?? null;
  }
  return null;
}

test("every stub file is registered", () => {
  const files = readdirSync(join(packageRoot, "src/mapping/stubs")).map((file) =>
    file.replace(/\.ts$/, ""),
  );
  const registered = (file: string): boolean =>
    [file, file.replaceAll("_", ".")].some((module) => stubSource(module) !== null);
  expect(files.filter((file) => !registered(file))).toEqual([]);
});
