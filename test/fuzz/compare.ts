/** Compares random programs with their translations. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmbeddedExecutor } from "../../src/execute/embeddedExecutor.ts";
import type { Ending } from "../../src/verify/ending.ts";
import { findDifference, type Difference } from "../../src/verify/findDifference.ts";
import { CPython } from "./cpython.ts";
import { runTranslated } from "./translated.ts";
import type { Program } from "./tree.ts";
import { writeProgram } from "./writeProgram.ts";

export interface Comparison {
  source: string;
  python: Ending;
  translation: Ending;
  difference: Difference | undefined;
}

export class Comparer {
  readonly #python: CPython;
  readonly #executor = new EmbeddedExecutor();
  readonly #folder = mkdtempSync(join(tmpdir(), "py2ts-async-fuzz-"));
  #programs = 0;

  private constructor(python: CPython) {
    this.#python = python;
  }

  static async start(): Promise<Comparer> {
    return new Comparer(await CPython.start());
  }

  async compare(program: Program): Promise<Comparison> {
    const source = writeProgram(program);
    const file = join(this.#folder, `program_${++this.#programs}.py`);
    writeFileSync(file, source);
    // CPython works while the program is translated
    const running = this.#python.run(file);
    const translation = await runTranslated(source, file, this.#executor);
    const python = await running;
    rmSync(file);
    const difference = python.status === null ? undefined : findDifference(python, translation);
    return { source, python, translation, difference };
  }

  async stop(): Promise<void> {
    this.#python.stop();
    await this.#executor.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
