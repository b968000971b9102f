/** Each diagnostic has a program in `fixtures/diagnostics` that shows it, at the line marked `# here`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue, type DiagnosticCode } from "../../src/diagnostics/catalogue.ts";
import { SourceModules } from "../../src/execute/sourceModules.ts";
import { packageRoot } from "../../src/execute/packageRoot.ts";
import { convert } from "../../src/pipeline.ts";

const folder = join(packageRoot, "fixtures", "diagnostics");
const NO_USES = { imported: true, assigned: new Set<string>(), filled: new Set<string>() };
const codes = Object.keys(catalogue) as DiagnosticCode[];

function fixtureOf(code: string): string {
  return `${code.replaceAll("-", "_")}.py`;
}

describe.each(codes)("%s", (code) => {
  test("is reported where it should be", async () => {
    const file = join(folder, fixtureOf(code));
    const source = readFileSync(file, "utf8");
    const modules = new SourceModules({ folders: () => [folder], usesOf: () => NO_USES });
    const { siblings } = await modules.load(file);
    const { diagnostics, code: translation } = await convert(source, { file, siblings });
    const line = source.split("\n").findIndex((text) => text.includes("# here")) + 1;
    expect(diagnostics.map((d) => [d.code, d.line])).toContainEqual([code, line]);
    const { severity } = diagnostics.find((d) => d.code === code)!;
    expect(severity).toBe(catalogue[code].severity);
    // an error leaves no translation, a warning does
    expect(translation === "").toBe(severity === "error");
  });
});

test("every fixture shows a diagnostic of the catalogue", () => {
  expect(readdirSync(folder).sort()).toEqual(codes.map(fixtureOf).sort());
});
