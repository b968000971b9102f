/** Runs a command in a process of its own, which is interrupted (Ctrl-C) at each line it asks for it. */
import { spawn } from "node:child_process";
import type { Outcome } from "../../src/execute/outcome.ts";

/** What a program prints when it is ready for the next interrupt. */
const READY = "interrupt me";
/** Seconds. */
const LIMIT = 30;

export function runInterrupted(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const output = { stdout: "", stderr: "" };
    let interrupts = 0;
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill("SIGKILL");
    }, LIMIT * 1000);
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.stdout += text;
      const asked = output.stdout.split(`${READY}\n`).length - 1;
      if (asked === interrupts) return;
      interrupts = asked;
      // it has printed the line, and goes on to wait
      setTimeout(() => child.kill("SIGINT"), 200);
    });
    child.on("error", reject);
    child.on("close", (status, signal) => {
      clearTimeout(timer);
      // a shell tells 130 of a process that an interrupt has killed
      const killed = signal === "SIGINT" ? 130 : null;
      resolve({ ...output, status: status ?? killed, timedOut });
    });
  });
}
