import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dump } from "../../src/ast/dump.ts";
import { parse } from "../../src/parse/parse.ts";
import { positions } from "./positions.ts";

/**
 * Every module of CPython's library, its tests included: takes a minute, so only where
 * CPYTHON_LIB_TEST=1, with the CPython 3.13 that PYTHON names (python3.13 unless set).
 */
const wanted = process.env["CPYTHON_LIB_TEST"] === "1";
const python = process.env["PYTHON"] ?? "python3.13";

/** Files that hold what no string of JavaScript can: a diagnostic says so. */
const UNREPRESENTABLE = new Set(["surrogate-pair"]);
/** CPython parses these and refuses them later, as we do. */
const REFUSED_BY_COMPILER = new Set([join("test", "test_future_stmt", "badsyntax_future.py")]);

describe.runIf(wanted && isPython313())("the library of CPython", () => {
  let folder = "";
  const different: string[] = [];
  const displaced: string[] = [];
  const refused: string[] = [];
  let unrepresentable = 0;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "cpython-lib-"));
    const recorder = fileURLToPath(new URL("record/lib.py", import.meta.url));
    execFileSync(python, ["-B", recorder, folder], { stdio: "inherit" });
    const names = readFileSync(join(folder, "index"), "utf8").split("\n");
    expect(names.length).toBeGreaterThan(1000);
    for (const [index, name] of names.entries()) compare(String(index), name);
  }, 600_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  function compare(file: string, name: string): void {
    const read = (kind: string) => readFileSync(join(folder, `${file}.${kind}`), "utf8");
    const { module, diagnostics, source } = parse(read("py"), name);
    if (module === null) {
      const { code, line, message } = diagnostics[0]!;
      if (UNREPRESENTABLE.has(code)) unrepresentable++;
      else if (!REFUSED_BY_COMPILER.has(name)) refused.push(`${name}:${line} ${message}`);
    } else if (dump(module) !== read("dump")) different.push(name);
    else if (positions(module, source).join("\n") !== read("positions")) displaced.push(name);
  }

  test("is read without an error", () => {
    expect(refused).toEqual([]);
    expect(unrepresentable).toBeLessThan(20);
  });

  test("gives CPython's trees", () => expect(different).toEqual([]));

  test("has every node where CPython has it", () => expect(displaced).toEqual([]));
});

function isPython313(): boolean {
  try {
    const version = execFileSync(python, ["--version"], { encoding: "utf8" });
    return version.startsWith("Python 3.13");
  } catch {
    return false;
  }
}
