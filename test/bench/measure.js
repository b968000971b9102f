import { spawnSync } from "node:child_process";

/**
 * Runs one version of a program once.
 *
 * @param {string[]} command the executable and its arguments
 * @returns what it printed besides the seconds, the seconds it measured itself, the seconds that the
 *   whole process took, and its largest resident size in bytes
 */
export function measure([executable, ...args]) {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(executable, args, { encoding: "utf8" });
  const processSeconds = (performance.now() - start) / 1000;
  if (status !== 0) throw error ?? new Error(`${args.at(-1)} ended with ${status}:\n${stderr}`);
  const lines = stdout.trimEnd().split(/\r?\n/);
  const seconds = Number(lines.pop());
  const memory = Number(stderr.trimEnd().split(/\r?\n/).at(-1)) * 1024;
  return { output: lines.join("\n"), seconds, processSeconds, memory };
}
