/** The command line in-process: a folder of its own, what it wrote, how it ended. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import { fakeConvert } from "./fakeConvert.ts";

export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "py2ts-async-cli-"));

  constructor(files: Record<string, string | Uint8Array> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), "utf8");
  }

  /** All files below the folder, sorted. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(this.folder, name)).isFile())
      .sort();
  }

  async run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
    const written = { stdout: "", stderr: "" };
    const sink = (stream: "stdout" | "stderr") => ({
      write: (text: string) => void (written[stream] += text),
    });
    const importModule = () => Promise.reject(new Error("programs are started in processes"));
    const io = {
      stdout: sink("stdout"),
      stderr: sink("stderr"),
      cwd: this.folder,
      env: {},
      importModule,
    };
    const status = await run(args, io, async () => fakeConvert);
    return { status, ...written };
  }
}
