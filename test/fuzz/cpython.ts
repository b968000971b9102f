/** Runs Python programs under CPython 3.13, many in a row, without starting a Python for each. */
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "../../src/execute/packageRoot.ts";
import { endingOf, type Ending } from "../../src/verify/ending.ts";
import { findPython } from "../../src/verify/findPython.ts";

const SERVER = join(packageRoot, "test", "fuzz", "cpython.py");
const ORACLE = join(packageRoot, "src", "verify", "oracle.py");

export class CPython {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: ((ending: Ending) => void)[] = [];

  private constructor(executable: string) {
    this.#process = spawn(executable, [SERVER, ORACLE], {
      env: { ...process.env, TZ: "UTC", PYTHONHASHSEED: "0", PYTHONUTF8: "1" },
    });
    this.#process.stderr.pipe(process.stderr);
    createInterface({ input: this.#process.stdout }).on("line", (line) => {
      const outcome = JSON.parse(line) as { stdout: string; stderr: string; status: number | null };
      this.#waiting.shift()!(endingOf({ ...outcome, timedOut: outcome.status === null }));
    });
  }

  static async start(): Promise<CPython> {
    const { python } = await findPython();
    if (python === undefined) throw new Error("CPython 3.13 is needed");
    return new CPython(python.executable);
  }

  /** How the program in that file ends; programs run in the order in which they are given. */
  run(file: string): Promise<Ending> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#process.stdin.write(`${file}\n`);
    });
  }

  stop(): void {
    this.#process.stdin.end();
  }
}
