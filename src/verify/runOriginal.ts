/** Runs the Python original under CPython. */
import { spawn } from "node:child_process";
import { basename, dirname, join } from "node:path";
import type { Outcome } from "../execute/outcome.ts";
import { packageRoot } from "../execute/packageRoot.ts";
import type { Python } from "./findPython.ts";

export interface RunSettings {
  clock: "real" | "virtual";
  seed: string;
  /** Seconds. */
  timeout: number;
}

const ORACLE = join(packageRoot, "src", "verify", "oracle.py");

export function runOriginal(
  file: string,
  python: Python,
  { clock, seed, timeout }: RunSettings,
): Promise<Outcome> {
  return runProcess(python.executable, [ORACLE, clock, seed, basename(file)], {
    cwd: dirname(file),
    timeout,
    env: {
      TZ: "UTC",
      // `set` of strings iterates in the order of their hashes.
      PYTHONHASHSEED: "0",
      PYTHONUTF8: "1",
      PYTHONDONTWRITEBYTECODE: "1",
    },
  });
}

/** Runs a command without standard input, and collects what it writes. */
export function runProcess(
  command: string,
  args: readonly string[],
  options: { cwd: string; timeout: number; env: Record<string, string> },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill("SIGKILL");
    }, options.timeout * 1000);
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8");
      child[stream].on("data", (text: string) => (output[stream] += text));
    }
    child.on("error", reject);
    child.on("close", (status, signal) => {
      clearTimeout(timer);
      resolve({ ...output, status: timedOut ? null : statusOf(status, signal), timedOut });
    });
  });
}

/** A signal counts as a shell counts it: 130 for SIGINT. */
function statusOf(status: number | null, signal: NodeJS.Signals | null): number {
  return status ?? (signal === "SIGINT" ? 130 : 128);
}
