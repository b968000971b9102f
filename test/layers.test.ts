/** Each stage of the translator imports only from earlier ones, each layer of the runtime from lower ones. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../src/execute/packageRoot.ts";

const STAGES = [
  // The runtime: translator and generated code share the rule for names.
  [".."],
  ["typescript.ts", "ast"],
  ["diagnostics"],
  ["parse"],
  ["mapping"],
  ["analyze"],
  ["transform"],
  ["print"],
  ["pipeline.ts"],
  ["index.ts", "dumpStage.ts"],
  ["execute"],
  ["verify"],
  ["compare"],
  ["cli"],
];

/** What each part of the runtime may import besides itself. */
const RUNTIME: Record<string, string[]> = {
  loop: [],
  python: ["loop"],
  asyncio: ["loop", "python"],
  stdlib: ["loop", "python", "asyncio"],
  testing: ["loop", "python", "asyncio", "stdlib"],
};

test("stages of the translator import only earlier ones", () => {
  const rank = (part: string) => STAGES.findIndex((stage) => stage.includes(part));
  const imports = importsIn("src");
  expect(unknownParts(imports, (part) => rank(part) >= 0)).toEqual([]);
  const upward = imports.filter(({ from, to }) => rank(to) > rank(from));
  expect(upward.map(describe)).toEqual([]);
});

test("layers of the runtime import only lower ones", () => {
  const imports = importsIn("runtime");
  expect(unknownParts(imports, (part) => part in RUNTIME)).toEqual([]);
  const upward = imports.filter(
    ({ from, to }) => from !== to && RUNTIME[from]?.includes(to) !== true,
  );
  expect(upward.map(describe)).toEqual([]);
});

interface Import {
  file: string;
  target: string;
  /** The parts (folders or files right under the root) that the two belong to. */
  from: string;
  to: string;
}

function importsIn(root: "src" | "runtime"): Import[] {
  const folder = join(packageRoot, root);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      relativeSpecifiers(readFileSync(join(folder, file), "utf8")).map((specifier) => {
        const target = relative(folder, join(folder, dirname(file), specifier));
        return { file: join(root, file), target, from: partOf(file), to: partOf(target) };
      }),
    );
}

function relativeSpecifiers(code: string): string[] {
  const imports = code.matchAll(
    /^(?:import|export)\b[^;"]*?from "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm,
  );
  return [...imports].map((match) => (match[1] ?? match[2]) as string);
}

function partOf(path: string): string {
  return path.split(sep)[0] as string;
}

function unknownParts(imports: Import[], known: (part: string) => boolean): string[] {
  return imports.filter(({ from, to }) => !known(from) || !known(to)).map(describe);
}

function describe({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
