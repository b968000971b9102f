/**
 * Python programs in tests, whose oracle is CPython:
 *
 *     test("for with else", () =>
 *       program`
 *         for i in range(3):
 *             print(i)
 *         else:
 *             print("done")
 *       `.expectSameOutput());
 *
 * Backslashes are Python's: the template is read raw, with only "\`" and "\${" for the template's own
 * characters.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect } from "vitest";
import { EmbeddedExecutor } from "../../src/execute/embeddedExecutor.ts";
import { findSiblings } from "../../src/execute/findSiblings.ts";
import { loadProgram } from "../../src/execute/loadProgram.ts";
import type { Program } from "../../src/execute/loadProgram.ts";
import type { Outcome } from "../../src/execute/outcome.ts";
import { dumpStage } from "../../src/dumpStage.ts";
import { convert } from "../../src/pipeline.ts";
import { endingOf } from "../../src/verify/ending.ts";
import { findDifference } from "../../src/verify/findDifference.ts";
import type { RunSettings } from "../../src/verify/runOriginal.ts";
import { runTranslation } from "../../src/verify/runTranslation.ts";
import { answerOf } from "./answers.ts";
import { dedent } from "./dedent.ts";

const executor = new EmbeddedExecutor();
const folder = mkdtempSync(join(tmpdir(), "py2ts-async-test-"));
let programs = 0;

afterAll(async () => {
  await executor.close();
  rmSync(folder, { recursive: true, force: true });
});

export function program(text: TemplateStringsArray, ...values: unknown[]): ProgramUnderTest {
  return new ProgramUnderTest(dedent(pythonText(text, values)));
}

class ProgramUnderTest {
  readonly #source: string;
  readonly #modules = new Map<string, string>();
  readonly #settings: RunSettings = { clock: "virtual", seed: "0", timeout: 10 };
  #names: "camel" | "keep" = "camel";

  constructor(source: string) {
    this.#source = source;
  }

  /** A module beside the program: `withModule("kitchen")` takes the text of kitchen.py. */
  withModule(name: string): (text: TemplateStringsArray, ...values: unknown[]) => this {
    return (text, ...values) => {
      this.#modules.set(`${name.replaceAll(".", "/")}.py`, dedent(pythonText(text, values)));
      return this;
    };
  }

  withClock(clock: "real" | "virtual"): this {
    this.#settings.clock = clock;
    return this;
  }

  withSeed(seed: number): this {
    this.#settings.seed = String(seed);
    return this;
  }

  withNames(names: "camel" | "keep"): this {
    this.#names = names;
    return this;
  }

  /** The translation prints what CPython prints and ends in the same way. */
  async expectSameOutput(): Promise<void> {
    const { loaded, file } = await this.#load();
    const expected = await answerOf(
      file,
      [this.#source, ...[...this.#modules].flat()],
      this.#settings,
    );
    if (!loaded.complete) return fail("the program cannot be translated", loaded);
    const outcome = await runTranslation(loaded, this.#settings, executor);
    const difference = findDifference(expected, endingOf(outcome));
    if (difference === undefined) return;
    const line = difference.line === undefined ? "" : ` in line ${difference.line}`;
    fail(
      `the ${difference.what} differs${line} (- CPython, + translation)\n${difference.explanation}`,
      loaded,
      outcome,
    );
  }

  /**
   * The translation's text: a string is the whole module without its imports of py2ts-async, a
   * regular expression is searched for in all of it.
   */
  async expectCode(expected: string | RegExp): Promise<void> {
    const { loaded } = await this.#load();
    const { code } = loaded.main;
    if (!loaded.complete) return fail("the program cannot be translated", loaded);
    if (typeof expected === "string") expect(withoutImports(code)).toBe(dedent(expected));
    else expect(code).toMatch(expected);
  }

  /** Exactly these diagnostics, in order: codes, or codes with the line as in "syntax-error:3". */
  async expectDiagnostics(...expected: string[]): Promise<void> {
    const { loaded } = await this.#load();
    const actual = loaded.diagnostics.map(({ code, line }, index) =>
      expected[index]?.includes(":") === true ? `${code}:${line}` : code,
    );
    expect(actual).toEqual(expected);
  }

  /** Prints what every stage makes of the program. For use while working on it. */
  async debug(): Promise<this> {
    const { loaded, file } = await this.#load();
    const siblings = findSiblings(this.#source, file).specifiers;
    const options = { file, names: this.#names, siblings };
    for (const stage of ["parse", "analyze", "transform"] as const)
      console.log(`--- ${stage}\n${await dumpStage(this.#source, options, stage)}`);
    const outcome = loaded.complete
      ? await runTranslation(loaded, this.#settings, executor)
      : undefined;
    console.log(stages(loaded, outcome));
    return this;
  }

  async #load(): Promise<{ loaded: Program; file: string }> {
    const home = join(folder, String(++programs));
    const file = join(home, "program.py");
    for (const [name, source] of [["program.py", this.#source] as const, ...this.#modules]) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), source);
    }
    const loaded = await loadProgram(file, convert, this.#names);
    return { loaded, file };
  }
}

function pythonText(text: TemplateStringsArray, values: readonly unknown[]): string {
  const raw = text.raw.map((part) => part.replaceAll("\\`", "`").replaceAll("\\${", "${"));
  return String.raw({ raw }, ...values);
}

function withoutImports(code: string): string {
  return code.replace(/^import .* from "py2ts-async\/[^"]*";\n/gm, "").replace(/^\n+/, "");
}

function fail(reason: string, loaded: Program, outcome?: Outcome): never {
  const error = new Error(`${reason}\n\n${stages(loaded, outcome)}`);
  // The place in this file is of no interest.
  Error.captureStackTrace(error, fail);
  throw error;
}

function stages({ modules, diagnostics }: Program, outcome: Outcome | undefined): string {
  const told = diagnostics.map(
    ({ severity, code, message, line, column }) =>
      `${line}:${column} ${severity} ${code}: ${message}`,
  );
  return [
    ...modules.flatMap(({ source, code }) => ["--- Python", source, "--- TypeScript", code]),
    ...(told.length > 0 ? ["--- diagnostics", ...told] : []),
    ...(outcome === undefined
      ? []
      : ["--- output", outcome.stdout, "--- standard error", outcome.stderr]),
  ].join("\n");
}
